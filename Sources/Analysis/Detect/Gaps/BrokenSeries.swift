import Diagnostics
import StrategyModel

/// An indicator that cannot be followed over time: its series has a break near its end, or it is discontinued.
struct BrokenSeries: Detector {
  let rule = Rule.detector(
    "DET-K04",
    title: LocalizedText(sv: "Bruten eller nedlagd serie", en: "Broken or discontinued series"),
    message: LocalizedText(
      sv:
        "{indikator} går inte att följa över tid: {?nedlagd:den har slutat uppdateras}{?brott:för få år efter ett brott i serien}.",
      en:
        "{indikator} cannot be followed over time: {?nedlagd:it is no longer updated}{?brott:too few years after a break in the series}."
    ),
    remedy: LocalizedText(
      sv: "Fråga om indikatorn ska få ett nytt basår eller bytas mot en som går att följa.",
      en: "Ask whether the indicator should get a new base year or be replaced by one that can be followed."),
    why: LocalizedText(
      sv: "Värden före och efter ett brott mäter inte samma sak och får inte jämföras.",
      en: "Values before and after a break do not measure the same thing and must not be compared."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Registrets status och brott i serien, och titelns märke för sista året, som i `(-2019)`. Ett brott \
        är ett glapp när färre än fyra år följer på det.
        """,
      en: """
        The register's status and breaks in the series, and the title's mark of the last year, as in \
        `(-2019)`. A break is a gap when fewer than four years follow it.
        """),
    found: [
      .indicator("kollektiv", "Kollektivtrafiknära (-2019)"),
      .figures("kollektiv", from: 2014, ["50", "51", "52", "53", "54", "55"]),
    ],
    lookAlike: [
      .indicator("inkomst", "Inkomst (2019 års priser)"),
      .figures("inkomst", ["50", "51", "52", "53", "54", "55"]),
    ],
    difference: LocalizedText(
      sv: "Året i titeln säger i vilka priser, inte att serien har slutat.",
      en: "The year in the title says at what prices, not that the series has ended.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      guard let cause = cause(gap) else { return nil }
      let latest = (gap.picture.county ?? gap.picture.countyWomen)?.latest.map { [Trace.observation($0.key)] } ?? []
      return gap.finding(
        rule, "K04", context, kind: .knowledgeGap,
        score: [
          context.part("kunskapsbrist", 0.5, sv: "går inte att följa över tid", en: "cannot be followed over time")
        ],
        facts: [
          "nedlagd": .text(cause == .discontinued ? "ja" : ""), "brott": .text(cause == .break ? "ja" : ""),
        ], evidence: [context.trace(gap.indicator.id)] + latest)
    }
  }

  private enum Cause { case discontinued, `break` }

  private func cause(_ gap: IndicatorGap) -> Cause? {
    if gap.indicator.isDiscontinued {
      return .discontinued
    }
    let years = ComparableYears(gap.picture.county, breaks: gap.indicator.breaks)
    return years.isBroken && years.points.count < TrendFinder.fewestValues
      ? .break : nil
  }
}
