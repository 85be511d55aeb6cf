import Foundation

/// Finds goals by what their own texts say, without any example: by words shared with the goal, with the texts that
/// are nearest to it (Rocchio 1971, as in pseudo-relevance feedback), and by words that keep the same company.
struct GoalTextMatcher: Sendable {
  /// Texts that are counted to a goal's own; fewer where there are few texts.
  private static let feedback = 20
  /// Latent directions mean nothing in a handful of texts.
  private static let leastTextsForLatentSpace = 200
  static let latentWeight: Float = 0.5

  /// By view: a row for every feature, a number for every goal; each goal of length one.
  let centroids: [RowMatrix]
  let latent: LatentSpace?
  /// The goals in the latent space, each of length one.
  let latentGoals: [[RowMatrix.Block]]
  let goalCount: Int

  /// The last `goalCount` of `texts` are the goals' own.
  init(_ texts: TextVectors, goalCount: Int, space: FeatureSpace) {
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
    for view in widened.indices { GoalTextMatcher.normalise(&widened[view], goalCount) }
    centroids = widened
    let latent = others >= GoalTextMatcher.leastTextsForLatentSpace ? LatentSpace(texts, space: space) : nil
    self.latent = latent
    latentGoals = (0..<(latent == nil ? 0 : goalCount)).map { goal in
      var point = [RowMatrix.Block](repeating: .zero, count: LatentSpace.blocks)
      for view in FeatureSpace.View.allCases {
        if let latent { texts[view].product(others + goal, latent.directions[view.rawValue], into: &point) }
      }
      return GoalTextMatcher.unit(point)
    }
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

  static func unit(_ point: [RowMatrix.Block]) -> [RowMatrix.Block] {
    let square = point.reduce(Float(0)) { $0 + ($1 * $1).sum() }
    return square > 0 ? point.map { $0 / square.squareRoot() } : point
  }

  /// Adds to every goal's score its cosine with a point of the latent space.
  func addLatent(_ point: [RowMatrix.Block], to scores: inout [Float]) {
    let unit = GoalTextMatcher.unit(point)
    for (goal, own) in latentGoals.enumerated() {
      var cosine: Float = 0
      for block in unit.indices { cosine += (unit[block] * own[block]).sum() }
      scores[goal] += GoalTextMatcher.latentWeight * cosine
    }
  }
}
