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
  /// The efforts that organisations do together: for each the others that come after it, with what they share.
  private let together: [Organisation.ID: [Organisation.ID: Set<Activity.ID>]]

  /// What goes on for a goal, then and now.
  private struct Effort {
    let before: Int
    let now: [Activity.ID]
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
    var together: [Organisation.ID: [Organisation.ID: Set<Activity.ID>]] = [:]
    func join(_ members: [Organisation.ID], _ activities: [Activity.ID]) {
      let sorted = Set(members).sorted()
      for (index, a) in sorted.enumerated() {
        for b in sorted[(index + 1)...] { together[a, default: [:]][b, default: []].formUnion(activities) }
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
    // Many findings are of the same goal: each is looked into once.
    var efforts: [Goal.ID: Effort] = [:]
    return previous.findings.filter { !$0.isHidden }.map { finding in
      guard finding.kind.isGap, finding.goals.count == 1, let goal = finding.goals.first else {
        return followUp(finding, Effort(before: 0, now: []))
      }
      let effort =
        efforts[goal] ?? Effort(before: activeBefore[goal]?.count ?? 0, now: (activeNow[goal] ?? []).sorted())
      efforts[goal] = effort
      return followUp(finding, effort)
    }.sorted { $0.finding.id < $1.finding.id }
  }

  private func followUp(_ finding: CycleRecord.FindingRecord, _ effort: Effort) -> CycleComparison.FollowUp {
    let members = finding.kind == .collaboration ? Set(finding.organisations) : []
    var shared = Set<Activity.ID>()
    for a in members {
      for (b, activities) in together[a] ?? [:] where members.contains(b) { shared.formUnion(activities) }
    }
    return CycleComparison.FollowUp(
      finding: finding, isStillFound: found.contains(finding.id), activeBefore: effort.before,
      activeNow: effort.now, together: shared.sorted(),
      silent: Set(finding.organisations).subtracting(reported).sorted())
  }
}
