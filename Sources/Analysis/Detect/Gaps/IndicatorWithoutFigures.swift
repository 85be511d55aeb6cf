import Diagnostics
import StrategyModel

/// A goal some of whose indicators have no figures for the county. One finding per goal.
struct IndicatorWithoutFigures: Detector {
  let rule = Rule.detector(
    "DET-K01",
    title: LocalizedText(sv: "Indikatorer utan siffror", en: "Indicators without figures"),
    message: LocalizedText(
      sv: """
        {antal} av {alla} {alla|indikator|indikatorer} för {mal} saknar siffror för länet i det underlag som lästs in: \
        {indikatorer}.
        """,
      en: """
        {antal} of {alla} {alla|indicator|indicators} for {mal} {antal|has|have} no figures for the county in the \
        statistics read: {indikatorer}.
        """),
    remedy: LocalizedText(
      sv: "Kan siffrorna hämtas från källan, eller bör indikatorn bytas ut?",
      en: "Can the figures be fetched from their source, or should the indicator be replaced?"),
    why: LocalizedText(
      sv: "Kunskapsglapp: utan siffror går läget inte att bedöma. Det är inte samma sak som att inget har hänt.",
      en: "Without figures the situation cannot be judged. That is not the same as nothing having happened."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Målets indikatorer och de värden för länet som lästs in, för alla eller för kvinnor och män. \
        Indikatorer som inte mäts i siffror ingår inte.
        """,
      en: """
        The goal's indicators and the values for the county that were read, for all or for women and men. \
        Indicators that are not in figures take no part.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet"),
      .figures("behoriga", ["50", "51", "52", "53", "54", "55"], place: "9901"),
    ],
    lookAlike: [
      .indicator("plan", "Skolplan antagen", kind: .notNumeric)
    ],
    difference: LocalizedText(
      sv: "Målet följs upp i ord; inga siffror väntas.",
      en: "The goal is followed up in words; no figures are expected.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.goals.compactMap { picture in
      let silent = picture.indicators.map(\.indicator).filter { indicator in
        indicator.targetKind != .notNumeric
          && !picture.indicators.contains { $0.indicator.id == indicator.id && hasFigures($0) }
      }
      guard !silent.isEmpty else { return nil }
      let traces = silent.map { context.trace($0.id) }
      let all = picture.indicators.map { context.trace($0.indicator.id) }
      return Finding(
        id: "K01-\(StableID.part(picture.goal.id.rawValue))", kind: .knowledgeGap, detector: rule.code,
        subject: context.subject(picture.goal),
        score: [
          context.part(
            "kunskapsbrist", silent.count == picture.indicators.count ? 1 : 0.5,
            sv: silent.count == picture.indicators.count ? "alla saknar siffror" : "några saknar siffror",
            en: silent.count == picture.indicators.count ? "all lack figures" : "some lack figures"),
          context.part(
            "omfattning", Double(silent.count) / Double(max(1, picture.indicators.count)),
            sv: "\(silent.count) av \(picture.indicators.count)", en: "\(silent.count) of \(picture.indicators.count)"),
        ],
        facts: [
          "mal": .goal(picture.goal.id), "antal": .count(silent.count, traces), "alla": .count(all.count, all),
          "indikatorer": .indicators(silent.map(\.id)),
        ],
        goals: [picture.goal.id], evidence: traces)
    }
  }

  private func hasFigures(_ picture: IndicatorPicture) -> Bool {
    [picture.county, picture.countyWomen, picture.countyMen].contains { series in
      series?.observations.contains { $0.value.number != nil } ?? false
    }
  }
}
