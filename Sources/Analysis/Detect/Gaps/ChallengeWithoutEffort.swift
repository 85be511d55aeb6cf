import Diagnostics
import StrategyModel

/// A challenge of the strategy that no or few efforts going on now name.
struct ChallengeWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I03",
    title: LocalizedText(sv: "Utmaning med ingen eller tunn insats", en: "A challenge with no or thin effort"),
    message: LocalizedText(
      sv: """
        Utmaningen {tema} nämns av {antal} {antal|pågående insats|pågående insatser} \
        ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The challenge {tema} is named by {antal} active {antal|effort|efforts} \
        ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga er: vilka pågående insatser rör utmaningen {tema} utan att det sägs, och vad saknas?",
      en: "Ask: which active efforts concern the challenge {tema} without saying so, and what is missing?"),
    why: LocalizedText(
      sv: "Strategins utmaning ska synas i det som görs. Fältet är frivilligt och kan vara glömt.",
      en: "The strategy's challenges should show in what is done. The field is optional and may be forgotten."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Antalet pågående insatser som nämner utmaningen. Ingen eller en är för få; gränsen går att ändra i \
        `pipeline.yml`.
        """,
      en: """
        The number of active efforts that name the challenge. None or one is too few; the limit can be set \
        in `pipeline.yml`.
        """),
    found: [
      .challenge(Theme(id: "klimat", title: "Klimatförändringar")),
      .effort("Alby kommun", "Dagvattendamm", goals: ["M3"], challenges: ["klimat"]),
    ],
    lookAlike: [
      .challenge(Theme(id: "klimat", title: "Klimatförändringar")),
      .effort("Alby kommun", "Dagvattendamm", goals: ["M3"], challenges: ["klimat"]),
      .effort("Boda kommun", "Skuggande träd", goals: ["M4"], challenges: ["klimat"]),
    ],
    difference: LocalizedText(
      sv: "Två pågående insatser nämner utmaningen, för olika mål.",
      en: "Two active efforts name the challenge, for different goals.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let themes = context.portfolio.strategy.challenges
    return ThemeGap(rule: rule, prefix: "I03") { activity in
      activity.challenges.isEmpty ? [] : themes.indices.filter { activity.challenges.contains(themes[$0].id) }
    }.findings(themes, context)
  }
}
