import Diagnostics
import StrategyModel

/// What is different from the cycle before, in a few lines; `LastYearSection` says more.
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
    items.append(EffortChanges(comparison: comparison).counts(context))
    items += [verdicts(comparison, context), revisions(comparison, context)].filter { !$0.isEmpty }
    return [heading, .list(items)]
  }

  private func gaps(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let previous = Trace.setting("foregaende")
    let shown = Set(context.findings.map(\.id))
    func count(_ ids: [String]) -> Slot {
      context.count(
        ids.count, ids.isEmpty ? [previous] : ids.map { shown.contains($0) ? .finding($0) : .setting("beslut") })
    }
    let hidden = (comparison.newGaps + comparison.remainingGaps).filter { !shown.contains($0) }
    return context.say(
      .gapChanges,
      [
        "ar": context.year(comparison.previousYear, previous), "nya": count(comparison.newGaps),
        "kvar": count(comparison.remainingGaps),
        "stangda": context.count(comparison.closedGaps.count, [previous]),
        "dolda": hidden.isEmpty ? Slot([]) : context.count(hidden.count, [.setting("beslut")]),
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
      .newGaps,
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
      .closedGaps,
      ["namn": Slot(Array(names.joined(separator: [.text("; ")])))])
  }

  /// `mål med tunn insats: L3 Fler är delaktiga`.
  private func name(_ detector: RuleCode, _ subject: String, _ trace: Trace, _ context: ReportContext) -> [Inline] {
    [
      .name(context.sort(detector), trace), .text(" ("), .name(context.subject(subject), trace), .text(")"),
    ]
  }

  /// How many assessments have changed, and the first of them.
  private func verdicts(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    let changes = comparison.verdictChanges
    guard !changes.isEmpty else { return [] }
    let examples = changes.prefix(ReportLimit.changes).map { VerdictChangeText.short($0, context) }
    return context.say(
      .verdictChanges,
      [
        "n": context.count(changes.count, changes.map { .assessment(goal: $0.goal, indicator: $0.indicator) }),
        "fler": .text(changes.count > ReportLimit.changes ? "ja" : ""),
        "exempel": Slot(Array(examples.joined(separator: [.text("; ")]))),
      ])
  }

  private func revisions(_ comparison: CycleComparison, _ context: ReportContext) -> [Inline] {
    guard !comparison.revisions.isEmpty else { return [] }
    return context.say(
      .revisions,
      ["n": context.count(comparison.revisions.count, comparison.revisions.map { Trace.observation($0.key) })])
  }
}

/// How a changed assessment is said.
enum VerdictChangeText {
  /// `Ohälsotal (L1) från på väg till svårt att nå`.
  static func short(_ change: CycleComparison.VerdictChange, _ context: ReportContext) -> [Inline] {
    context.say(
      sv: "{indikator} ({mal}) från {fore} till {nu}", en: "{indikator} ({mal}) from {fore} to {nu}",
      slots(change, context))
  }

  static func full(_ change: CycleComparison.VerdictChange, _ context: ReportContext) -> [Inline] {
    context.say(
      sv: "{indikator} ({mal}) har gått från {fore} till {nu}. Skäl: {skal}.",
      en: "{indikator} ({mal}) has gone from {fore} to {nu}. Reason: {skal}.", slots(change, context))
  }

  private static func slots(_ change: CycleComparison.VerdictChange, _ context: ReportContext) -> [String: Slot] {
    [
      "indikator": Slot(context.indicator(change.indicator)), "mal": Slot(context.goalID(change.goal)),
      "fore": Slot([.emphasis([.text(VerdictText.word(change.before, context.language))])]),
      "nu": Slot([.emphasis([.text(VerdictText.word(change.now, context.language))])]),
      "skal": .text(VerdictText.reason(change.reason, context.language)),
    ]
  }
}

extension ReportContext {
  /// What a detector finds, by its title with a small first letter.
  func sort(_ detector: RuleCode) -> String {
    let title = catalogue[detector]?.title[language] ?? detector.rawValue
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  /// A finding's subject as people say it: an indicator by its title alone.
  func subject(_ subject: String) -> String {
    let id = subject.prefix { $0 != " " }
    guard id.count < subject.count, strategy.indicator(Indicator.ID(String(id))) != nil else {
      return InertText.shown(subject)
    }
    return InertText.shown(String(subject.dropFirst(id.count + 1)))
  }
}
