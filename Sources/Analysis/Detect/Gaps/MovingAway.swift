import Diagnostics
import StrategyModel

/// An indicator that moves away from its target.
struct MovingAway: Detector {
  let rule = Rule.detector(
    "DET-M02",
    title: LocalizedText(sv: "Indikator som går åt fel håll", en: "Indicator that moves the wrong way"),
    message: LocalizedText(
      sv: "{indikator} går åt fel håll. Senaste värdet är {varde} ({matar}).",
      en: "{indikator} moves the wrong way. The latest value is {varde} ({matar})."),
    remedy: LocalizedText(
      sv: "Fråga er: vad ligger bakom utvecklingen för {mal}, och var i länet syns den mest?",
      en: "Ask: what lies behind the development for {mal}, and where in the county does it show most?"),
    why: LocalizedText(
      sv: "En utveckling åt fel håll behöver mötas tidigt. Den kan ha många förklaringer.",
      en: "A development the wrong way needs to be met early. It can have many explanations."))

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).filter(\.assessment.isMovingAway).map { gap in
      gap.finding(
        rule, "M02", context, kind: .goalGap,
        score: [
          context.part("avvikelse", 1), context.part("visshet", context.certainty(gap.assessment.trend)),
        ])
    }
  }
}
