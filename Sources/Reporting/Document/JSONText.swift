import Diagnostics

/// JSON with its members in the order given.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONText])
  /// Many elements, each made when it is written.
  case elements(Int, @Sendable (Int) -> JSONText)
  case object([(String, JSONText)])

  /// Somebody else's words.
  static func submitted(_ text: SubmittedText) -> JSONText { .string(text.raw) }

  func rendered() -> String { String(decoding: pieces().flatMap { $0() }, as: UTF8.self) }

  /// A file of it, written piece by piece.
  func file(_ path: String) -> OutputFile {
    let pieces = pieces()
    return OutputFile(path: path, pieces: pieces.count) { pieces[$0]() }
  }

  /// How many elements are written at a time.
  private static let share = 200

  /// Its text with a line feed at the end, in pieces.
  private func pieces() -> [@Sendable () -> [UInt8]] {
    var pieces: [@Sendable () -> [UInt8]] = []
    var text: [UInt8] = []
    collect(&pieces, &text, 0)
    text.append(UInt8(ascii: "\n"))
    let rest = text
    pieces.append { rest }
    return pieces
  }

  /// Writes to `text`, and closes it as a piece before and after many elements.
  private func collect(_ pieces: inout [@Sendable () -> [UInt8]], _ text: inout [UInt8], _ indent: Int) {
    switch self {
    case .elements(let count, let element) where count > 0:
      text += "[\n".utf8
      let before = text
      pieces.append { before }
      for start in stride(from: 0, to: count, by: JSONText.share) {
        pieces.append {
          var bytes: [UInt8] = []
          for number in start..<min(start + JSONText.share, count) {
            JSONText.addSpace(indent + 1, to: &bytes)
            element(number).append(to: &bytes, indent + 1)
            bytes += (number + 1 < count ? ",\n" : "\n").utf8
          }
          return bytes
        }
      }
      text = []
      JSONText.addSpace(indent, to: &text)
      text.append(UInt8(ascii: "]"))
    case .array(let values) where values.contains(where: \.holdsElements):
      list("[", "]", values, &pieces, &text, indent) { $0.collect(&$1, &$2, indent + 1) }
    case .object(let members) where members.contains(where: { $0.1.holdsElements }):
      list("{", "}", members, &pieces, &text, indent) { member, pieces, text in
        JSONText.addQuoted(member.0, to: &text)
        text += ": ".utf8
        member.1.collect(&pieces, &text, indent + 1)
      }
    default: append(to: &text, indent)
    }
  }

  private func list<Item>(
    _ open: String, _ close: String, _ items: [Item], _ pieces: inout [@Sendable () -> [UInt8]], _ text: inout [UInt8],
    _ indent: Int, _ add: (Item, inout [@Sendable () -> [UInt8]], inout [UInt8]) -> Void
  ) {
    text += (open + "\n").utf8
    for (number, item) in items.enumerated() {
      JSONText.addSpace(indent + 1, to: &text)
      add(item, &pieces, &text)
      text += (number + 1 < items.count ? ",\n" : "\n").utf8
    }
    JSONText.addSpace(indent, to: &text)
    text += close.utf8
  }

  private var holdsElements: Bool {
    switch self {
    case .elements: true
    case .array(let values): values.contains(where: \.holdsElements)
    case .object(let members): members.contains { $0.1.holdsElements }
    case .string, .number, .bool: false
    }
  }

  private func append(to bytes: inout [UInt8], _ indent: Int) {
    switch self {
    case .string(let text): JSONText.addQuoted(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .array(let values) where values.isEmpty: bytes += "[]".utf8
    case .elements(0, _): bytes += "[]".utf8
    case .object(let members) where members.isEmpty: bytes += "{}".utf8
    case .array(let values): JSONText.add("[", "]", values.count, indent, to: &bytes) { values[$0].append(to: &$1, $2) }
    case .elements(let count, let element):
      JSONText.add("[", "]", count, indent, to: &bytes) { element($0).append(to: &$1, $2) }
    case .object(let members):
      JSONText.add("{", "}", members.count, indent, to: &bytes) { number, bytes, inner in
        JSONText.addQuoted(members[number].0, to: &bytes)
        bytes += ": ".utf8
        members[number].1.append(to: &bytes, inner)
      }
    }
  }

  private static func add(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ count: Int, _ indent: Int, to bytes: inout [UInt8],
    _ item: (Int, inout [UInt8], Int) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    bytes.append(UInt8(ascii: "\n"))
    for number in 0..<count {
      addSpace(indent + 1, to: &bytes)
      item(number, &bytes, indent + 1)
      if number + 1 < count { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
    }
    addSpace(indent, to: &bytes)
    bytes.append(UInt8(ascii: close))
  }

  private static func addSpace(_ indent: Int, to bytes: inout [UInt8]) {
    for _ in 0..<(indent * 2) { bytes.append(UInt8(ascii: " ")) }
  }

  private static func addQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if EverydayText.isPrintable(text) {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    } else {
      bytes += escaped(text).utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where VisibleText.isHidden(scalar) && scalar.value <= 0xFFFF:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
