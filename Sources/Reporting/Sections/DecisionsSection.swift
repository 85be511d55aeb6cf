import Diagnostics
import StrategyModel

/// Which of the staff's decisions the run obeyed, which no longer fit, and which rules were tuned. Nothing where there are none.
struct DecisionsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let outcome = context.additions.decisions
    let tuned = context.additions.tunedRules
    guard !outcome.obeyed.isEmpty || !outcome.stale.isEmpty || !tuned.isEmpty else { return [] }
    var items: [[Inline]] = []
    let verdicts = Dictionary(grouping: outcome.obeyed, by: \.verdict)
    for verdict in Decision.Verdict.allCases {
      guard let decisions = verdicts[verdict] else { continue }
      items.append(
        context.say(
          sv: "{n} beslut om ”{slag}” har följts: {id}.", en: "{n} {n|decision|decisions} “{slag}” obeyed: {id}.",
          [
            "n": context.count(decisions.count, decisions.map { .record($0.source) }),
            "slag": Slot(.text(verdict.rawValue)), "id": Slot(names(decisions, context)),
          ]))
    }
    for misfit in DecisionOutcome.Misfit.allCases {
      let stale = outcome.stale.filter { $0.misfit == misfit }.map(\.decision)
      guard !stale.isEmpty else { continue }
      items.append(
        context.say(
          sv: "{n} beslut har inte följts, eftersom {skal}: {id}.", en: "{n} not obeyed ({skal}): {id}.",
          [
            "n": context.count(stale.count, stale.map { .record($0.source) }), "skal": Slot(.text(misfit.rawValue)),
            "id": Slot(names(stale, context)),
          ]))
    }
    for rule in tuned {
      items.append(
        context.say(
          sv: "Regeln {kod} är satt till ”{styrka}” i den här körningen. Skäl: {skal}",
          en: "The rule {kod} is set to “{styrka}” in this run. Reason: {skal}",
          [
            "kod": Slot([.name(rule.code.rawValue, .setting("regler"))]), "styrka": Slot(.text(rule.strength)),
            "skal": Slot([.name(rule.reason, .setting("regler"))]),
          ]))
    }
    return [
      context.heading(
        2, "beslut", sv: "Beslut som har följts och regler som har ställts om", en: "Decisions obeyed and rules tuned"),
      .list(items),
    ]
  }

  private func names(_ decisions: [Decision], _ context: ReportContext) -> [Inline] {
    ListText.joined(decisions.map { [.name($0.id, .record($0.source))] }, in: context.language)
  }
}
