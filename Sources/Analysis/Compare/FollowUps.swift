import StrategyModel

/// What became of last year's findings: what was reported for the same goals and by the same organisations, then and now.
///
/// What the staff had decided not to show was asked of nobody. Nothing here says that a question led to an effort: both are stated, side by side.
struct FollowUps {
  private let previous: CycleRecord
  private let found: Set<String>
  private let reported: Set<Organisation.ID>
  private let activeBefore: [Goal.ID: Set<Activity.ID>]
  private let activeNow: [Goal.ID: [Activity.ID]]
  /// The efforts that organisations do together, by each pair of them.
  private let together: [Pair: Set<Activity.ID>]

  private struct Pair: Hashable {
    let a: Organisation.ID
    let b: Organisation.ID
  }

  init(portfolio: Portfolio, findings: [Finding], previous: CycleRecord) {
    self.previous = previous
    found = Set(findings.map(\.id))
    reported = Set(portfolio.submissions.filter { $0.status != .unreadable }.map(\.submitter))
    var before: [Goal.ID: Set<Activity.ID>] = [:]
    for activity in previous.activities where activity.status.isActive {
      for goal in activity.goals { before[goal, default: []].insert(activity.id) }
    }
    activeBefore = before
    activeNow = Dictionary(portfolio.goals.map { ($0.goal.id, $0.active) }, uniquingKeysWith: { first, _ in first })
    var together: [Pair: Set<Activity.ID>] = [:]
    func join(_ members: [Organisation.ID], _ activities: [Activity.ID]) {
      let sorted = Set(members).sorted()
      for (index, a) in sorted.enumerated() {
        for b in sorted[(index + 1)...] { together[Pair(a: a, b: b), default: []].formUnion(activities) }
      }
    }
    for effort in portfolio.efforts where effort.reporters.count > 1 { join(effort.reporters, effort.activities) }
    for activity in portfolio.activities {
      for partner in portfolio.partners[activity.id] ?? [] where partner != activity.submitter {
        join([activity.submitter, partner], [activity.id])
      }
    }
    self.together = together
  }

  var all: [CycleComparison.FollowUp] {
    previous.findings.filter { !$0.isHidden }.map(followUp).sorted { $0.finding.id < $1.finding.id }
  }

  private func followUp(_ finding: CycleRecord.FindingRecord) -> CycleComparison.FollowUp {
    let before = finding.goals.reduce(into: Set<Activity.ID>()) { $0.formUnion(activeBefore[$1] ?? []) }
    let now = finding.goals.reduce(into: Set<Activity.ID>()) { $0.formUnion(activeNow[$1] ?? []) }
    let members = finding.kind == .collaboration ? Set(finding.organisations).sorted() : []
    var shared = Set<Activity.ID>()
    for (index, a) in members.enumerated() {
      for b in members[(index + 1)...] { shared.formUnion(together[Pair(a: a, b: b)] ?? []) }
    }
    return CycleComparison.FollowUp(
      finding: finding, isStillFound: found.contains(finding.id), activeBefore: before.count,
      activeNow: now.sorted(), together: shared.sorted(),
      silent: Set(finding.organisations).subtracting(reported).sorted())
  }
}
