import Diagnostics
import StrategyModel

/// An indicator that goes the right way, but too slowly to reach its target, or that missed it.
struct TargetOutOfReach: Detector {
  let rule = Rule.detector(
    "DET-M01",
    title: LocalizedText(sv: "Målvärdet nås inte i nuvarande takt", en: "Target out of reach at the present pace"),
    message: LocalizedText(
      sv: "{indikator} har inte nått målet, och takten hittills räcker inte. Senaste värdet är {varde} ({matar}).",
      en:
        "{indikator} has not met the target, and its pace so far is not enough. The latest value is {varde} ({matar})."),
    remedy: LocalizedText(
      sv: "Fråga er: är målet för {mal} rätt satt, och vad behövs mer än det som redan pågår?",
      en: "Ask: is the target for {mal} rightly set, and what is needed beyond what already goes on?"),
    why: LocalizedText(
      sv: "Målglapp: avståndet mellan läget och målet. Takten räknas rakt från basåret till målåret.",
      en: "The gap between the situation and the target. Pace is linear from the base year to the target year."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Bedömningen av varje indikator: takten från basåret jämförd med den som krävs till målåret. Svårt \
        att nå och inte rimligt att nå är ett målglapp, utom där utvecklingen går åt fel håll; det är ett \
        eget glapp (DET-M02).
        """,
      en: """
        The judgement of each indicator: the pace since the base year beside the one needed to the target \
        year. Hard to reach and not reasonable to reach are a gap, but for a development the wrong way, \
        which is a gap of its own (DET-M02).
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["50", "51", "52", "53", "54", "55"]),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["50", "55", "60", "65", "70", "74"]),
    ],
    difference: LocalizedText(
      sv: "Takten räcker till 100 år 2030, fast målet inte är nått.",
      en: "The pace is enough for 100 in 2030, though the target is not met.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let verdict = gap.assessment.verdict
      guard !gap.assessment.isMovingAway, verdict == .hardToReach || verdict == .notReasonable else { return nil }
      return gap.finding(
        rule, "M01", context, kind: .goalGap,
        score: [
          context.part(
            "avvikelse", context.severity(verdict),
            sv: verdict == .hardToReach ? "svårt att nå" : "inte rimligt att nå",
            en: verdict == .hardToReach ? "hard to reach" : "not reasonable to reach"),
          context.certaintyPart(gap.assessment.trend),
        ])
    }
  }
}
