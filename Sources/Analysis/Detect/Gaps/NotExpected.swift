import Diagnostics
import StrategyModel

/// An indicator whose pace is enough, but whose forecast for the target year makes it unlikely that it is reached.
///
/// Unlikely is less than one in three by the forecast's own 80 per cent band: the value is short of the target by more
/// than 0.34 of the band's half-width, as for a normal distribution.
struct NotExpected: Detector {
  let rule = Rule.detector(
    "DET-M03",
    title: LocalizedText(sv: "Prognosen når inte målet", en: "Forecast falls short of the target"),
    message: LocalizedText(
      sv: """
        {indikator} har hittills haft tillräcklig takt, men prognosen för {malar} når troligen inte målvärdet \
        {malvarde}. Prognosen är en egen beräkning.
        """,
      en: """
        {indikator} has had enough pace so far, but the forecast for {malar} probably falls short of the target \
        {malvarde}. The forecast is our own calculation.
        """),
    remedy: LocalizedText(
      sv: "Fråga er: har utvecklingen för {mal} bromsat in de senaste åren, och varför i så fall?",
      en: "Ask: has the development for {mal} slowed in recent years, and if so, why?"),
    why: LocalizedText(
      sv: "Takten räknar från basåret; prognosen ser mest på de senaste åren. När de skiljer sig är det värt en fråga.",
      en: "Pace counts from the base year; the forecast looks mostly at recent years. Where they differ, ask."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Indikatorer på väg mot ett målvärde, och den egna prognosen för målåret. Glapp när prognosen ligger \
        så långt från målet att det är mindre än en chans på tre att det nås.
        """,
      en: """
        Indicators on track to a target value, and our own forecast for the target year. A gap when the \
        forecast lies so far from the target that there is less than one chance in three of reaching it.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 90, by: 2024, from: 2014),
      .figures("behoriga", from: 2014, ["50", "60", "70", "80", "90", "89", "88", "87", "86", "85"]),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 90, by: 2024, from: 2014),
      .figures("behoriga", from: 2014, ["50", "54", "58", "62", "66", "70", "69", "77", "82", "87"]),
    ],
    difference: LocalizedText(
      sv: "Ett sämre år mitt i serien, men de senaste åren går mot målet.",
      en: "One worse year in the middle, but the latest years go towards the target.")
  )

  static let unlikely = 0.34

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let assessment = gap.assessment
      guard assessment.verdict == .onTrack, let target = assessment.targetValue, let year = assessment.targetYear,
        [.level, .change].contains(gap.indicator.targetKind),
        let point = gap.picture.forecast?.points.first(where: { $0.year == year })
      else { return nil }
      let reach = NotExpected.unlikely * (point.upper80 - point.lower80) / 2
      let isShort =
        switch gap.indicator.direction {
        case .higher: target.double - point.value > reach
        case .lower: point.value - target.double > reach
        case .neutral: false
        }
      guard isShort else { return nil }
      let register = context.trace(gap.indicator.id)
      return gap.finding(
        rule, "M03", context, kind: .goalGap,
        score: [
          context.part("avvikelse", 0.5, sv: "prognosen når inte målvärdet", en: "the forecast falls short"),
          context.certaintyPart(assessment.trend),
        ],
        facts: ["malar": .year(year, [register]), "malvarde": .number(target, [register])])
    }
  }
}
