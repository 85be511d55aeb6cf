import Diagnostics
import StrategyModel

/// An indicator whose pace is enough, but whose forecast for the target year stays short of the target all the same.
struct NotExpected: Detector {
  let rule = Rule.detector(
    "DET-M03",
    title: LocalizedText(sv: "Prognosen når inte målet", en: "Forecast falls short of the target"),
    message: LocalizedText(
      sv: """
        {indikator} har hittills haft tillräcklig takt, men hela prognosens band för {malar} ligger utanför målvärdet \
        {malvarde}. Prognosen är en egen beräkning.
        """,
      en: """
        {indikator} has had enough pace so far, but the whole band of the forecast for {malar} lies short of the target \
        {malvarde}. The forecast is our own calculation.
        """),
    remedy: LocalizedText(
      sv: "Fråga er: har utvecklingen för {mal} bromsat in de senaste åren, och varför i så fall?",
      en: "Ask: has the development for {mal} slowed in recent years, and if so, why?"),
    why: LocalizedText(
      sv: "Takten räknar från basåret; prognosen ser mest på de senaste åren. När de skiljer sig är det värt en fråga.",
      en: "Pace counts from the base year; the forecast looks mostly at recent years. Where they differ, ask."))

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let assessment = gap.assessment
      guard assessment.verdict == .onTrack, let target = assessment.targetValue, let year = assessment.targetYear,
        [.level, .change].contains(gap.indicator.targetKind),
        let point = gap.picture.forecast?.points.first(where: { $0.year == year })
      else { return nil }
      let isShort =
        switch gap.indicator.direction {
        case .higher: point.upper80 < target.double
        case .lower: point.lower80 > target.double
        case .neutral: point.upper80 < target.double || point.lower80 > target.double
        }
      guard isShort else { return nil }
      let register = context.trace(gap.indicator.id)
      return gap.finding(
        rule, "M03", context, kind: .goalGap,
        score: [context.part("avvikelse", 0.5), context.part("visshet", context.certainty(assessment.trend))],
        facts: ["malar": .year(year, [register]), "malvarde": .number(target, [register])])
    }
  }
}
