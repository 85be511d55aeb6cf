import Analysis
import Foundation
import StrategyModel

/// How right suggestions are, against what people decided.
struct GoalMatchingScore {
  private var ranks: [Int] = []
  private var confidences: [Double] = []
  private var pairs: [(given: Goal.ID, suggested: Goal.ID)] = []

  /// The better of the texts, by whether words and runs of letters agreed.
  private var isAgreed: [Bool] = []

  static let header = "top-1 | top-2 | top-3 | macro-F1 | ECE | said | sure | right when sure"
  static let columns = 8

  mutating func add(_ found: [[Suggestion]], _ places: [Int], _ data: GoalMatchingData) {
    for (place, suggestions) in zip(places, found) {
      if let label = data.labels[place] { add(suggestions, label) }
    }
  }

  /// The mean confidence of the first suggestions: what a calibrated method would have right.
  private var said: Double { confidences.reduce(0, +) / Double(max(confidences.count, 1)) }

  mutating func add(_ suggestions: [Suggestion], _ given: Goal.ID) {
    guard let first = suggestions.first else { return }
    ranks.append(suggestions.first { $0.goal == given }?.rank ?? .max)
    confidences.append(first.confidence)
    isAgreed.append(first.isAgreed)
    pairs.append((given, first.goal))
  }

  func top(_ count: Int) -> Double { share { ranks[$0] <= count } }

  private func share(_ isRight: (Int) -> Bool, among places: [Int]? = nil) -> Double {
    let places = places ?? Array(ranks.indices)
    return Double(places.count(where: isRight)) / Double(max(places.count, 1))
  }

  /// Mean over the goals that are given of F1.
  var macroF1: Double {
    let goals = Set(pairs.map(\.given)).sorted()
    let scores = goals.map { goal in
      let right = pairs.count { $0.given == goal && $0.suggested == goal }
      let all = pairs.count { $0.given == goal } + pairs.count { $0.suggested == goal }
      return 2 * Double(right) / Double(all)
    }
    return scores.reduce(0, +) / Double(max(scores.count, 1))
  }

  /// Expected calibration error in ten equal steps of confidence.
  var calibrationError: Double {
    let steps = Dictionary(grouping: ranks.indices) { min(9, Int(confidences[$0] * 10)) }
    return steps.sorted { $0.key < $1.key }.reduce(0) { sum, step in
      let said = step.value.reduce(0) { $0 + confidences[$1] } / Double(step.value.count)
      return sum + abs(said - share({ ranks[$0] == 1 }, among: step.value)) * Double(step.value.count)
    } / Double(max(ranks.count, 1))
  }

  /// How many are said to be so sure with both methods agreeing, and how many of those are right.
  func sure(_ least: Double) -> (share: Double, right: Double) {
    let places = ranks.indices.filter { confidences[$0] >= least && isAgreed[$0] }
    return (Double(places.count) / Double(max(ranks.count, 1)), share({ ranks[$0] == 1 }, among: places))
  }

  var row: String {
    func text(_ value: Double) -> String { String(format: "%.3f", value) }
    let sure = sure(0.7)
    return [top(1), top(2), top(3), macroF1, calibrationError, said, sure.share, sure.right].map(text)
      .joined(separator: " | ")
  }
}
