import Foundation

/// The thirty-two directions in which texts differ most (latent semantic analysis): words that keep the same company
/// point the same way, so that a text can be near a goal without sharing a word with it.
///
/// Subspace iteration (Halko, Martinsson and Tropp 2011, algorithm 4.4) from a fixed start; cosines in the space do
/// not depend on how its axes are turned, so the singular values are never worked out.
struct LatentSpace: Sendable {
  static let dimensions = 32
  static let blocks = dimensions / 16
  private static let rounds = 5

  /// By view: a row of directions for every feature.
  private(set) var directions: [RowMatrix]

  init(_ texts: TextVectors, space: FeatureSpace) {
    var random = SplitMix(state: 0x5EED)
    directions = FeatureSpace.View.allCases.map { view in
      var matrix = RowMatrix(rows: space.count(view), blocks: LatentSpace.blocks)
      for row in 0..<matrix.rows {
        for lane in 0..<LatentSpace.dimensions { matrix.setLane(row, lane, random.nextSigned()) }
      }
      return matrix
    }
    for _ in 0..<LatentSpace.rounds {
      var next = directions.map { RowMatrix(rows: $0.rows, blocks: $0.blocks) }
      for text in 0..<texts.count {
        var point = [RowMatrix.Block](repeating: .zero, count: LatentSpace.blocks)
        for view in FeatureSpace.View.allCases { texts[view].product(text, directions[view.rawValue], into: &point) }
        for view in FeatureSpace.View.allCases {
          texts[view].addTransposed(text, point, 1, to: &next[view.rawValue])
        }
      }
      directions = next
      orthonormalise()
    }
  }

  /// Makes the columns orthonormal: with the triangle L of LLᵀ = QᵀQ (Cholesky), Q becomes QL⁻ᵀ.
  private mutating func orthonormalise() {
    typealias Wide = SIMD16<Double>
    let size = LatentSpace.dimensions
    var products = Array(repeating: [Wide](repeating: .zero, count: LatentSpace.blocks), count: size)
    for matrix in directions {
      for row in 0..<matrix.rows {
        let values = (0..<LatentSpace.blocks).map { Wide(matrix[row, $0]) }
        for lane in 0..<size {
          let value = values[lane / 16][lane % 16]
          if value == 0 { continue }
          for block in values.indices { products[lane][block] += values[block] * value }
        }
      }
    }
    let inverse = LatentSpace.inverseTriangle(products.map { row in (0..<size).map { row[$0 / 16][$0 % 16] } })
    for view in directions.indices {
      for row in 0..<directions[view].rows {
        var turned = [RowMatrix.Block](repeating: .zero, count: LatentSpace.blocks)
        for lane in 0..<size {
          let value = directions[view].lane(row, lane)
          if value != 0 { inverse.accumulate(lane, value, into: &turned) }
        }
        for block in turned.indices { directions[view][row, block] = turned[block] }
      }
    }
  }

  /// The transposed inverse of the Cholesky triangle; a direction that the texts do not have is left as nothing.
  private static func inverseTriangle(_ products: [[Double]]) -> RowMatrix {
    let size = products.count
    var lower = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    var result = RowMatrix(rows: size, blocks: blocks)
    for i in 0..<size {
      for j in 0...i {
        let rest = (0..<j).reduce(products[i][j]) { $0 - lower[i][$1] * lower[j][$1] }
        if i == j {
          lower[i][i] = rest > products[i][i] * 1e-10 ? rest.squareRoot() : 0
        } else {
          lower[i][j] = lower[j][j] > 0 ? rest / lower[j][j] : 0
        }
      }
    }
    // Forward substitution, a column of the inverse at a time.
    for column in 0..<size where lower[column][column] > 0 {
      var solved = Array(repeating: 0.0, count: size)
      for i in column..<size where lower[i][i] > 0 {
        let rest = (column..<i).reduce(i == column ? 1.0 : 0) { $0 - lower[i][$1] * solved[$1] }
        solved[i] = rest / lower[i][i]
        result.setLane(column, i, Float(solved[i]))
      }
    }
    return result
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers every time, on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Between −1 and 1.
  mutating func nextSigned() -> Float { Float(next() >> 40) / Float(1 << 23) - 1 }
}
