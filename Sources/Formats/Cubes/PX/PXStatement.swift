/// One `KEYWORD[lang]("subkey")="value","value";` of a PX file.
struct PXStatement: Sendable {
  /// One value between commas. Adjacent quoted strings are one value.
  struct Item: Sendable, Equatable {
    let text: String
    let isQuoted: Bool
  }

  let keyword: String
  let language: String?
  let subkeys: [String]
  let items: [Item]
  /// The time scale of a `TLIST(A1, …)`, such as `A1`.
  let timeScale: String?
  /// Quotes and words are mixed up, so the values are not known: fatal for what is mandatory, else left out.
  var isBroken = false
  /// Byte offset of the keyword.
  let offset: Int

  /// All values as one text.
  var text: String { items.map(\.text).joined(separator: ",") }
  var texts: [String] { items.map(\.text) }
}

/// Cuts a PX file into statements. It knows quotes, so `;`, `=` and `,` inside them are text.
///
/// Specification: PX file format 2013 (PxTools/PxFileFormat), with the habits of real files in statistics.md 1.1.
struct PXTokenizer {
  private let text: [UInt8]
  private var position = 0
  private let finder: LineFinder
  private(set) var warnings: [CubeWarning] = []

  init(_ text: [UInt8]) {
    self.text = text
    finder = LineFinder(text: text)
  }

  /// The statements before DATA, and where the cells begin; nil when there is no DATA.
  mutating func statements() throws(CubeError) -> (statements: [PXStatement], data: Int?) {
    var statements: [PXStatement] = []
    while true {
      skipSpace()
      while position < text.count, text[position] == UInt8(ascii: ";") {
        position += 1
        skipSpace()
      }
      guard position < text.count else { return (statements, nil) }
      if text[position] == UInt8(ascii: "\""), let last = statements.last, last.keyword.contains("NOTE") {
        // A note that goes on after its `;` as bare strings: seen at Statistics Finland (statfi/opendata#3).
        let start = position
        let more = try values(keyword: last.keyword)
        warnings.append(CubeWarning(.bareText, at: finder.place(start, keyword: last.keyword)))
        statements[statements.count - 1] = PXStatement(
          keyword: last.keyword, language: last.language, subkeys: last.subkeys, items: last.items + more.items,
          timeScale: nil, offset: last.offset)
        continue
      }
      let offset = position
      let (keyword, language, subkeys) = try head()
      if keyword == "DATA" { return (statements, position) }
      let values = try values(keyword: keyword)
      statements.append(
        PXStatement(
          keyword: keyword, language: language, subkeys: subkeys, items: values.items, timeScale: values.scale,
          isBroken: values.isBroken, offset: offset))
    }
  }

  private mutating func head() throws(CubeError) -> (String, String?, [String]) {
    let start = position
    while position < text.count, PXTokenizer.isKeyword(text[position]) { position += 1 }
    let keyword = String(decoding: text[start..<position], as: UTF8.self)
    guard !keyword.isEmpty else { throw syntax(start, keyword: nil, expected: "KEYWORD=") }
    skipSpace()
    var language: String?
    if take(UInt8(ascii: "[")) {
      let from = position
      while position < text.count, text[position] != UInt8(ascii: "]") { position += 1 }
      let name = String(decoding: text[from..<position], as: UTF8.self)
      language = String(name.filter { $0 != "\"" && !$0.isWhitespace })
      guard take(UInt8(ascii: "]")) else { throw syntax(start, keyword: keyword, expected: "]") }
      skipSpace()
    }
    var subkeys: [String] = []
    if take(UInt8(ascii: "(")) {
      while true {
        skipSpace()
        subkeys.append(try text(keyword: keyword))
        skipSpace()
        if take(UInt8(ascii: ",")) { continue }
        guard take(UInt8(ascii: ")")) else { throw syntax(position, keyword: keyword, expected: ")") }
        break
      }
      skipSpace()
    }
    guard take(UInt8(ascii: "=")) else { throw syntax(position, keyword: keyword, expected: "=") }
    return (keyword, language, subkeys)
  }

