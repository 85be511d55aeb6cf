/// What each method says of a text, one number per goal.
struct GoalScores: Sendable {
  /// The classifier over stems and over runs of letters; nothing where there are no examples.
  var stems: [Float]
  var grams: [Float]
  /// Likeness to the goals' own texts, by each view and all together.
  var ownStems: [Float]
  var ownGrams: [Float]
  var own: [Float]

  var goalCount: Int { own.count }

  /// Whether words and runs of letters, each by itself, put the same goal first.
  func isAgreed(trained: Bool) -> Bool {
    let (a, b) = trained ? (stems, grams) : (ownStems, ownGrams)
    guard let first = GoalScores.best(a), let second = GoalScores.best(b) else { return false }
    return first == second
  }

  /// The place of the highest score, the first of equals; nil where all are alike.
  static func best(_ scores: [Float]) -> Int? {
    guard let top = scores.max(), let least = scores.min(), top > least else { return nil }
    return scores.firstIndex(of: top)
  }

  /// Mean 0 and deviation 1 over the goals, so that long and short texts can be compared; all 0 where all are alike.
  static func standardised(_ scores: [Float]) -> [Double] {
    let mean = scores.reduce(0, +) / Float(max(scores.count, 1))
    let deviation = deviation(scores)
    return scores.map { deviation > 0 ? Double(($0 - mean) / deviation) : 0 }
  }

  /// The standard deviation; 0 where it is too small to mean anything.
  static func deviation(_ scores: [Float]) -> Float {
    let mean = scores.reduce(0, +) / Float(max(scores.count, 1))
    let square = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(max(scores.count, 1))
    return square > 1e-12 ? square.squareRoot() : 0
  }
}
