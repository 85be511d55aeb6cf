/// The cells of a PX file with KEYS, whose rows name themselves, come in any order and may be left out.
///
/// A row that is left out holds only zeros, so its cells are numbers and not missing.
struct PXKeyedCells: CellStream {
  /// Where the keys of each row stand in their variables.
  struct Keys: Sendable {
    /// For each STUB variable: key → position.
    let positions: [[String: Int]]
    /// For each STUB variable: how many values it has.
    let sizes: [Int]
    /// Cells per row.
    let width: Int
    /// What the bytes of a key are.
    let page: CodePage?
  }

  /// Rows that hold something, by their number in the table.
  private var rows: [Int: (cells: [DataCube.Cell], line: Int32)] = [:]
  private let width: Int
  private var at = 0

  /// Goes through the file and holds the rows that `selection` wants.
  init(_ tokens: PXTokens, keys: Keys, selection: CubeSelection?, limit: Int) throws(CubeError) {
    width = keys.width
    var tokens = tokens
    let wanted = selection.map { selection in selection.wanted.prefix(keys.sizes.count).map { Set($0) } }
    var seen: Set<Int> = []
    var held = 0
    while let first = try tokens.next() {
      var row = 0
      var isWanted = true
      let start = tokens.place(first.range)
      let name = tokens.text(first.range)
      var token: PXTokens.Token? = first
      for (index, positions) in keys.positions.enumerated() {
        if index > 0 { token = try tokens.next() }
        guard let token else { throw PXKeyedCells.cut(tokens.line, row: row) }
        let raw = tokens.window.bytes[token.range]
        let key = String(decoding: keys.page.map { $0.utf8(raw)[...] } ?? raw, as: UTF8.self)
        guard let position = positions[key] else {
          throw CubeError(.unknownKey, at: tokens.place(token.range), ["found": String(key.prefix(80))])
        }
        row = row * keys.sizes[index] + position
        if let wanted, !wanted[index].contains(position) { isWanted = false }
      }
      guard seen.insert(row).inserted else { throw CubeError(.duplicateCell, at: start, ["found": name]) }
      var block = CellBlock()
      for column in 0..<width {
        guard let token = try tokens.next() else { throw PXKeyedCells.cut(tokens.line, row: row) }
        guard let cell = PXCells.cell(token, of: tokens) else {
          throw CubeError(
            .badCell, at: tokens.place(token.range, cell: "\(row * width + column + 1)"),
            ["found": tokens.text(token.range)])
        }
        if isWanted { block.cells.append(cell) }
      }
      guard isWanted else { continue }
      held += width
      if held > limit { throw CubeError(.tooLarge, ["found": "\(held)", "expected": "\(limit)"]) }
      rows[row] = (block.cells, Int32(clamping: tokens.line))
    }
  }

  mutating func read(_ count: Int, into block: inout CellBlock) {
    for index in at..<(at + count) {
      let (row, column) = index.quotientAndRemainder(dividingBy: max(width, 1))
      if let found = rows[row], found.cells.indices.contains(column) {
        block.cells.append(found.cells[column])
        block.lines.append(found.line)
      } else {
        block.cells.append(.number("0"))
        block.lines.append(0)
      }
    }
    at += count
  }

  mutating func skip(_ count: Int) { at += count }
  mutating func finish() {}

  private static func cut(_ line: Int, row: Int) -> CubeError {
    CubeError(.countMismatch, at: CubePlace(line: line, keyword: "DATA"), ["found": "\(row)", "expected": "KEYS"])
  }
}
