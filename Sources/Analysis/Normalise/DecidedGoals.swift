import Diagnostics
package import StrategyModel

/// The staff's decisions about activities: which goals they confirm, and which no longer fit.
package struct DecidedGoals: Sendable {
  private let byActivity: [String: Decision]
  private let goals: Set<Goal.ID>

  /// The last decision about an activity holds.
  package init(_ decisions: [Decision], strategy: Strategy) {
    byActivity = Dictionary(
      decisions.filter { $0.subject == .alignment }.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    goals = Set(strategy.goals.map(\.id))
  }

  /// The sum of the words that a decision about an activity rests on.
  package static func textSum(_ activity: Activity) -> String {
    StableID.hash([activity.title.raw + "\n" + activity.summary.raw])
  }

  /// The normalisation with confirmed goals for activities that stated none of the strategy's, and what came of each decision.
  package func applied(to normalisation: Normalisation) -> (Normalisation, DecisionOutcome) {
    if byActivity.isEmpty { return (normalisation, DecisionOutcome()) }
    let stated = Dictionary(grouping: normalisation.alignments, by: \.activity).mapValues { Set($0.map(\.goal)) }
    var outcome = DecisionOutcome()
    var added: [Alignment] = []
    var decided: Set<RecordReference> = []
    let activities = Dictionary(
      normalisation.activities.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    for decision in byActivity.values.sorted(by: { $0.source < $1.source }) {
      guard let activity = activities[decision.id] else {
        outcome.stale.append(.init(decision: decision, misfit: .subjectGone))
        continue
      }
      if let misfit = misfit(decision, activity, stated: stated[activity.id]) {
        outcome.stale.append(.init(decision: decision, misfit: misfit))
        continue
      }
      outcome.obeyed.append(decision)
      guard decision.verdict == .confirm, stated[activity.id] == nil else { continue }
      decided.insert(activity.source)
      added += decision.goals.enumerated().map { place, goal in
        Alignment(
          activity: activity.id, goal: goal, ground: .confirmed, confidence: 1, terms: ["beslut"], isPrimary: place == 0
        )
      }
    }
    let unmatched = normalisation.unmatched.filter { entry in
      entry.kind != .activity || entry.source.map { !decided.contains($0) } ?? true
    }
    return (
      Normalisation(
        activities: normalisation.activities, alignments: normalisation.alignments(with: added),
        partners: normalisation.partners,
        unmatched: unmatched), outcome
    )
  }

  /// A decision that confirms what the organisation itself has stated fits, and changes nothing.
  private func misfit(
    _ decision: Decision, _ activity: Activity, stated: Set<Goal.ID>?
  ) -> DecisionOutcome.Misfit? {
    if !decision.textSum.isEmpty, decision.textSum != DecidedGoals.textSum(activity) { return .changed }
    if decision.goals.contains(where: { !goals.contains($0) }) { return .goalGone }
    guard decision.verdict == .confirm, let stated else { return nil }
    return stated.isSuperset(of: decision.goals) ? nil : .stated
  }
}
