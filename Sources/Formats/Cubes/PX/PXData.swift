/// The cells of a PX file: everything after `DATA=`.
///
/// Delimiters are white space, comma, semicolon and tab, mixed. Some offices end every row with `;`, others end the file
/// with none: the number of cells decides, never the punctuation.
struct PXData {
  /// Where the keys of each row stand in their variables, when the file has KEYS.
  struct Keys {
    /// For each STUB variable: key → position.
    let positions: [[String: Int]]
    /// For each STUB variable: how many values it has.
    let sizes: [Int]
    /// Cells per row.
    let width: Int
  }

  let text: [UInt8]
  let finder: LineFinder

  private enum Token {
    case cell(DataCube.Cell)
    case key(String)
  }

  /// The cells row-major, with their lines.
  func cells(from start: Int, expected: Int, keys: Keys?) throws(CubeError) -> (cells: [DataCube.Cell], lines: [Int32])
  {
    if let keys { return try keyed(from: start, expected: expected, keys: keys) }
    var cells: [DataCube.Cell] = []
    var lines: [Int32] = []
    // The file's own length bounds what its header may claim.
    cells.reserveCapacity(min(expected, (text.count - start) / 2 + 1))
    lines.reserveCapacity(min(expected, (text.count - start) / 2 + 1))
    var line = Int32(clamping: finder.place(start).line ?? 1)
    var position = start
    while let (range, isQuoted) = nextToken(&position, line: &line) {
      guard let cell = cell(range, isQuoted: isQuoted) else { throw badCell(range, number: cells.count + 1) }
      cells.append(cell)
      lines.append(line)
    }
    guard cells.count == expected else {
      throw CubeError(
        .countMismatch, at: finder.place(text.count, keyword: "DATA"),
        ["found": "\(cells.count)", "expected": "\(expected)"])
    }
    return (cells, lines)
  }

  /// Rows that are left out hold only zeros, so they are numbers and not missing. Rows may come in any order.
  private func keyed(from start: Int, expected: Int, keys: Keys) throws(CubeError) -> ([DataCube.Cell], [Int32]) {
    var cells = [DataCube.Cell](repeating: .number("0"), count: expected)
    var lines = [Int32](repeating: 0, count: expected)
    var seen = Set<Int>()
    var line = Int32(clamping: finder.place(start).line ?? 1)
    var position = start
    while let first = nextToken(&position, line: &line) {
      var row = 0
      var token: (range: Range<Int>, isQuoted: Bool)? = first
      for (index, positions) in keys.positions.enumerated() {
        if index > 0 { token = nextToken(&position, line: &line) }
        guard let (range, _) = token else { throw cut(line, row: row) }
        let key = String(decoding: text[range], as: UTF8.self)
        guard let place = positions[key] else {
          throw CubeError(
            .unknownKey, at: finder.place(range.lowerBound, keyword: "DATA"), ["found": key])
        }
        row = row * keys.sizes[index] + place
      }
      guard seen.insert(row).inserted else {
        throw CubeError(
          .duplicateCell, at: finder.place(first.range.lowerBound, keyword: "DATA"),
          ["found": String(decoding: text[first.range], as: UTF8.self)])
      }
      for column in 0..<keys.width {
        guard let (range, isQuoted) = nextToken(&position, line: &line) else { throw cut(line, row: row) }
        let index = row * keys.width + column
        guard let cell = cell(range, isQuoted: isQuoted), cells.indices.contains(index) else {
          throw badCell(range, number: index + 1)
        }
        cells[index] = cell
        lines[index] = line
      }
    }
    return (cells, lines)
  }

  private func cut(_ line: Int32, row: Int) -> CubeError {
    CubeError(
      .countMismatch, at: CubePlace(line: Int(line), keyword: "DATA"), ["found": "\(row)", "expected": "KEYS"])
  }

  private func badCell(_ range: Range<Int>, number: Int) -> CubeError {
    let found = String(decoding: text[range.lowerBound..<min(range.upperBound, range.lowerBound + 40)], as: UTF8.self)
    return CubeError(
      .badCell, at: finder.place(range.lowerBound, keyword: "DATA", cell: "\(number)"), ["found": found])
  }

  /// The bytes of the next cell or key, without quotes.
  private func nextToken(_ position: inout Int, line: inout Int32) -> (range: Range<Int>, isQuoted: Bool)? {
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") else { break }
      position += 1
    }
    guard position < text.count else { return nil }
    if text[position] == UInt8(ascii: "\"") {
      let start = position + 1
      position = start
      while position < text.count, text[position] != UInt8(ascii: "\"") { position += 1 }
      let range = start..<position
      if position < text.count { position += 1 }
      return (range, true)
    }
    let start = position
    while position < text.count {
      let byte = text[position]
      if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") { break }
      position += 1
    }
    return (start..<position, false)
  }

  /// A number, nil (`-`) or one to seven dots. The specification wants quotes around the latter; some files have none.
  private func cell(_ range: Range<Int>, isQuoted: Bool) -> DataCube.Cell? {
    let bytes = text[range]
    if bytes.count == 1, bytes.first == UInt8(ascii: "-") { return .exactNil }
    if (1...7).contains(bytes.count), bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) {
      return .missing(String(decoding: bytes, as: UTF8.self))
    }
    guard !isQuoted, NumberText.isNumber(bytes) else { return nil }
    return .number(String(decoding: bytes, as: UTF8.self))
  }
}
