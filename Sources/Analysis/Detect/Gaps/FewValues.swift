import Diagnostics
import StrategyModel

/// An indicator with too few years of figures to tell a direction, without any break that explains it.
struct FewValues: Detector {
  let rule = Rule.detector(
    "DET-K06",
    title: LocalizedText(sv: "För få år för att se en riktning", en: "Too few years to see a direction"),
    message: LocalizedText(
      sv: "{indikator} har {antal} {antal|värde|värden} för länet. Det räcker inte för att se en riktning.",
      en: "{indikator} has {antal} {antal|value|values} for the county. That is not enough to see a direction."),
    remedy: LocalizedText(
      sv: "Hämta fler år ur källan om de finns; annars får bedömningen vänta.",
      en: "Fetch more years from the source if there are any; otherwise the judgement must wait."),
    why: LocalizedText(
      sv: "Med färre än fyra värden kan inget test visa en riktning. Det är inte samma sak som att inget har hänt.",
      en: "With fewer than four values no test can show a direction. That is not the same as nothing having happened."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Hur många år indikatorn har värden för länet. Färre än fyra är för få; ett brott i serien eller en \
        nedlagd serie är ett eget glapp (DET-K04).
        """,
      en: """
        For how many years the indicator has values for the county. Fewer than four is too few; a break or a \
        discontinued series is a gap of its own (DET-K04).
        """),
    found: [
      .indicator("larlingar", "Lärlingar"),
      .figures("larlingar", from: 2022, ["310", "335"]),
    ],
    lookAlike: [
      .indicator("larlingar", "Lärlingar"),
      .figures("larlingar", from: 2020, ["310", "335", "340", "350"]),
    ],
    difference: LocalizedText(
      sv: "Fyra värden är nog för att pröva en riktning.",
      en: "Four values are enough to test a direction.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let years = ComparableYears(gap.picture.county, breaks: gap.indicator.breaks)
      guard !years.isBroken, (1..<TrendFinder.fewestValues).contains(years.points.count), !gap.indicator.isDiscontinued
      else { return nil }
      let values = years.points.compactMap { gap.picture.county?.observation($0.year) }.map {
        Trace.observation($0.key)
      }
      return gap.finding(
        rule, "K06", context, kind: .knowledgeGap,
        score: [context.part("kunskapsbrist", 0.3, sv: "\(values.count) värden", en: "\(values.count) values")],
        facts: ["antal": .count(values.count, values)], evidence: values)
    }
  }
}
