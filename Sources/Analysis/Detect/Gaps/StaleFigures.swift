import Diagnostics
import StrategyModel

/// An indicator whose latest figure is older than its lag explains.
struct StaleFigures: Detector {
  let rule = Rule.detector(
    "DET-K02",
    title: LocalizedText(sv: "Gamla siffror", en: "Stale figures"),
    message: LocalizedText(
      sv: "Den senaste siffran för {indikator} gäller {matar}. En nyare borde ha varit publicerad vid referensdatumet.",
      en: "The latest figure for {indikator} is for {matar}. A newer one should have been public at the reference date."
    ),
    remedy: LocalizedText(
      sv: "Hämta den senaste siffran från källan, eller fråga om indikatorn har slutat uppdateras.",
      en: "Fetch the latest figure from its source, or ask whether the indicator is no longer updated."),
    why: LocalizedText(
      sv: "En gammal siffra beskriver ett läge som kan ha ändrats.",
      en: "An old figure describes a situation that may have changed."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Det senaste värdets mätår, indikatorns eftersläpning och referensdatumet. Nedlagda indikatorer och \
        sekretess är egna glapp.
        """,
      en: """
        The latest value's year, the indicator's lag and the reference date. Discontinued indicators and \
        confidential figures are gaps of their own.
        """),
    found: [
      .indicator("bredband", "Hushåll med bredband"),
      .figures("bredband", from: 2015, ["50", "51", "52", "53", "54", "55"]),
    ],
    lookAlike: [
      .indicator("bredband", "Hushåll med bredband", lag: 24),
      .figures("bredband", from: 2016, ["50", "51", "52", "53", "54", "55"]),
    ],
    difference: LocalizedText(
      sv: "Värdet för 2021 är det senaste som kan vara publicerat, med två års eftersläpning.",
      en: "The value for 2021 is the latest that can be public, with a lag of two years.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).filter { $0.picture.isStale && !$0.indicator.isDiscontinued }.compactMap { gap in
      let series = gap.picture.county ?? gap.picture.countyWomen ?? gap.picture.countyMen
      guard let series, let latest = series.latest, !endsInSecret(series) else { return nil }
      let age = Double(context.portfolio.referenceDate.year - latest.key.year)
      return gap.finding(
        rule, "K02", context, kind: .knowledgeGap,
        score: [
          context.part("kunskapsbrist", 0.4, sv: "äldre än väntat", en: "older than expected"),
          context.part("omfattning", age / 10, sv: "\(Int(age)) av 10 år", en: "\(Int(age)) of 10 years"),
        ],
        facts: ["matar": .year(latest.key.year, [.observation(latest.key)])],
        evidence: [.observation(latest.key), context.trace(gap.indicator.id)])
    }
  }

  /// A series whose newest cells are confidential is not old: that is another gap.
  private func endsInSecret(_ series: Series) -> Bool {
    if case .missing(let missing) = series.observations.last?.value { missing.reason == .confidential } else { false }
  }
}
