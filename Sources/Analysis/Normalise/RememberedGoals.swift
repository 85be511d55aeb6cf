import Diagnostics
package import StrategyModel

/// What the staff's earlier confirmations give a new year: decisions that still stand, and examples to learn from.
package enum RememberedGoals {
  /// Confirmations of activities that are reported again, as decisions: the latest for each. One whose text or goal has
  /// changed since does not fit and is listed like any other decision.
  package static func decisions(
    _ examples: [ConfirmedExample], for submissions: [Submission], archive: String
  ) -> [Decision] {
    if examples.isEmpty { return [] }
    let reported = Set(submissions.flatMap(\.activities).map(\.id))
    let latest = Dictionary(examples.map { ($0.activity, $0) }, uniquingKeysWith: { _, later in later })
    return latest.values.filter { reported.contains($0.activity) }.sorted { $0.activity < $1.activity }.map {
      Decision(
        subject: .alignment, id: $0.activity.rawValue, verdict: .confirm, goals: $0.goals, comment: "\($0.year)",
        textSum: $0.textSum, source: RecordReference(file: archive, element: "exempel/\($0.year)/\($0.activity)"))
    }
  }

  package static func training(_ examples: [ConfirmedExample]) -> [SuggestionExample] {
    examples.map {
      SuggestionExample(
        text: SuggestionText(id: "\($0.year)/\($0.activity)", title: $0.title, text: $0.text), goals: $0.goals)
    }
  }

  /// What this year's obeyed confirmations leave for the years to come, by activity.
  package static func confirmed(_ outcome: DecisionOutcome, _ activities: [Activity], year: Int) -> [ConfirmedExample] {
    if outcome.obeyed.isEmpty { return [] }
    let byID = Dictionary(activities.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    return outcome.obeyed.compactMap { decision -> ConfirmedExample? in
      guard decision.subject == .alignment, decision.verdict == .confirm, !decision.goals.isEmpty,
        let activity = byID[decision.id]
      else { return nil }
      return ConfirmedExample(
        year: year, activity: activity.id, title: activity.title.raw, text: TextAligner.text(of: activity).text,
        goals: decision.goals, textSum: DecidedGoals.textSum(activity))
    }.sorted { $0.activity < $1.activity }
  }
}
