import Foundation

/// Turns what the methods say into probabilities that mean what they say.
///
/// A multinomial logistic model with one weight per method, and further weights that apply where words and runs of
/// letters disagree. With examples the weights are fitted on scores that each example got from the others (Wolpert
/// 1992, stacking; Platt 1999); without, they are fixed.
struct Calibration: Sendable {
  /// One per method, then the same where the methods disagree.
  let weights: [Double]
  let isTrained: Bool

  /// Without examples: likeness to the goals' own texts, standardised over the goals. Round numbers set by hand, not
  /// fitted: on the public Swedish texts what they say is 0.04–0.13 from what is right (expected calibration error).
  static let withoutExamples = Calibration(weights: [0, 0, 0.95, 0, 0, -0.33], isTrained: false)

  /// The examples that a fold leaves out are more like the rest than what will be asked about: without this, 0.75 was
  /// said where 0.72 was right on the public Swedish texts.
  private static let caution = 0.92

  static let methods = 3

  /// `isAgreed` is what the scores say of it.
  func logits(_ scores: GoalScores, isAgreed: Bool) -> [Double] {
    let own = GoalScores.standardised(scores.own)
    return own.indices.map { goal in
      let (stems, grams) = isTrained ? (Double(scores.stems[goal]), Double(scores.grams[goal])) : (0, 0)
      let sum = stems * weights[0] + grams * weights[1] + own[goal] * weights[2]
      return isAgreed ? sum : sum + stems * weights[3] + grams * weights[4] + own[goal] * weights[5]
    }
  }

  /// The weight of every method for a text: stems, runs of letters, likeness to the goals' own texts.
  func methodWeights(_ scores: GoalScores) -> [Double] {
    let isAgreed = scores.isAgreed(trained: isTrained)
    return (0..<Calibration.methods).map { weights[$0] + (isAgreed ? 0 : weights[Calibration.methods + $0]) }
  }

  private static func inputs(_ scores: GoalScores, trained: Bool) -> [[Double]] {
    let own = GoalScores.standardised(scores.own)
    let isAgreed = scores.isAgreed(trained: trained)
    return own.indices.map { goal in
      let methods = trained ? [Double(scores.stems[goal]), Double(scores.grams[goal]), own[goal]] : [0, 0, own[goal]]
      return methods + methods.map { isAgreed ? 0 : $0 }
    }
  }

  static func softmax(_ logits: [Double]) -> [Double] {
    let top = logits.max() ?? 0
    let powers = logits.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// Newton's method on the log-likelihood, held towards `withoutExamples` as if by one example.
  static func fitted(_ examples: [(scores: GoalScores, goals: [Int])]) -> Calibration {
    let centre = withoutExamples.weights
    let rows = examples.map { (inputs($0.scores, trained: true), $0.goals) }
    var weights = centre
    for _ in 0..<25 {
      var gradient = zip(weights, centre).map { $1 - $0 }
      var curvature = (0..<weights.count).map { i in (0..<weights.count).map { $0 == i ? 1.0 : 0 } }
      for (inputs, goals) in rows {
        let shares = softmax(inputs.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } })
        let mean = (0..<weights.count).map { k in zip(inputs, shares).reduce(0) { $0 + $1.0[k] * $1.1 } }
        for k in weights.indices {
          gradient[k] += goals.reduce(0) { $0 + inputs[$1][k] } / Double(goals.count) - mean[k]
        }
        for (row, share) in zip(inputs, shares) where share > 1e-6 {
          for k in weights.indices {
            for l in weights.indices { curvature[k][l] += share * (row[k] - mean[k]) * (row[l] - mean[l]) }
          }
        }
      }
      let step = solve(curvature, gradient)
      for k in weights.indices { weights[k] += step[k] }
      if step.allSatisfy({ abs($0) < 1e-7 }) { break }
    }
    return Calibration(weights: weights.map { $0 * caution }, isTrained: true)
  }

  /// Gaussian elimination; the matrix is positive definite.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (rows, values) = (matrix, right)
    for pivot in values.indices {
      for row in values.indices where row > pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot..<values.count { rows[row][column] -= factor * rows[pivot][column] }
        values[row] -= factor * values[pivot]
      }
    }
    for pivot in values.indices.reversed() {
      for column in (pivot + 1)..<max(values.count, pivot + 1) { values[pivot] -= rows[pivot][column] * values[column] }
      values[pivot] /= rows[pivot][pivot]
    }
    return values
  }
}
