/// Cells that follow one another in a table, with what the file says of each.
struct CellBlock {
  var cells: [DataCube.Cell] = []
  /// As `DataCube.lines`; empty where lines mean nothing.
  var lines: [Int32] = []
  /// Flags by place in this block.
  var statuses: [Int: String] = [:]

  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    statuses.removeAll(keepingCapacity: true)
  }
}

/// The cells of a table from its first to its last.
protocol CellStream {
  /// Appends the next cells. Fewer in the file is an error.
  mutating func read(_ count: Int, into block: inout CellBlock) throws(CubeError)
  /// Passes over cells, which are checked all the same.
  mutating func skip(_ count: Int) throws(CubeError)
  /// Checks that nothing is left.
  mutating func finish() throws(CubeError)
}

/// Cells that are held already.
struct HeldCells: CellStream {
  let cube: DataCube
  private var at = 0

  init(_ cube: DataCube) { self.cube = cube }

  mutating func read(_ count: Int, into block: inout CellBlock) {
    let first = block.cells.count
    let end = min(at + count, cube.cells.count)
    block.cells += cube.cells[at..<end]
    if !cube.lines.isEmpty { block.lines += cube.lines[at..<end] }
    if !cube.statuses.isEmpty {
      for index in at..<end {
        if let status = cube.statuses[index] { block.statuses[first + index - at] = status }
      }
    }
    at = end
  }

  mutating func skip(_ count: Int) { at = min(at + count, cube.cells.count) }
  mutating func finish() {}
}
