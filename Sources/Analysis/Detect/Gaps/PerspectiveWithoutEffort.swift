import Diagnostics
import StrategyModel

/// A perspective of the strategy that no or few efforts going on now name.
struct PerspectiveWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I04",
    title: LocalizedText(sv: "Perspektiv med ingen eller tunn insats", en: "A perspective with no or thin effort"),
    message: LocalizedText(
      sv: """
        Perspektivet {tema} nämns av {antal} {antal|pågående insats|pågående insatser} \
        ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The perspective {tema} is named by {antal} active {antal|effort|efforts} \
        ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga er: vilka pågående insatser rör perspektivet {tema} utan att det sägs, och vad saknas?",
      en: "Ask: which active efforts concern the perspective {tema} without saying so, and what is missing?"),
    why: LocalizedText(
      sv: "Strategins perspektiv ska synas i det som görs. Fältet är frivilligt och kan vara glömt.",
      en: "The strategy's perspectives should show in what is done. The field is optional and may be forgotten."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Antalet pågående insatser som nämner perspektivet. Ingen eller en är för få; gränsen går att ändra i \
        `pipeline.yml`.
        """,
      en: """
        The number of active efforts that name the perspective. None or one is too few; the limit can be set \
        in `pipeline.yml`.
        """),
    found: [
      .perspective(Theme(id: "land", title: "Landsbygder och städer")),
      .effort("Alby kommun", "Byastuga", goals: ["M4"], status: .finished, perspectives: ["land"], result: "Invigd"),
    ],
    lookAlike: [
      .perspective(Theme(id: "land", title: "Landsbygder och städer")),
      .effort("Alby kommun", "Byastuga", goals: ["M4"], perspectives: ["land"]),
      .effort("Dala kommun", "Bokbuss", perspectives: ["land"]),
    ],
    difference: LocalizedText(
      sv: "Två pågående insatser nämner perspektivet.",
      en: "Two active efforts name the perspective.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let themes = context.portfolio.strategy.perspectives
    return ThemeGap(rule: rule, prefix: "I04") { activity in
      activity.perspectives.isEmpty ? [] : themes.indices.filter { activity.perspectives.contains(themes[$0].id) }
    }.findings(themes, context)
  }
}
