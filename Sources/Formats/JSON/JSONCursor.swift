/// The tokens of a JSON text that comes in pieces.
struct JSONCursor {
  var window: ByteWindow

  init(_ source: CubeSource, from offset: Int = 0) throws(CubeError) {
    window = try ByteWindow(source, from: offset)
  }

  var offset: Int { window.offset }

  /// The byte at the position; nil at the end.
  mutating func peek() throws(JSONError) -> UInt8? {
    while window.position >= window.bytes.count {
      guard try more(keeping: window.bytes.count) else { return nil }
    }
    return window.bytes[window.position]
  }

  private mutating func more(keeping kept: Int) throws(JSONError) -> Bool {
    if window.refill(keeping: kept) { return true }
    if window.failure != nil { throw error(.interrupted) }
    return false
  }

  mutating func take() throws(JSONError) {
    guard try peek() != nil else { throw error(.unterminated) }
    window.position += 1
  }

  mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    window.position += 1
    return true
  }

  mutating func skipSpace() throws(JSONError) {
    while let byte = try peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { window.position += 1 }
  }

  /// A byte-order mark, which RFC 8259 lets a reader ignore.
  mutating func skipMark() {
    guard (try? peek()) == 0xEF, window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    window.position += 3
  }

  mutating func word(_ word: String) throws(JSONError) {
    for byte in word.utf8 {
      guard try take(byte) else { throw error(.unexpected) }
    }
  }

  // MARK: - Numbers

  mutating func number() throws(JSONError) -> String {
    // The range is of the bytes that are held when it has been found.
    let range = try numberRange()
    return String(decoding: window.bytes[range], as: UTF8.self)
  }

  /// The digits of a number, in the window, which they begin.
  mutating func numberRange() throws(JSONError) -> Range<Int> {
    var start = window.position
    while true {
      let end = JSONCursor.numberEnd(window.bytes, from: start)
      var isWhole = end < window.bytes.count
      if !isWhole { isWhole = try !more(keeping: start) }
      if isWhole {
        guard JSONCursor.isNumber(window.bytes[start..<end]) else {
          let first = start < end ? window.bytes[start] : 0
          guard first == UInt8(ascii: "-") || JSONCursor.isDigit(first) else { throw error(.unexpected) }
          throw JSONError(
            code: .badNumber, offset: window.start + start,
            found: String(decoding: window.bytes[start..<min(end, start + 40)], as: UTF8.self))
        }
        window.position = end
        return start..<end
      }
      start = 0
    }
  }

  static func numberEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        end += 1
      default: return end
      }
    }
    return end
  }

  /// RFC 8259: no leading zero, no leading plus, digits on both sides of the point.
  static func isNumber(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard let first = rest.first, (48...57).contains(first) else { return false }
    if first == UInt8(ascii: "0"), let second = rest.dropFirst().first, (48...57).contains(second) { return false }
    rest = rest.drop { (48...57).contains($0) }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard let digit = rest.first, (48...57).contains(digit) else { return false }
      rest = rest.drop { (48...57).contains($0) }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard let digit = rest.first, (48...57).contains(digit) else { return false }
      rest = rest.drop { (48...57).contains($0) }
    }
    return rest.isEmpty
  }

  // MARK: - Strings

  mutating func string() throws(JSONError) -> String {
    let opening = offset
    try take()
    var text = ""
    var start = window.position
    while true {
      if window.position >= window.bytes.count {
        guard try more(keeping: start) else {
          throw JSONError(code: .unterminated, offset: opening, found: "\"")
        }
        start = 0
        continue
      }
      switch window.bytes[window.position] {
      case UInt8(ascii: "\""):
        text += String(decoding: window.bytes[start..<window.position], as: UTF8.self)
        window.position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: window.bytes[start..<window.position], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = window.position
      case 0..<0x20: throw error(.unexpected)
      default: window.position += 1
      }
    }
  }

  mutating func escape() throws(JSONError) -> Unicode.Scalar {
    try take()
    guard let byte = try peek() else { throw error(.unterminated) }
    window.position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if (0xD800...0xDBFF).contains(first) {
        guard try take(UInt8(ascii: "\\")), try take(UInt8(ascii: "u")) else { throw error(.badEscape) }
        let second = try hexadecimal()
        if (0xDC00...0xDFFF).contains(second) {
          return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        }
        throw error(.badEscape)
      }
      guard let scalar = Unicode.Scalar(first) else { throw error(.badEscape) }
      return scalar
    default: throw error(.badEscape)
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error(.badEscape)
      }
      number = number << 4 | UInt32(digit)
      window.position += 1
    }
    return number
  }

  func error(_ code: JSONError.Code) -> JSONError {
    let start = min(window.position, window.bytes.count)
    let end = min(start + 20, window.bytes.count)
    let found = start < end ? String(decoding: window.bytes[start..<end], as: UTF8.self) : ""
    let isAtEnd = start >= window.bytes.count && code != .interrupted
    return JSONError(code: isAtEnd ? .unterminated : code, offset: window.offset, found: found)
  }
}
