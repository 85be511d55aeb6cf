import Diagnostics
import StrategyModel

/// Which efforts go on from last year, which are new and which have ended, with a few of them named.
struct EffortChanges {
  let comparison: CycleComparison

  func items(_ context: ReportContext) -> [[Inline]] {
    [counts(context), newOnes(context), ended(context)].filter { !$0.isEmpty }
  }

  /// Only what the two years' reports say: who did not report is told apart from what has ended.
  func counts(_ context: ReportContext) -> [Inline] {
    let previous = Trace.setting("foregaende")
    let before = Set(comparison.reportedBefore)
    let byNewcomers = context.activities(comparison.newActivities).filter { !before.contains($0.submitter) }.map(\.id)
    let isReported = Dictionary(grouping: comparison.endedActivities) { context.portfolio.activity($0.id) != nil }
    let ended = isReported[true] ?? []
    let missing = isReported[false] ?? []
    return context.say(
      .effortChanges,
      [
        "ar": context.year(comparison.previousYear, previous),
        "fortsatta": context.count(comparison.continuedActivities, of: previous),
        "nya": context.count(comparison.newActivities, of: previous),
        "utan": byNewcomers.isEmpty ? Slot([]) : context.count(byNewcomers, of: previous),
        "slut": context.count(ended.map(\.id), of: previous),
        "borta": context.count(missing.count, [previous]),
      ])
  }

  /// The new efforts that most organisations share, then those with the largest stated sums.
  private func newOnes(_ context: ReportContext) -> [Inline] {
    let efforts = context.efforts(of: comparison.newActivities).sorted { a, b in
      (b.reporters.count, b.budget ?? .zero, a.id) < (a.reporters.count, a.budget ?? .zero, b.id)
    }
    guard !efforts.isEmpty else { return [] }
    let names = efforts.prefix(ReportLimit.changes).map { context.activity($0.id) }
    return context.say(
      sv: "Nya insatser, till exempel {namn}.", en: "New efforts, for example {namn}.",
      ["namn": Slot(ListText.joined(names, in: context.language))])
  }

  /// Those that were reported as ended first: what is only missing may still go on.
  private func ended(_ context: ReportContext) -> [Inline] {
    let ended = comparison.endedActivities.sorted { a, b in
      (context.portfolio.activity(a.id) == nil ? 1 : 0, a.id) < (context.portfolio.activity(b.id) == nil ? 1 : 0, b.id)
    }
    guard !ended.isEmpty else { return [] }
    let names = ended.prefix(ReportLimit.changes).map { record -> [Inline] in
      context.portfolio.activity(record.id) == nil
        ? context.quoted(record.title, .setting("foregaende")) : context.activity(record.id)
    }
    return context.say(
      sv: "Avslutade eller inte längre rapporterade, till exempel {namn}.",
      en: "Ended or no longer reported, for example {namn}.",
      ["namn": Slot(ListText.joined(names, in: context.language))])
  }
}
