import Diagnostics
import StrategyModel

/// A målgrupp that the strategy points out and that no or few efforts going on now name.
struct TargetGroupWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I08",
    title: LocalizedText(sv: "Målgrupp med ingen eller tunn insats", en: "A target group with no or thin effort"),
    message: LocalizedText(
      sv: """
        Målgruppen {tema} nämns av {antal} {antal|pågående insats|pågående insatser} \
        ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The target group {tema} is named by {antal} active {antal|effort|efforts} \
        ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga er: vilka pågående insatser når målgruppen {tema} utan att det sägs, och vad saknas?",
      en: "Ask: which active efforts reach the target group {tema} without saying so, and what is missing?"),
    why: LocalizedText(
      sv: "Strategins målgrupper ska synas i det som görs. Fältet är frivilligt och kan vara glömt.",
      en: "The strategy's target groups should show in what is done. The field is optional and may be forgotten."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Antalet pågående insatser som nämner målgruppen med dess id, namn eller alias. Ingen eller en är för \
        få.
        """,
      en: """
        The number of active efforts that name the target group by its id, name or alias. None or one is too \
        few.
        """),
    found: [
      .targetGroup(Theme(id: "aldre", title: "Äldre", aliases: ["seniorer"])),
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], targetGroups: ["Äldre"]),
    ],
    lookAlike: [
      .targetGroup(Theme(id: "aldre", title: "Äldre", aliases: ["seniorer"])),
      .effort("Alby kommun", "Trygg hemgång", goals: ["M4"], targetGroups: ["Äldre"]),
      .effort("Boda kommun", "Datorkafé", goals: ["M2"], targetGroups: ["Seniorer"]),
    ],
    difference: LocalizedText(
      sv: "Den andra insatsen nämner samma målgrupp med dess alias.",
      en: "The second effort names the same target group by its alias.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let groups = context.portfolio.strategy.targetGroups
    let names = groups.map { group in Set(([group.id.rawValue, group.title] + group.aliases).map { NameKey($0) }) }
    return ThemeGap(rule: rule, prefix: "I08") { activity in
      if activity.targetGroups.isEmpty { return [] }
      let stated = activity.targetGroups.map { NameKey($0.raw) }
      return groups.indices.filter { group in stated.contains { names[group].contains($0) } }
    }.findings(groups, context)
  }
}
