/// Why a text is not JSON, and where.
package struct JSONError: Error, Sendable, Hashable {
  package enum Code: String, Sendable {
    case unexpected, unterminated, badNumber, badEscape, repeatedKey, tooDeep, trailing
    /// The file itself could not be read on.
    case interrupted
  }
  package let code: Code
  /// Byte offset in the text, 0-based.
  package let offset: Int
  package let found: String
}

/// Reads UTF-8 bytes into `JSONValue`s, in pieces.
package struct JSONParser {
  /// Levels of lists and objects.
  package static let deepestNesting = 64

  private var cursor: JSONCursor
  /// Members whose list or object is checked and left where it is.
  private let leaving: Set<String>
  /// Members in whose value nothing is left.
  private let outside: Set<String>
  private var leaves: Bool

  /// The bytes must be valid UTF-8.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    // Bytes that are held are never interrupted, so there is no other error to be had.
    guard let cursor = try? JSONCursor(CubeSource(bytes)) else {
      throw JSONError(code: .interrupted, offset: 0, found: "")
    }
    return try parse(cursor, leaving: [], outside: [])
  }

  /// A text that may be longer than memory: the lists and objects under `leaving` are checked and not held.
  static func parse(_ source: CubeSource, leaving: Set<String>, outside: Set<String>) throws(CubeError) -> JSONValue {
    let cursor = try JSONCursor(source)
    do throws(JSONError) {
      return try parse(cursor, leaving: leaving, outside: outside)
    } catch {
      // A PxWebApi example with comments, or a cut download: the place tells which.
      throw try JSONParser.error(error, in: source)
    }
  }

  /// One value that begins at an offset, whole.
  static func value(in source: CubeSource, at offset: Int) throws(CubeError) -> JSONValue {
    var parser = JSONParser(cursor: try JSONCursor(source, from: offset), leaving: [], outside: [])
    do throws(JSONError) { return try parser.value(depth: 0) } catch { throw try JSONParser.error(error, in: source) }
  }

  static func error(_ error: JSONError, in source: CubeSource) throws(CubeError) -> CubeError {
    if error.code == .interrupted {
      // Read again to get the reason; if it can be read now, the file has changed under us.
      let next = try source.open()
      while try !next().isEmpty {}
    }
    return CubeError(
      error.code == .tooDeep ? .tooDeep : .syntax, at: source.place(error.offset),
      ["found": error.found, "expected": error.code.expected])
  }

  private static func parse(
    _ cursor: JSONCursor, leaving: Set<String>, outside: Set<String>
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(cursor: cursor, leaving: leaving, outside: outside)
    parser.cursor.skipMark()
    try parser.cursor.skipSpace()
    let value = try parser.value(depth: 0)
    try parser.cursor.skipSpace()
    if try parser.cursor.peek() != nil { throw parser.cursor.error(.trailing) }
    return value
  }

  private init(cursor: JSONCursor, leaving: Set<String>, outside: Set<String>) {
    self.cursor = cursor
    self.leaving = leaving
    self.outside = outside
    leaves = !leaving.isEmpty
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= JSONParser.deepestNesting else { throw cursor.error(.tooDeep) }
    let start = cursor.offset
    switch try cursor.peek() {
    case nil: throw cursor.error(.unterminated)
    case UInt8(ascii: "{"): return JSONValue(content: .object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["): return JSONValue(content: .array(try items(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try cursor.string()), offset: start)
    case UInt8(ascii: "t"):
      try cursor.word("true")
      return JSONValue(content: .bool(true), offset: start)
    case UInt8(ascii: "f"):
      try cursor.word("false")
      return JSONValue(content: .bool(false), offset: start)
    case UInt8(ascii: "n"):
      try cursor.word("null")
      return JSONValue(content: .null, offset: start)
    default: return JSONValue(content: .number(try cursor.number()), offset: start)
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONValue.Member] {
    try cursor.take()
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    try cursor.skipSpace()
    if try cursor.take(UInt8(ascii: "}")) { return members }
    while true {
      try cursor.skipSpace()
      let start = cursor.offset
      guard try cursor.peek() == UInt8(ascii: "\"") else { throw cursor.error(.unexpected) }
      let key = try cursor.string()
      guard keys.insert(key).inserted else { throw JSONError(code: .repeatedKey, offset: start, found: key) }
      try cursor.skipSpace()
      guard try cursor.take(UInt8(ascii: ":")) else { throw cursor.error(.unexpected) }
      try cursor.skipSpace()
      members.append(JSONValue.Member(key: key, value: try member(key, depth: depth + 1)))
      try cursor.skipSpace()
      if try cursor.take(UInt8(ascii: ",")) { continue }
      guard try cursor.take(UInt8(ascii: "}")) else { throw cursor.error(.unexpected) }
      return members
    }
  }

  private mutating func member(_ key: String, depth: Int) throws(JSONError) -> JSONValue {
    let leaves = leaves
    if leaves, leaving.contains(key) {
      let next = try cursor.peek()
      if next == UInt8(ascii: "[") || next == UInt8(ascii: "{") {
        let start = cursor.offset
        let isList = next == UInt8(ascii: "[")
        let count = try cursor.skipElements(isList: isList, depth: depth)
        return JSONValue(content: .left(isList: isList, count: count), offset: start)
      }
    }
    if outside.contains(key) { self.leaves = false }
    defer { self.leaves = leaves }
    return try value(depth: depth)
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    try cursor.take()
    var items: [JSONValue] = []
    try cursor.skipSpace()
    if try cursor.take(UInt8(ascii: "]")) { return items }
    while true {
      try cursor.skipSpace()
      items.append(try value(depth: depth + 1))
      try cursor.skipSpace()
      if try cursor.take(UInt8(ascii: ",")) { continue }
      guard try cursor.take(UInt8(ascii: "]")) else { throw cursor.error(.unexpected) }
      return items
    }
  }
}

extension JSONError.Code {
  /// What should have stood there, for the message.
  var expected: String {
    switch self {
    case .repeatedKey: "JSON: {\"…\"}"
    default: "JSON"
    }
  }
}
