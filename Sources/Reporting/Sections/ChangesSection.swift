import Diagnostics
import StrategyModel

/// What is different from the cycle before: gaps, verdicts, efforts and revised figures.
struct ChangesSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let heading = context.heading(3, "sedan-forra-aret", sv: "Sedan förra året", en: "Since last year")
    guard let comparison = context.comparison else {
      return [
        heading,
        .paragraph(
          context.word(
            sv: "Det finns inget tidigare år att jämföra med.", en: "There is no earlier year to compare with.")),
      ]
    }
    var items = [gaps(comparison, context)]
    items += [newGaps(comparison, context), closedGaps(comparison, context)].filter { !$0.isEmpty }
    items += EffortChanges(comparison: comparison).items(context)
    items += comparison.verdictChanges.prefix(ReportLimit.topFindings).map { verdict($0, context) }
    let hidden = comparison.verdictChanges.dropFirst(ReportLimit.topFindings)
    if !hidden.isEmpty {
      let traces = hidden.map { Trace.assessment(goal: $0.goal, indicator: $0.indicator) }
      items.append(
        context.say(
          sv: "{n} {n|bedömning|bedömningar} till har ändrats.",
          en: "{n} more {n|assessment has|assessments have} changed.",
          ["n": context.count(hidden.count, traces)]))
    }
    if !comparison.revisions.isEmpty { items.append(revisions(comparison, context)) }
    return [heading, .list(items)]
  }

  private func gaps(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let previous = Trace.setting("foregaende")
    func count(_ ids: [String]) -> Slot {
      context.count(ids.count, ids.isEmpty ? [previous] : ids.map { .finding($0) })
    }
    return context.say(
      sv: "Jämfört med {ar} har {nya} nya glapp tillkommit, {kvar} finns kvar och {stangda} finns inte längre.",
      en: "Compared with {ar}, {nya} {nya|gap is|gaps are} new, {kvar} remain and {stangda} are no longer found.",
      [
        "ar": context.year(comparison.previousYear, previous), "nya": count(comparison.newGaps),
        "kvar": count(comparison.remainingGaps),
        "stangda": context.count(comparison.closedGaps.count, [previous]),
      ])
  }

  /// The strongest new gaps by their subject; those of coverage only where there is room.
  private func newGaps(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let ids = Set(comparison.newGaps)
    let found = context.findings.filter { ids.contains($0.id) }
    let chosen = TopFindings.gaps(found).prefix(ReportLimit.changes)
    guard !chosen.isEmpty else { return [] }
    let names = chosen.map { name($0.detector, $0.subject, .finding($0.id), context) }
    return context.say(
      sv: "Nya glapp, bland andra: {namn}.", en: "New gaps, among others: {namn}.",
      ["namn": Slot(Array(names.joined(separator: [.text("; ")])))])
  }

  private func closedGaps(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let order = Finding.Kind.allCases
    let chosen = comparison.closedGaps.sorted {
      (order.firstIndex(of: $0.kind) ?? 0, $0.id) < (order.firstIndex(of: $1.kind) ?? 0, $1.id)
    }.prefix(ReportLimit.changes)
    guard !chosen.isEmpty else { return [] }
    let names = chosen.map { name($0.detector, $0.subject, .setting("foregaende"), context) }
    return context.say(
      sv: "Glapp som inte längre finns, bland andra: {namn}.",
      en: "Gaps that are no longer found, among others: {namn}.",
      ["namn": Slot(Array(names.joined(separator: [.text("; ")])))])
  }

  /// `mål med tunn insats: L3 Fler är delaktiga`.
  private func name(_ detector: RuleCode, _ subject: String, _ trace: Trace, _ context: ReportContext) -> [Inline] {
    let title = context.catalogue[detector]?.title[context.language] ?? detector.rawValue
    return [
      .name(title.prefix(1).lowercased() + title.dropFirst(), trace), .text(" ("),
      .name(InertText.shown(subject), trace),
      .text(")"),
    ]
  }

  private func verdict(_ change: CycleComparison.VerdictChange, _ context: ReportContext) -> [Inline] {
    context.say(
      sv: "Bedömningen av {indikator} ({mal}) har gått från {fore} till {nu}. Skäl: {skal}.",
      en: "The assessment of {indikator} ({mal}) has gone from {fore} to {nu}. Reason: {skal}.",
      [
        "indikator": Slot(context.indicator(change.indicator)), "mal": Slot(context.goalID(change.goal)),
        "fore": Slot([.emphasis([.text(VerdictText.word(change.before, context.language))])]),
        "nu": Slot([.emphasis([.text(VerdictText.word(change.now, context.language))])]),
        "skal": .text(VerdictText.reason(change.reason, context.language)),
      ])
  }

  private func revisions(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let traces = comparison.revisions.map { Trace.observation($0.key) }
    let examples = comparison.revisions.prefix(ReportLimit.changes).map { revision($0, context) }
    return context.say(
      sv:
        "{n} {n|äldre värde har|äldre värden har} reviderats av {n|sin utgivare|sina utgivare} sedan dess: {exempel}.",
      en: "{n} earlier {n|value has|values have} been revised by {n|its publisher|their publishers} since: {exempel}.",
      [
        "n": context.count(comparison.revisions.count, traces),
        "exempel": Slot(Array(examples.joined(separator: [.text("; ")]))),
      ])
  }

  /// `Ohälsotal, Riket 2022: 22,1 var 22,4`.
  private func revision(_ revision: CycleComparison.Revision, _ context: ReportContext) -> [Inline] {
    let decimals = context.strategy.indicator(revision.key.indicator)?.decimals
    func printed(_ number: ExactNumber, _ kind: NumberKind, _ trace: Trace) -> Slot {
      Slot(.number(NumberText.format(number, decimals: decimals, in: context.language), kind, [trace]))
    }
    return context.say(
      sv: "{indikator}, {plats} {ar}: nu {nu}, tidigare {fore}",
      en: "{indikator}, {plats} {ar}: now {nu}, before {fore}",
      [
        "indikator": Slot(context.indicator(revision.key.indicator)), "plats": Slot(context.place(revision.key.place)),
        "ar": context.year(revision.key.year, .observation(revision.key)),
        "nu": printed(revision.now, .value, .observation(revision.key)),
        "fore": printed(revision.before, .setting, .setting("foregaende")),
      ])
  }
}
