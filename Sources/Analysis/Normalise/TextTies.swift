package import Diagnostics
package import StrategyModel

/// The last step of normalise: what the texts say where nobody has stated or decided, and where they speak of another
/// goal than the stated one. What was stated or decided stays as it is.
package struct TextTies: Sendable {
  private let aligner: TextAligner
  private let goals: [Goal.ID: String]

  package init(strategy: Strategy, suggester: GoalSuggester) {
    aligner = TextAligner(strategy: strategy, suggester: suggester)
    goals = Dictionary(strategy.goals.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// `outcome` is what came of the decisions: a dismissed goal is not guessed again. Every activity that is tied to
  /// nothing stays among the unmatched, with what its text suggests; every guess gets a *råd* to its sender.
  package func applied(
    to normalisation: Normalisation, after outcome: DecisionOutcome
  ) -> (Normalisation, [Diagnostic]) {
    let found = aligner.align(
      normalisation.activities, stated: normalisation.alignments, dismissed: TextTies.dismissed(outcome))
    let said = Set(found.alignments.map(\.activity) + found.doubts.map(\.activity) + found.suggestions.keys)
    let activities = Dictionary(
      normalisation.activities.filter { said.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var notes: [Diagnostic] = []
    for tie in found.alignments {
      guard let activity = activities[tie.activity] else { continue }
      notes.append(
        note(NormaliseRules.guessedGoal, activity, activity.title.raw, [tie.goal], tie.confidence, tie.terms))
    }
    for doubt in found.doubts {
      guard let activity = activities[doubt.activity] else { continue }
      let best = doubt.suggestion
      notes.append(
        note(
          NormaliseRules.otherGoal, activity, doubt.stated.map(\.rawValue).joined(separator: ", "), [best.goal],
          best.confidence, best.terms.map(\.word)))
    }
    return (
      tied(normalisation, found, activities),
      notes.sorted { ($0.file, $0.position.line ?? 0, $0.code) < ($1.file, $1.position.line ?? 0, $1.code) }
    )
  }

  private func tied(
    _ normalisation: Normalisation, _ found: TextAligner.Outcome, _ activities: [Activity.ID: Activity]
  ) -> Normalisation {
    let sources = Set(found.alignments.compactMap { activities[$0.activity]?.source })
    let byText = Dictionary(
      found.suggestions.compactMap { id, ranked in activities[id].map { ($0.source, ranked) } },
      uniquingKeysWith: { first, _ in first })
    let unmatched = normalisation.unmatched.compactMap { entry -> Unmatched? in
      guard entry.kind == .activity, let source = entry.source else { return entry }
      if sources.contains(source) { return nil }
      let ranked = (byText[source] ?? []).filter { $0.confidence >= TextAligner.leastToName }
      let named = ranked.compactMap { goals[$0.goal] }
      return Unmatched(
        kind: entry.kind, value: entry.value.raw, source: source,
        suggestions: named + entry.suggestions.filter { !named.contains($0) }.prefix(max(0, 3 - named.count)))
    }
    return Normalisation(
      activities: normalisation.activities, alignments: normalisation.alignments(with: found.alignments),
      partners: normalisation.partners,
      unmatched: unmatched)
  }

  private static func dismissed(_ outcome: DecisionOutcome) -> [Activity.ID: Set<Goal.ID>] {
    var dismissed: [Activity.ID: Set<Goal.ID>] = [:]
    for decision in outcome.obeyed where decision.subject == .alignment && decision.verdict == .dismiss {
      dismissed[Activity.ID(decision.id)] = Set(decision.goals)
    }
    return dismissed
  }

  private func note(
    _ rule: Rule, _ activity: Activity, _ found: String, _ suggested: [Goal.ID], _ confidence: Double, _ terms: [String]
  ) -> Diagnostic {
    Diagnostic(
      rule, file: activity.source.file,
      position: activity.position,
      evidence: Evidence(
        found: found, expected: suggested.map(\.rawValue), nearest: suggested.compactMap { goals[$0] },
        details: [
          "säkerhet": "\(Int((confidence * 100).rounded()))", "confidence": "\(Int((confidence * 100).rounded()))",
          "ord": terms.joined(separator: ", "), "terms": terms.joined(separator: ", "),
        ]))
  }
}
