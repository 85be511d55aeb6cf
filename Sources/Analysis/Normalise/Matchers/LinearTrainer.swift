/// Learns from examples what speaks for each goal: a linear support vector machine for every goal against the others.
///
/// Squared hinge loss with L2 regularisation, solved by dual coordinate descent (Hsieh et al. 2008, as in LIBLINEAR's
/// solver 1), all goals at once. Examples of a goal weigh n / (goals · examples of it), so that small goals are heard.
struct LinearTrainer: Sendable {
  /// Passes over the examples, in an order that is shuffled but always the same.
  static let passes = 12
  /// An example whose multipliers would all move less than the root of this is left as it is.
  private static let leastStep: Float = 1e-5
  /// Cost of an error, C.
  static let cost: Float = 1

  /// What the last coordinate, the same for every text, adds.
  private(set) var bias: [RowMatrix.Block]
  private(set) var weights: RowMatrix

  /// `goals` holds the goals' places of every row of `texts`; only the rows in `rows` are learnt from.
  init(_ texts: SparseRows, features: Int, goals: [[Int]], goalCount: Int, rows: [Int]) {
    typealias Block = RowMatrix.Block
    let blocks = RowMatrix.blocks(forLanes: goalCount)
    weights = RowMatrix(rows: features, blocks: blocks)
    bias = Array(repeating: .zero, count: blocks)
    let balance = LinearTrainer.balance(goals, goalCount, rows)
    var dual = RowMatrix(rows: rows.count, blocks: blocks)
    let squares = rows.map { texts.squaredLength($0) + 1 }
    var moved = [Block](repeating: .zero, count: blocks)
    var order = Array(rows.indices)
    var random = SplitMix(state: 0x9E3779B9)
    for _ in 0..<LinearTrainer.passes {
      order.shuffle(using: &random)
      for place in order {
        let row = rows[place]
        var sign = [Block](repeating: Block(repeating: -1), count: blocks)
        var diagonal = [Block](repeating: Block(repeating: 0.5 / LinearTrainer.cost), count: blocks)
        for goal in goals[row] {
          sign[goal / 16][goal % 16] = 1
          diagonal[goal / 16][goal % 16] = 0.5 / (LinearTrainer.cost * balance[goal])
        }
        var score = bias
        texts.product(row, weights, into: &score)
        var step: Float = 0
        for block in 0..<blocks {
          let old = dual[place, block]
          let gradient = sign[block] * score[block] - 1 + diagonal[block] * old
          var new = old - gradient / (diagonal[block] + squares[place])
          new.replace(with: 0, where: new .< 0)
          moved[block] = new
          score[block] = (new - old) * sign[block]
          step = max(step, (score[block] * score[block]).max())
        }
        guard step > LinearTrainer.leastStep else { continue }
        for block in 0..<blocks { dual[place, block] = moved[block] }
        texts.addTransposed(row, score, 1, to: &weights)
        for block in 0..<blocks { bias[block] += score[block] }
      }
    }
  }

  private static func balance(_ goals: [[Int]], _ goalCount: Int, _ rows: [Int]) -> [Float] {
    var examples = Array(repeating: 0, count: goalCount)
    for row in rows { for goal in goals[row] { examples[goal] += 1 } }
    let present = examples.count { $0 > 0 }
    return examples.map { Float(rows.count) / (Float(max(present, 1)) * Float(max($0, 1))) }
  }

  func scores(_ row: Int, of texts: SparseRows) -> [RowMatrix.Block] {
    var score = bias
    texts.product(row, weights, into: &score)
    return score
  }
}
