/// Passing over what is not asked for, and over the plain numbers that a table is full of.
extension JSONCursor {
  /// Checks a list or object from its bracket to its end and holds nothing of it; how many elements it has.
  mutating func skipElements(isList: Bool, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONParser.deepestNesting else { throw error(.tooDeep) }
    try take()
    let end = isList ? UInt8(ascii: "]") : UInt8(ascii: "}")
    var count = 0
    try skipSpace()
    if try take(end) { return 0 }
    while true {
      if isList { count += passPlainNumbers() }
      try skipSpace()
      if !isList {
        guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpected) }
        try skipString()
        try skipSpace()
        guard try take(UInt8(ascii: ":")) else { throw error(.unexpected) }
        try skipSpace()
      }
      switch try peek() {
      case UInt8(ascii: "["): _ = try skipElements(isList: true, depth: depth + 1)
      case UInt8(ascii: "{"): _ = try skipElements(isList: false, depth: depth + 1)
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "t"): try word("true")
      case UInt8(ascii: "f"): try word("false")
      case UInt8(ascii: "n"): try word("null")
      default: _ = try numberRange()
      }
      count += 1
      try skipSpace()
      if try take(UInt8(ascii: ",")) { continue }
      guard try take(end) else { throw error(.unexpected) }
      return count
    }
  }

  private mutating func skipString() throws(JSONError) {
    let opening = offset
    try take()
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "\""):
        window.position += 1
        return
      case UInt8(ascii: "\\"): _ = try escape()
      case 0..<0x20: throw error(.unexpected)
      default: window.position += 1
      }
    }
    throw JSONError(code: .unterminated, offset: opening, found: "\"")
  }

  /// Passes over numbers with their commas as long as they lie whole in the window: nearly all that a table has.
  mutating func passPlainNumbers(_ most: Int = .max) -> Int { unsafe plainNumbers(most) { _ in } }

  /// The same, appending them as cells.
  mutating func takePlainNumbers(_ most: Int, into cells: inout [DataCube.Cell]) -> Int {
    unsafe plainNumbers(most) { unsafe cells.append(.number(String(decoding: $0, as: UTF8.self))) }
  }

  @inline(__always)
  private mutating func plainNumbers(_ most: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Void) -> Int {
    var taken = 0
    var position = window.position
    unsafe window.bytes.withUnsafeBufferPointer { bytes in
      let end = bytes.count
      var index = position
      while taken < most {
        while index < end, unsafe bytes[index] <= 0x20 {
          // Other controls are no white space in JSON.
          guard unsafe JSONCursor.isSpace(bytes[index]) else { return }
          index += 1
        }
        let first = index
        if index < end, unsafe bytes[index] == UInt8(ascii: "-") { index += 1 }
        let whole = index
        while index < end, unsafe JSONCursor.isDigit(bytes[index]) { index += 1 }
        guard index > whole, index < end else { return }
        if unsafe bytes[whole] == UInt8(ascii: "0"), index > whole + 1 { return }
        var last = index
        if unsafe bytes[index] != UInt8(ascii: ",") {
          while index < end, unsafe JSONCursor.isOfNumber(bytes[index]) { index += 1 }
          last = index
          guard index < end,
            unsafe JSONCursor.isNumber(UnsafeBufferPointer(rebasing: bytes[first..<last]))
          else { return }
          while index < end, unsafe JSONCursor.isSpace(bytes[index]) { index += 1 }
          guard index < end, unsafe bytes[index] == UInt8(ascii: ",") else { return }
        }
        unsafe take(UnsafeBufferPointer(rebasing: bytes[first..<last]))
        index += 1
        taken += 1
        position = index
      }
    }
    window.position = position
    return taken
  }

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always) private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }
}
