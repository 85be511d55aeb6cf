/// Texts as the few features they have, with a weight each; row by row in one array.
struct SparseRows: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var features: [Int32] = []
  private(set) var weights: [Float] = []

  var count: Int { offsets.count - 1 }

  func range(_ row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  mutating func add(_ feature: Int32, _ weight: Float) {
    features.append(feature)
    weights.append(weight)
  }

  mutating func endRow() { offsets.append(features.count) }

  func squaredLength(_ row: Int) -> Float { range(row).reduce(0) { $0 + weights[$1] * weights[$1] } }

  /// Row times a matrix of features.
  func product(_ row: Int, _ matrix: RowMatrix, into sum: inout [RowMatrix.Block]) {
    let range = range(row)
    for block in 0..<matrix.blocks {
      var part = sum[block]
      for index in range { part += matrix[Int(features[index]), block] * weights[index] }
      sum[block] = part
    }
  }

  /// matrix += row (transposed) · delta · factor
  func addTransposed(_ row: Int, _ delta: [RowMatrix.Block], _ factor: Float, to matrix: inout RowMatrix) {
    for index in range(row) { matrix.add(delta, weights[index] * factor, to: Int(features[index])) }
  }
}