  /// Quoted strings with nothing between them, or a bare word.
  private mutating func text(keyword: String) throws(CubeError) -> String {
    guard position < text.count else { throw syntax(position, keyword: keyword, expected: "\"") }
    if text[position] == UInt8(ascii: "\"") { return try quoted(keyword: keyword) }
    let start = position
    while position < text.count, !PXTokenizer.endsWord(text[position]) { position += 1 }
    guard position > start else { throw syntax(start, keyword: keyword, expected: "\"") }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func quoted(keyword: String) throws(CubeError) -> String {
    var parts = ""
    while take(UInt8(ascii: "\"")) {
      let start = position
      while position < text.count, text[position] != UInt8(ascii: "\"") { position += 1 }
      guard position < text.count else {
        throw CubeError(
          .syntax, at: finder.place(start - 1, keyword: keyword), ["expected": "\"", "found": "EOF"])
      }
      parts += String(decoding: text[start..<position], as: UTF8.self)
      position += 1
      skipSpace()
    }
    return parts
  }

  private struct Values {
    var items: [PXStatement.Item] = []
    var scale: String?
    var isBroken = false
  }

  private enum Pending { case nothing, word, quoted }

  /// The values up to `;`.
  ///
  /// A value is quoted or a bare word; one that mixes them is broken and skipped to the next `;`, as the reference
  /// parser does (PCAxis.Core, PXFileParser.ParseMeta). A `=` or bracket outside quotes means that a `;` is missing.
  private mutating func values(keyword: String) throws(CubeError) -> Values {
    var values = Values()
    // A comma promises a value: `"1","2",;` has three, the last one empty.
    var pending = Pending.nothing
    var isOwed = true
    var isJoined = false
    let start = position
    while true {
      skipSpace()
      guard position < text.count else {
        throw CubeError(.syntax, at: finder.place(start, keyword: keyword), ["expected": ";", "found": "EOF"])
      }
      let byte = text[position]
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: ","):
        position += 1
        if isOwed, byte == UInt8(ascii: ",") || !values.items.isEmpty {
          values.items.append(PXStatement.Item(text: "", isQuoted: false))
        }
        if byte == UInt8(ascii: ";") { return values }
        isOwed = true
        pending = .nothing
      case UInt8(ascii: "\""):
        guard pending == .nothing else { return broken(values) }
        let text = try quoted(keyword: keyword)
        if isJoined, let last = values.items.popLast() {
          values.items.append(PXStatement.Item(text: last.text + ":" + text, isQuoted: true))
        } else {
          values.items.append(PXStatement.Item(text: text, isQuoted: true))
        }
        isJoined = false
        isOwed = false
        pending = .quoted
      case UInt8(ascii: ":") where pending == .quoted:
        // `"parent":"child"` in HIERARCHIES is one value.
        position += 1
        isJoined = true
        pending = .nothing
      case UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "]"):
        throw syntax(position, keyword: keyword, expected: ";")
      case UInt8(ascii: ")"):
        guard keyword == "TIMEVAL" else { return broken(values) }
        position += 1
      default:
        let word = try text(keyword: keyword)
        isOwed = false
        if keyword == "TIMEVAL" {
          if word == "TLIST", values.scale == nil, take(UInt8(ascii: "(")) {
            skipSpace()
            values.scale = try text(keyword: keyword)
          } else {
            values.items.append(PXStatement.Item(text: word, isQuoted: false))
          }
          pending = .nothing
        } else if pending == .quoted || word.utf8.first == UInt8(ascii: "-") {
          return broken(values)
        } else if pending == .word, let last = values.items.popLast() {
          values.items.append(PXStatement.Item(text: last.text + word, isQuoted: false))
        } else {
          values.items.append(PXStatement.Item(text: word, isQuoted: false))
          pending = .word
        }
      }
    }
  }

  private mutating func broken(_ values: Values) -> Values {
    var values = values
    values.isBroken = true
    while position < text.count, text[position] != UInt8(ascii: ";") { position += 1 }
    position = min(position + 1, text.count)
    return values
  }

  private func syntax(_ offset: Int, keyword: String?, expected: String) -> CubeError {
    let end = min(offset + 20, text.count)
    let found = offset < end ? String(decoding: text[offset..<end], as: UTF8.self) : "EOF"
    return CubeError(
      .syntax, at: finder.place(offset, keyword: keyword),
      ["expected": expected, "found": found.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""])
  }

  private mutating func skipSpace() {
    // 0x1A ends a DOS text file.
    while position < text.count, text[position] <= 0x20 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private static func isKeyword(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
