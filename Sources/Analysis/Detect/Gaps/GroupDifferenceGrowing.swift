import Diagnostics
import StrategyModel

/// A difference between women and men that grows.
struct GroupDifferenceGrowing: Detector {
  let rule = Rule.detector(
    "DET-M04",
    title: LocalizedText(sv: "Skillnaden mellan kvinnor och män växer", en: "Growing difference between women and men"),
    message: LocalizedText(
      sv: """
        {indikator}: skillnaden mellan kvinnor och män växer{?trolig: troligen}. Senaste värdena, {ar}: kvinnor {kvinnor}, \
        män {man}.
        """,
      en: """
        {indikator}: the difference between women and men {?trolig:probably }grows. The latest values, {ar}: women {kvinnor}, \
        men {man}.
        """),
    remedy: LocalizedText(
      sv: "Fråga er: vilka av insatserna för {mal} når den grupp som halkar efter?",
      en: "Ask: which of the efforts for {mal} reach the group that falls behind?"),
    why: LocalizedText(
      sv: "Ett länsvärde som blir bättre kan dölja att skillnaden mellan grupper ökar.",
      en: "A county figure that improves can hide a growing difference between groups."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Skillnaden mellan kvinnors och mäns värde i länet, år för år. Glapp när den växer med säker eller \
        trolig riktning, vilket kräver minst fyra år med båda.
        """,
      en: """
        The difference between women's and men's value in the county, year by year. A gap when it grows with \
        a sure or likely direction, which takes at least four years with both.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet"),
      .figures("behoriga", ["51", "53", "54", "56", "57", "59"]),
      .figures("behoriga", ["50", "51", "52", "53", "54", "55"], sex: .women),
      .figures("behoriga", ["52", "54", "56", "58", "60", "62"], sex: .men),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet"),
      .figures("behoriga", ["51", "53", "54", "56", "57", "59"]),
      .figures("behoriga", ["50", "52", "53", "55", "56", "58"], sex: .women),
      .figures("behoriga", ["52", "54", "55", "57", "58", "60"], sex: .men),
    ],
    difference: LocalizedText(
      sv: "Skillnaden är stor men står still på två procentenheter.",
      en: "The difference is large but stays at two percentage points.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let breaks = gap.indicator.breaks
      let women = ComparableYears(gap.picture.countyWomen, breaks: breaks).points
      let men = Dictionary(
        ComparableYears(gap.picture.countyMen, breaks: breaks).points.map { ($0.year, $0.value) },
        uniquingKeysWith: { a, _ in a })
      let differences = Measure(
        points: women.compactMap { year, value in men[year].map { (year, (value - $0).magnitude) } }, sign: -1)
      guard let latest = differences.latest,
        let trend = TrendFinder.trend(differences.trendPoints(from: gap.indicator.baselineYear)), trend.slope > 0,
        trend.certainty == .sure || trend.certainty == .likely,
        let womenLatest = gap.picture.countyWomen?.observation(latest.year),
        let menLatest = gap.picture.countyMen?.observation(latest.year),
        let womenValue = womenLatest.value.number, let menValue = menLatest.value.number
      else { return nil }
      let traces: [Trace] = [.observation(womenLatest.key), .observation(menLatest.key)]
      let years = trend.years.flatMap { year in
        [gap.picture.countyWomen, gap.picture.countyMen].compactMap { $0?.observation(year)?.key }
      }
      return gap.finding(
        rule, "M04", context, kind: .goalGap,
        score: [
          context.part("avvikelse", 0.6, sv: "skillnaden växer", en: "the difference grows"),
          context.certaintyPart(trend),
        ],
        facts: [
          "trolig": .text(trend.certainty == .likely ? "trolig" : ""), "ar": .year(latest.year, traces),
          "kvinnor": .number(womenValue, [.observation(womenLatest.key)]),
          "man": .number(menValue, [.observation(menLatest.key)]),
        ], evidence: years.map { .observation($0) })
    }
  }
}
