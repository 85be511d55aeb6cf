/// A row of numbers for each of many things, one number per goal, kept sixteen together so that the processor adds
/// sixteen at once.
struct RowMatrix: Sendable {
  typealias Block = SIMD16<Float>

  /// Blocks in a row.
  let blocks: Int
  private(set) var values: [Block]

  init(rows: Int, blocks: Int) {
    self.blocks = blocks
    values = Array(repeating: .zero, count: rows * blocks)
  }

  static func blocks(forLanes lanes: Int) -> Int { max(1, (lanes + 15) / 16) }

  var rows: Int { blocks == 0 ? 0 : values.count / blocks }

  subscript(row: Int, block: Int) -> Block {
    get { values[row * blocks + block] }
    set { values[row * blocks + block] = newValue }
  }

  func lane(_ row: Int, _ lane: Int) -> Float { values[row * blocks + lane / 16][lane % 16] }

  mutating func setLane(_ row: Int, _ lane: Int, _ value: Float) { values[row * blocks + lane / 16][lane % 16] = value }

  mutating func reserve(_ rows: Int) {
    if rows * blocks > values.capacity { values.reserveCapacity(rows * blocks * 3 / 2) }
  }

  mutating func append(_ row: [Block]) { values.append(contentsOf: row) }

  /// sum += row · factor. A fused addProduct would be a library call for each of the sixteen.
  func accumulate(_ row: Int, _ factor: Float, into sum: inout [Block], at first: Int = 0) {
    let start = row * blocks
    for block in 0..<blocks { sum[first + block] += values[start + block] * factor }
  }

  /// row += delta · factor
  mutating func add(_ delta: [Block], _ factor: Float, to row: Int) {
    let start = row * blocks
    for block in 0..<blocks { values[start + block] += delta[block] * factor }
  }
}
