import Diagnostics
package import StrategyModel

/// Ties activities that state no goal to one by what they say, where that is sure enough, and notes where a text
/// speaks of another goal than the stated one. Never changes what was stated.
package struct TextAligner: Sendable {
  /// A stated goal that the text does not speak of, for a råd.
  package struct Doubt: Sendable, Equatable {
    package let activity: Activity.ID
    package let stated: [Goal.ID]
    package let suggestion: Suggestion
    package let source: RecordReference
  }

  package struct Outcome: Sendable, Equatable {
    /// All on the ground of text and primary; sorted by activity.
    package let alignments: [Alignment]
    /// Sorted by activity.
    package let doubts: [Doubt]
    /// The best goals for every activity that nothing is tied to, also after this, by activity.
    package let suggestions: [Activity.ID: [Suggestion]]
  }

  /// A tie is made from this confidence on, when words and runs of letters agree: of ten such, about eight are right.
  package static let leastForTie = 0.7
  /// A stated goal is doubted from this confidence on, when both agree and the stated goals together have at most
  /// `mostForStated`: a person who states a goal knows more than the text does.
  package static let leastForDoubt = 0.85
  package static let mostForStated = 0.05
  /// A goal is named among the suggestions from this confidence on.
  package static let leastToName = 0.2
  /// A single word ties nothing, however often and in however many forms it is written: another word must have weighed
  /// at least this share of what the heaviest did.
  package static let leastSecondWord = 0.1

  /// So many suggestions are kept for an activity that nothing is tied to.
  private static let kept = 3

  private let strategy: Strategy
  private let suggester: GoalSuggester

  package init(strategy: Strategy, suggester: GoalSuggester) {
    self.strategy = strategy
    self.suggester = suggester
  }

  /// What an activity says, as the suggester reads it; `result` and what it seeks say what it is about as well.
  package static func text(of activity: Activity) -> SuggestionText {
    SuggestionText(
      id: activity.id.rawValue, title: activity.title.raw,
      text: ([activity.summary, activity.result] + activity.seeks).map(\.raw).filter { !$0.isEmpty }.joined(
        separator: "\n"))
  }

  /// `stated` are the ties already made on other grounds; `dismissed` what the staff have said is not so: goals that a
  /// text is not to be tied to, or none where it is to be left alone.
  package func align(
    _ activities: [Activity], stated: [Alignment], dismissed: [Activity.ID: Set<Goal.ID>] = [:]
  ) -> Outcome {
    let ordered = activities.sorted { $0.id < $1.id }
    let ties = GoalTies(ordered, stated)
    let found = suggester.answers(ordered.count, { TextAligner.text(of: ordered[$0]) }) { place, reading in
      let refused = dismissed[ordered[place].id]
      return said(reading, stated: ties.goals(at: place), refused: refused)
    }
    var alignments: [Alignment] = []
    var doubts: [Doubt] = []
    var suggestions: [Activity.ID: [Suggestion]] = [:]
    for (activity, (place, said)) in zip(ordered, found.enumerated()) {
      switch said {
      case .nothing: break
      case .doubt(let best):
        doubts.append(
          Doubt(activity: activity.id, stated: ties.goals(at: place), suggestion: best, source: activity.source))
      case .tie(let best):
        alignments.append(
          Alignment(
            activity: activity.id, goal: best.goal, ground: .text, confidence: best.confidence,
            terms: best.terms.map(\.word), isPrimary: true))
      case .open(let ranked): suggestions[activity.id] = ranked
      }
    }
    return Outcome(alignments: alignments, doubts: doubts, suggestions: suggestions)
  }

  /// What a text says of its activity.
  private enum Said: Sendable {
    case nothing
    case doubt(Suggestion)
    case tie(Suggestion)
    case open([Suggestion])
  }

  /// `stated` is empty where nothing is tied to the activity.
  private func said(_ reading: GoalReading, stated: [Goal.ID], refused: Set<Goal.ID>?) -> Said {
    guard let goal = reading.bestGoal else { return .nothing }
    let isRefused = refused.map { $0.isEmpty || $0.contains(goal) } ?? false
    let least = stated.isEmpty ? TextAligner.leastForTie : TextAligner.leastForDoubt
    let maySay = !isRefused && reading.isAgreed && reading.bestConfidence >= least
    if stated.isEmpty {
      let ranked = reading.suggestions(limit: TextAligner.kept)
      if maySay, let best = ranked.first, isSure(best, least) { return .tie(best) }
      return .open(ranked)
    }
    guard maySay, !stated.contains(goal) else { return .nothing }
    let ranked = reading.suggestions(limit: strategy.goals.count, named: 1)
    guard let best = ranked.first, isDoubtful(stated, ranked) else { return .nothing }
    return .doubt(best)
  }

  private func isSure(_ suggestion: Suggestion, _ least: Double) -> Bool {
    guard suggestion.confidence >= least, suggestion.isAgreed else { return false }
    var families: [String: Double] = [:]
    for term in suggestion.terms { families[SwedishStemmer.stem(term.word), default: 0] += term.weight }
    let weights = families.values.sorted(by: >)
    guard let first = weights.first, let second = weights.dropFirst().first else { return false }
    return second >= first * TextAligner.leastSecondWord
  }

  private func isDoubtful(_ stated: [Goal.ID], _ ranked: [Suggestion]) -> Bool {
    guard let best = ranked.first, !stated.contains(best.goal), isSure(best, TextAligner.leastForDoubt) else {
      return false
    }
    return ranked.filter { stated.contains($0.goal) }.reduce(0) { $0 + $1.confidence } <= TextAligner.mostForStated
  }
}
