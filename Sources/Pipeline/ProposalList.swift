import Analysis
import Reporting
import StrategyModel

/// What the staff are asked to decide: goals for activities that state none, and every finding they have not decided on.
enum ProposalList {
  static func proposals(
    _ portfolio: Portfolio, _ findings: [Finding], _ decisions: [Decision]
  ) -> [DecisionProposals.Proposal] {
    activities(portfolio, decided: Set(decisions.filter { $0.subject == .alignment }.map(\.id)))
      + findings.map {
        DecisionProposals.Proposal(
          subject: .finding, id: $0.id, goals: $0.goals, comment: $0.subject, textSum: FindingMemory.sum($0))
      }
  }

  /// Suggestions are guesses and say how sure they are; those below one in four are left out.
  private static func activities(_ portfolio: Portfolio, decided: Set<String>) -> [DecisionProposals.Proposal] {
    let tied = Set(portfolio.alignments.map(\.activity))
    let open = portfolio.activities.filter { !tied.contains($0.id) && !decided.contains($0.id.rawValue) }
    guard !open.isEmpty else { return [] }
    let suggester = GoalSuggester(
      goals: portfolio.strategy.goals, unlabelled: sampled(portfolio.activities).map(TextAligner.text),
      workforce: AllCores())
    return zip(open, suggester.suggestions(for: open.map(TextAligner.text))).map { activity, suggestions in
      let likely = suggestions.filter { $0.confidence >= 0.25 }
      let grounds = likely.map { suggestion in
        let percent = Int((suggestion.confidence * 100).rounded())
        return "\(suggestion.goal) \(percent) %: \(suggestion.terms.map(\.word).joined(separator: ", "))"
      }
      return DecisionProposals.Proposal(
        subject: .alignment, id: activity.id.rawValue, goals: likely.map(\.goal),
        comment: ([activity.title] + grounds).joined(separator: "; "), textSum: DecidedGoals.textSum(activity))
    }
  }

  /// The texts that show how words are used: all of them, or every n-th of a large county's, evenly spread.
  private static func sampled(_ activities: [Activity]) -> [Activity] {
    let step = (activities.count + largestSample - 1) / largestSample
    return step <= 1 ? activities : stride(from: 0, to: activities.count, by: step).map { activities[$0] }
  }

  /// Six times Värmland's year; more texts cost time and teach the suggestions little.
  private static let largestSample = 2_000
}
