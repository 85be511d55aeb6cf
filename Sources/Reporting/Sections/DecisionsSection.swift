import StrategyModel

/// Which of the staff's decisions the run obeyed, and which no longer fit. Nothing where there are none.
struct DecisionsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let outcome = context.additions.decisions
    guard !outcome.obeyed.isEmpty || !outcome.stale.isEmpty else { return [] }
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
    return [
      context.heading(2, "beslut", sv: "Beslut som har följts", en: "Decisions that were obeyed"), .list(items),
    ]
  }

  private func names(_ decisions: [Decision], _ context: ReportContext) -> [Inline] {
    ListText.joined(decisions.map { [.name($0.id, .record($0.source))] }, in: context.language)
  }
}
