import Diagnostics
import StrategyModel

/// An indicator some of whose figures for the county or its municipalities are confidential in their latest year.
struct SecretFigures: Detector {
  let rule = Rule.detector(
    "DET-K03",
    title: LocalizedText(sv: "Siffror under sekretess", en: "Confidential figures"),
    message: LocalizedText(
      sv: "{antal} {antal|värde|värden} för {indikator} {ar} omfattas av sekretess: {platser}.",
      en: "{antal} {antal|value|values} for {indikator} {ar} {antal|is|are} confidential: {platser}."),
    remedy: LocalizedText(
      sv: "Fråga källan om flera år eller kommuner kan läggas ihop, så att siffran går att visa.",
      en: "Ask the source whether years or municipalities can be put together so that the figure can be shown."),
    why: LocalizedText(
      sv: "Sekretess är inte noll: det finns ett värde, men det får inte visas.",
      en: "Confidential is not zero: there is a value, but it may not be shown."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: "Värdena för länet och kommunerna det senaste året. Sekretess ett tidigare år är inget glapp.",
      en: """
        The values for the county and its municipalities in the latest year. Secrecy in an earlier year is \
        no gap.
        """),
    found: [
      .indicator("besokare", "Besökare"),
      .figures("besokare", ["50", "51", "52", "53", "54", nil]),
    ],
    lookAlike: [
      .indicator("besokare", "Besökare"),
      .figures("besokare", ["50", nil, "52", "53", "54", "55"]),
    ],
    difference: LocalizedText(
      sv: "Det hemliga värdet gäller 2019, och senare år är öppna.",
      en: "The confidential value is for 2019, and later years are open.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    IndicatorGap.all(context).compactMap { gap in
      let series =
        [gap.picture.county, gap.picture.countyWomen, gap.picture.countyMen].compactMap { $0 }
        + gap.picture.municipalities
      guard let year = series.compactMap({ $0.observations.last?.key.year }).max() else { return nil }
      let secret = series.compactMap { $0.observation(year) }.filter {
        if case .missing(let missing) = $0.value { missing.reason == .confidential } else { false }
      }
      guard !secret.isEmpty else { return nil }
      let keys = secret.map(\.key).sorted()
      let places = Set(keys.map(\.place)).sorted()
      let traces = keys.map { Trace.observation($0) }
      let finding = gap.finding(
        rule, "K03", context, kind: .knowledgeGap,
        score: [
          context.part(
            "kunskapsbrist", places.contains(context.portfolio.places.county.code) ? 0.9 : 0.4,
            sv: places.contains(context.portfolio.places.county.code) ? "länets värde" : "kommuners värden",
            en: places.contains(context.portfolio.places.county.code) ? "the county's value" : "municipalities' values"),
          context.part(
            "omfattning", Double(places.count) / Double(context.portfolio.places.municipalities.count + 1),
            sv: "\(places.count) av \(context.portfolio.places.municipalities.count + 1) platser",
            en: "\(places.count) of \(context.portfolio.places.municipalities.count + 1) places"),
        ],
        facts: ["antal": .count(keys.count, traces), "ar": .year(year, traces), "platser": .places(places)],
        evidence: traces)
      return finding
    }
  }
}
