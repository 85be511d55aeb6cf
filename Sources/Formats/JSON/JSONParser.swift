/// Why a text is not JSON, and where.
package struct JSONError: Error, Sendable, Hashable {
  package enum Code: String, Sendable {
    case unexpected, unterminated, badNumber, badEscape, repeatedKey, tooDeep, trailing
  }
  package let code: Code
  /// Byte offset in the text, 0-based.
  package let offset: Int
  package let found: String
}

/// Reads UTF-8 bytes into `JSONValue`s.
package struct JSONParser {
  /// Levels of lists and objects.
  package static let deepestNesting = 64

  private let bytes: [UInt8]
  private var position = 0

  /// The bytes must be valid UTF-8 without a byte-order mark.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.position < bytes.count { throw parser.error(.trailing) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= JSONParser.deepestNesting else { throw error(.tooDeep) }
    guard position < bytes.count else { throw error(.unterminated) }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "{"): return JSONValue(content: .object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["): return JSONValue(content: .array(try items(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), offset: start)
    case UInt8(ascii: "t"):
      try word("true")
      return JSONValue(content: .bool(true), offset: start)
    case UInt8(ascii: "f"):
      try word("false")
      return JSONValue(content: .bool(false), offset: start)
    case UInt8(ascii: "n"):
      try word("null")
      return JSONValue(content: .null, offset: start)
    default: return JSONValue(content: .number(try number()), offset: start)
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    position += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = position
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpected) }
      let key = try string()
      guard keys.insert(key).inserted else { throw JSONError(code: .repeatedKey, offset: start, found: key) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error(.unexpected) }
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw error(.unexpected) }
      return members
    }
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    position += 1
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw error(.unexpected) }
      return items
    }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    if whole == 0 {
      position = start
      throw error(.unexpected)
    }
    var isGood = !hasLeadingZero
    if take(UInt8(ascii: ".")) { isGood = digits() > 0 && isGood }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isGood = digits() > 0 && isGood
    }
    guard isGood else {
      throw JSONError(code: .badNumber, offset: start, found: String(decoding: bytes[start..<position], as: UTF8.self))
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func string() throws(JSONError) -> String {
    let opening = position
    position += 1
    var start = position
    var text = ""
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20: throw error(.unexpected)
      default: position += 1
      }
    }
    throw JSONError(code: .unterminated, offset: opening, found: "\"")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else { throw error(.unterminated) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if (0xD800...0xDBFF).contains(first), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
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
      guard position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw error(.badEscape)
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }

  private mutating func word(_ word: String) throws(JSONError) {
    for byte in word.utf8 where !take(byte) { throw error(.unexpected) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private func error(_ code: JSONError.Code) -> JSONError {
    let end = min(position + 20, bytes.count)
    let found = position < end ? String(decoding: bytes[position..<end], as: UTF8.self) : ""
    return JSONError(code: position < bytes.count ? code : .unterminated, offset: position, found: found)
  }
}
