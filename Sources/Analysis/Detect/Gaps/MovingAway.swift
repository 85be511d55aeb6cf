import Diagnostics
import StrategyModel

/// An indicator that moves away from its target.
struct MovingAway: Detector {
  let rule = Rule.detector(
    "DET-M02",
    title: LocalizedText(sv: "Indikator som går åt fel håll", en: "Indicator that moves the wrong way"),
    message: LocalizedText(
      sv: """
        {?eget:{indikator} har gått åt fel håll från {forsta} till {matar}. Senaste värdet är {varde}.}\
        {?avstand:Avståndet till {jamforelse} har ökat för {indikator} från {forsta} till {matar}. Länet har {varde} och \
        {jamforelse} {referensvarde}.}\
        {?grupp:Skillnaden mellan grupperna har ökat för {indikator} från {forsta} till {matar}.}\
        {?takt:{indikator} har gått åt fel håll från {forsta} till {matar}, medan målet är att ändras snabbare än \
        {jamforelse}. Senaste värdet är {varde}.}
        """,
      en: """
        {?eget:{indikator} has moved the wrong way from {forsta} to {matar}. The latest value is {varde}.}\
        {?avstand:The distance to {jamforelse} has grown for {indikator} from {forsta} to {matar}. The county has \
        {varde} and {jamforelse} {referensvarde}.}\
        {?grupp:The difference between the groups has grown for {indikator} from {forsta} to {matar}.}\
        {?takt:{indikator} has moved the wrong way from {forsta} to {matar}, while the target is to change faster than \
        {jamforelse}. The latest value is {varde}.}
        """),
    remedy: LocalizedText(
      sv: "Fråga er: vad ligger bakom utvecklingen för {mal}, och var i länet syns den mest?",
      en: "Ask: what lies behind the development for {mal}, and where in the county does it show most?"),
    why: LocalizedText(
      sv: "En utveckling åt fel håll behöver mötas tidigt. Den kan ha många förklaringer.",
      en: "A development the wrong way needs to be met early. It can have many explanations."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Riktningen sedan basåret mot det håll som registret anger som bättre, för indikatorns eget värde, \
        avståndet till jämförelsen eller skillnaden mellan grupper. Ett enda sämre år räcker inte.
        """,
      en: """
        The direction since the base year against the one that the register gives as better, for the \
        indicator's own value, its distance to the comparison or the difference between groups. A single \
        worse year is not enough.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["55", "54", "53", "52", "51", "50"]),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["50", "58", "66", "74", "82", "81"]),
    ],
    difference: LocalizedText(
      sv: "Bara det sista året är sämre; sedan basåret går det åt rätt håll.",
      en: "Only the last year is worse; since the base year it moves the right way.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).filter(\.assessment.isMovingAway).map { gap in
      gap.finding(
        rule, "M02", context, kind: .goalGap,
        score: [
          context.part("avvikelse", 1, sv: "går åt fel håll", en: "moves the wrong way"),
          context.certaintyPart(gap.assessment.trend),
        ], facts: gap.movement)
    }
  }
}
