import StrategyModel

/// What a suggester makes of one text: how much speaks for each goal. The words that decided are looked for when asked.
struct GoalReading {
  private let reader: GoalReader
  private let entries: [Lexicon.Entry]
  private let scores: GoalScores
  private let logits: [Double]
  private let confidences: [Double]
  /// Whether words and runs of letters, each by itself, put the same goal first.
  let isAgreed: Bool
  /// The place of the goal that most speaks for, the first of equals; nil where there are no goals.
  let best: Int?

  init(_ reader: GoalReader, _ entries: [Lexicon.Entry]) {
    self.reader = reader
    self.entries = entries
    scores = reader.words.scores(of: entries)
    isAgreed = scores.isAgreed(trained: reader.calibration.isTrained)
    let logits = reader.calibration.logits(scores, isAgreed: isAgreed)
    self.logits = logits
    confidences = Calibration.softmax(logits)
    best = logits.max().flatMap { logits.firstIndex(of: $0) }
  }

  var bestGoal: Goal.ID? { best.map { reader.goals[$0] } }
  var bestConfidence: Double { best.map { confidences[$0] } ?? 0 }

  /// The best goals, best first, ties in the strategy's order. The first `named` of them say by which words.
  func suggestions(limit: Int, named: Int = .max) -> [Suggestion] {
    let methods = reader.calibration.methodWeights(scores)
    let order = logits.indices.sorted { (-logits[$0], $0) < (-logits[$1], $1) }.prefix(limit)
    return order.enumerated().map { rank, goal in
      Suggestion(
        goal: reader.goals[goal], rank: rank + 1, score: logits[goal], confidence: confidences[goal],
        terms: rank < named ? reader.words.terms(of: entries, for: goal, methods: methods, scores: scores) : [],
        isAgreed: isAgreed)
    }
  }
}

/// What all texts are read by, shared between them.
final class GoalReader: Sendable {
  let goals: [Goal.ID]
  let calibration: Calibration
  let words: WordScores

  init(goals: [Goal.ID], calibration: Calibration, words: WordScores) {
    self.goals = goals
    self.calibration = calibration
    self.words = words
  }
}
