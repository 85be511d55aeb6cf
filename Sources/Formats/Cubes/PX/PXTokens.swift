/// Cuts what follows `DATA=` into cells and keys.
///
/// Delimiters are white space, comma, semicolon and tab, mixed. Some offices end every row with `;`, others end the file
/// with none: the number of cells decides, never the punctuation.
struct PXTokens {
  private(set) var window: ByteWindow
  /// 1-based.
  private(set) var line: Int
  /// Where the present line begins in the file.
  private var lineStart: Int

  /// A cell or key, without quotes; the range is of the window's bytes and good until the next is asked for.
  typealias Token = (range: Range<Int>, isQuoted: Bool)

  init(_ source: CubeSource, from offset: Int, line: Int, column: Int) throws(CubeError) {
    window = try ByteWindow(source, from: offset)
    self.line = line
    lineStart = offset - column + 1
  }

  mutating func next() throws(CubeError) -> Token? {
    while true {
      while window.position < window.bytes.count {
        let byte = window.bytes[window.position]
        guard PXTokens.kinds[Int(byte)] & (Self.space | Self.lineEnd) != 0 else {
          return byte == UInt8(ascii: "\"") ? try quoted() : try bare()
        }
        window.position += 1
        if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = window.offset
        }
      }
      guard try more(keeping: window.bytes.count) else { return nil }
    }
  }

  private mutating func quoted() throws(CubeError) -> Token {
    var start = window.position + 1
    var end = start
    while true {
      while end < window.bytes.count, window.bytes[end] != UInt8(ascii: "\"") { end += 1 }
      if end < window.bytes.count { break }
      let kept = min(start, window.bytes.count)
      guard try more(keeping: kept) else { break }
      start -= kept
      end -= kept
    }
    window.position = min(end + 1, window.bytes.count)
    return (start..<end, true)
  }

  private mutating func bare() throws(CubeError) -> Token {
    var start = window.position
    var end = start
    while true {
      while end < window.bytes.count {
        let byte = window.bytes[end]
        if PXTokens.kinds[Int(byte)] & (Self.space | Self.lineEnd) != 0 || byte == UInt8(ascii: "\"") { break }
        end += 1
      }
      if end < window.bytes.count { break }
      let kept = start
      guard try more(keeping: kept) else { break }
      start -= kept
      end -= kept
    }
    window.position = end
    return (start..<end, false)
  }

  private mutating func more(keeping kept: Int) throws(CubeError) -> Bool {
    if window.refill(keeping: kept) { return true }
    if let failure = window.failure { throw failure }
    return false
  }

  /// The first bytes of a token, as text.
  func text(_ range: Range<Int>, atMost count: Int = 40) -> String {
    String(decoding: window.bytes[range.prefix(count)], as: UTF8.self)
  }

  func place(_ range: Range<Int>, cell: String? = nil) -> CubePlace {
    CubePlace(line: line, column: window.start + range.lowerBound - lineStart + 1, keyword: "DATA", cell: cell)
  }

  // MARK: - Plain numbers, which nearly all cells are

  private static let space: UInt8 = 1
  private static let lineEnd: UInt8 = 2
  private static let digit: UInt8 = 4
  private static let mark: UInt8 = 8
  private static let other: UInt8 = 16

  private static let kinds: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x0A: lineEnd
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"): space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): mark
    default: other
    }
  }

  /// Takes up to `count` numbers that lie whole in the window, and stops before anything else. How many were taken.
  mutating func takeNumbers(_ count: Int, into block: inout CellBlock, areKept: Bool) -> Int {
    let (start, from) = (window.start, window.position)
    var (line, lineStart, position, taken) = (line, lineStart, from, 0)
    unsafe window.bytes.withUnsafeBufferPointer { bytes in
      unsafe PXTokens.kinds.withUnsafeBufferPointer { kinds in
        let end = bytes.count
        var index = from
        while taken < count {
          while index < end {
            let kind = unsafe kinds[Int(bytes[index])]
            if kind & (Self.space | Self.lineEnd) == 0 { break }
            index += 1
            if kind == Self.lineEnd {
              line += 1
              lineStart = start + index
            }
          }
          position = index
          let first = index
          var met: UInt8 = 0
          while index < end {
            let kind = unsafe kinds[Int(bytes[index])]
            if kind & (Self.space | Self.lineEnd) != 0 { break }
            met |= kind
            index += 1
          }
          // A token at the window's end may go on in the next piece.
          if index == end { return }
          let token = unsafe UnsafeBufferPointer(rebasing: bytes[first..<index])
          if met != Self.digit {
            guard met & Self.other == 0, unsafe NumberText.isNumber(token) else { return }
          }
          if areKept {
            unsafe block.cells.append(.number(String(decoding: token, as: UTF8.self)))
            block.lines.append(Int32(clamping: line))
          }
          taken += 1
          position = index
        }
      }
    }
    self.line = line
    self.lineStart = lineStart
    window.position = position
    return taken
  }
}
