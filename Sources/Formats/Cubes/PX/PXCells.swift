/// The cells of a PX file that states all of them.
struct PXCells: CellStream {
  private var tokens: PXTokens
  private let expected: Int
  private var found = 0

  init(_ tokens: PXTokens, expected: Int) {
    self.tokens = tokens
    self.expected = expected
  }

  mutating func read(_ count: Int, into block: inout CellBlock) throws(CubeError) {
    try take(count, into: &block, areKept: true)
  }

  mutating func skip(_ count: Int) throws(CubeError) {
    var none = CellBlock()
    try take(count, into: &none, areKept: false)
  }

  private mutating func take(_ count: Int, into block: inout CellBlock, areKept: Bool) throws(CubeError) {
    var left = count
    while left > 0 {
      let taken = tokens.takeNumbers(left, into: &block, areKept: areKept)
      left -= taken
      found += taken
      if left == 0 { return }
      guard let token = try tokens.next() else { throw mismatch() }
      found += 1
      left -= 1
      guard let cell = PXCells.cell(token, of: tokens) else {
        throw CubeError(
          .badCell, at: tokens.place(token.range, cell: "\(found)"), ["found": tokens.text(token.range)])
      }
      if areKept {
        block.cells.append(cell)
        block.lines.append(Int32(clamping: tokens.line))
      }
    }
  }

  mutating func finish() throws(CubeError) {
    while let token = try tokens.next() {
      found += 1
      guard PXCells.cell(token, of: tokens) != nil else {
        throw CubeError(
          .badCell, at: tokens.place(token.range, cell: "\(found)"), ["found": tokens.text(token.range)])
      }
    }
    if found != expected { throw mismatch() }
  }

  private func mismatch() -> CubeError {
    CubeError(
      .countMismatch, at: CubePlace(line: tokens.line, keyword: "DATA"),
      ["found": "\(found)", "expected": "\(expected)"])
  }

  /// A number, nil (`-`) or one to seven dots. The specification wants quotes around the latter; some files have none.
  static func cell(_ token: PXTokens.Token, of tokens: PXTokens) -> DataCube.Cell? {
    let bytes = tokens.window.bytes[token.range]
    if bytes.count == 1, bytes.first == UInt8(ascii: "-") { return .exactNil }
    if (1...7).contains(bytes.count), bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) {
      return .missing(String(decoding: bytes, as: UTF8.self))
    }
    guard !token.isQuoted, NumberText.isNumber(bytes) else { return nil }
    return .number(String(decoding: bytes, as: UTF8.self))
  }
}
