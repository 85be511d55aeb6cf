import Foundation

/// Finds goals by what their own texts say, without any example: by words shared with the goal, by what the words speak
/// of (`ConceptGroups`), and by words shared with the texts that are nearest to it (Rocchio 1971, as in
/// pseudo-relevance feedback).
struct GoalTextMatcher: Sendable {
  /// Texts that are counted to a goal's own; fewer where there are few texts.
  private static let feedback = 20

  /// By view: a row for every feature, a number for every goal; each goal of length one.
  let centroids: [RowMatrix]
  let goalCount: Int

  /// The last `goalCount` of `texts` are the goals' own. `examples` says of the first texts which goals they are of, where
  /// they are too few to train on: they are then counted to the goals' own.
  init(_ texts: TextVectors, goalCount: Int, space: FeatureSpace, examples: [[Int]] = []) {
    self.goalCount = goalCount
    let others = texts.count - goalCount
    let blocks = RowMatrix.blocks(forLanes: goalCount)
    var own = FeatureSpace.View.allCases.map { RowMatrix(rows: space.count($0), blocks: blocks) }
    for goal in 0..<goalCount { GoalTextMatcher.add(texts, others + goal, to: goal, 1, &own) }
    for view in own.indices { GoalTextMatcher.normalise(&own[view], goalCount) }
    let nearest = GoalTextMatcher.nearest(texts, others, own, goalCount)
    var widened = own
    for (goal, rows) in nearest.enumerated() where !rows.isEmpty {
      for row in rows { GoalTextMatcher.add(texts, row, to: goal, 1 / Float(rows.count), &widened) }
    }
    for (row, goals) in examples.enumerated() {
      for goal in goals { GoalTextMatcher.add(texts, row, to: goal, 1, &widened) }
    }
    for view in widened.indices { GoalTextMatcher.normalise(&widened[view], goalCount) }
    centroids = widened
  }

  /// The texts nearest to every goal, nearest first, ties by order.
  private static func nearest(
    _ texts: TextVectors, _ others: Int, _ own: [RowMatrix], _ goalCount: Int
  ) -> [[Int]] {
    let wanted = min(feedback, others / max(goalCount, 1))
    guard wanted > 0 else { return Array(repeating: [], count: goalCount) }
    var scores = Array(repeating: [Float](), count: goalCount)
    for row in 0..<others {
      var sum = [RowMatrix.Block](repeating: .zero, count: RowMatrix.blocks(forLanes: goalCount))
      for view in FeatureSpace.View.allCases { texts[view].product(row, own[view.rawValue], into: &sum) }
      for goal in 0..<goalCount { scores[goal].append(sum[goal / 16][goal % 16]) }
    }
    return scores.map { ofGoal in
      ofGoal.indices.filter { ofGoal[$0] > 0 }.sorted { (-ofGoal[$0], $0) < (-ofGoal[$1], $1) }.prefix(wanted).map {
        $0
      }
    }
  }

  private static func add(_ texts: TextVectors, _ row: Int, to goal: Int, _ factor: Float, _ sums: inout [RowMatrix]) {
    for view in FeatureSpace.View.allCases {
      let rows = texts[view]
      for index in rows.range(row) {
        let feature = Int(rows.features[index])
        let value = sums[view.rawValue].lane(feature, goal) + rows.weights[index] * factor
        sums[view.rawValue].setLane(feature, goal, value)
      }
    }
  }

  private static func normalise(_ matrix: inout RowMatrix, _ goalCount: Int) {
    var squares = Array(repeating: Float(0), count: goalCount)
    for row in 0..<matrix.rows {
      for goal in 0..<goalCount { squares[goal] += matrix.lane(row, goal) * matrix.lane(row, goal) }
    }
    for row in 0..<matrix.rows {
      for goal in 0..<goalCount where squares[goal] > 0 {
        matrix.setLane(row, goal, matrix.lane(row, goal) / squares[goal].squareRoot())
      }
    }
  }
}
