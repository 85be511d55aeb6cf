import Diagnostics
import Analysis
import Reporting
import StrategyModel

/// What the staff are asked to decide: goals for activities that state none, and every finding they have not decided on.
enum ProposalList {
  /// The file; a finding's sum is made when its row is written.
  static func file(
    _ portfolio: Portfolio, _ findings: [Finding], _ decisions: [Decision], _ suggester: GoalSuggester?
  ) -> OutputFile {
    let memory = FindingMemory(portfolio)
    let activities = activities(
      portfolio, Set(decisions.filter { $0.subject == .alignment }.map(\.id)), suggester)
    return DecisionProposals.file(activities.count + findings.count) { number in
      guard number >= activities.count else { return activities[number] }
      let finding = findings[number - activities.count]
      return DecisionProposals.Proposal(
        subject: .finding, id: finding.id, goals: finding.goals, comment: finding.subject,
        textSum: memory.sum(finding))
    }
  }

  /// Suggestions are guesses and say how sure they are; those below one in four are left out. What the text has tied is
  /// proposed too, to be confirmed or dismissed.
  private static func activities(
    _ portfolio: Portfolio, _ decided: Set<String>, _ suggester: GoalSuggester?
  ) -> [DecisionProposals.Proposal] {
    guard let suggester else { return [] }
    let tied = Set(portfolio.alignments.filter { $0.ground != .text }.map(\.activity))
    let guessed = Set(portfolio.alignments.filter { $0.ground == .text }.map(\.activity))
    let open = portfolio.activities.filter { !tied.contains($0.id) && !decided.contains($0.id.rawValue) }
    guard !open.isEmpty else { return [] }
    return zip(open, suggester.suggestions(for: open.map(TextAligner.text))).map { activity, suggestions in
      let likely = suggestions.filter { $0.confidence >= 0.25 }
      let grounds = likely.map { suggestion in
        let percent = Int((suggestion.confidence * 100).rounded())
        return "\(suggestion.goal) \(percent) %: \(suggestion.terms.map(\.word).joined(separator: ", "))"
      }
      return DecisionProposals.Proposal(
        subject: .alignment, id: activity.id.rawValue, goals: likely.map(\.goal),
        comment: ([activity.title.raw] + (guessed.contains(activity.id) ? ["kopplad ur texten"] : []) + grounds).joined(
          separator: "; "), textSum: DecidedGoals.textSum(activity))
    }
  }
}
