/// Rows and fields of a delimited statistics file, with the line on which each row begins.
///
/// RFC 4180 quoting; white space counts. The separator is the commonest of `;`, tab and `,` in the header.
struct DelimitedTable {
  struct Row {
    let fields: [String]
    /// Which of the fields stood in quotes.
    let areQuoted: [Bool]
    /// 1-based physical line.
    let line: Int
  }

  let rows: [Row]
  let separator: UInt8

  /// With `headOnly` the first 64 KiB, and no complaint about a quote that is still open there.
  init(_ text: [UInt8], headOnly: Bool = false) throws(CubeError) {
    var text = headOnly ? text.prefix(65_536) : text[...]
    var firstLine = 1
    if text.starts(with: Array("sep=".utf8)), text.count > 5 {
      separator = text[text.startIndex + 4]
      text = text.drop { $0 != 0x0A }.dropFirst()
      firstLine = 2
    } else {
      separator = DelimitedTable.separator(of: text)
    }
    rows = try DelimitedTable.split(text, separator: separator, firstLine: firstLine, isCut: headOnly)
  }

  /// A file whose texts are in quotes that are not doubled inside them: a quote ends a text only before a separator.
  init(_ text: [UInt8], separator: UInt8, isCut: Bool) throws(CubeError) {
    self.separator = separator
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text[...]
    var rows = try DelimitedTable.split(
      text, separator: separator, firstLine: 1, isCut: isCut, quotesAreBare: true)
    // The last row of a cut text may be half a row.
    if isCut, !rows.isEmpty { rows.removeLast() }
    self.rows = rows
  }

  private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
    // Title rows have few separators, so the line with most of one kind among the first twenty is taken for the header.
    var best = (byte: UInt8(ascii: ","), count: 0)
    for line in text.split(separator: 0x0A, maxSplits: 20).prefix(20) {
      for byte in [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")] {
        let count = line.filter { $0 == byte }.count
        if count > best.count { best = (byte, count) }
      }
      if best.count >= 2, line.contains(best.byte) { return best.byte }
    }
    return best.byte
  }

  private static func split(
    _ text: ArraySlice<UInt8>, separator: UInt8, firstLine: Int, isCut: Bool, quotesAreBare: Bool = false
  ) throws(CubeError) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var areQuoted: [Bool] = []
    var field: [UInt8] = []
    var line = firstLine
    var rowLine = firstLine
    var isQuoted = false
    var openedAt = firstLine
    var wasQuoted = false
    var index = text.startIndex
    func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      areQuoted.append(wasQuoted)
      wasQuoted = false
    }
    func endRow() {
      endField()
      if fields != [""] { rows.append(Row(fields: fields, areQuoted: areQuoted, line: rowLine)) }
      fields = []
      areQuoted = []
    }
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index < text.endIndex, text[index] == UInt8(ascii: "\"") {
            field.append(byte)
            index += 1
          } else if quotesAreBare, index < text.endIndex, !ends(text[index]) {
            field.append(byte)
          } else {
            isQuoted = false
          }
        } else {
          field.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), field.isEmpty, !wasQuoted {
        isQuoted = true
        wasQuoted = true
        openedAt = line
      } else if byte == separator {
        endField()
      } else if byte == 0x0A {
        endRow()
        rowLine = line
      } else if byte != 0x0D {
        field.append(byte)
      }
    }
    if isQuoted, !isCut { throw CubeError(.syntax, at: CubePlace(line: openedAt), ["expected": "\"", "found": "EOF"]) }
    if !field.isEmpty || !fields.isEmpty { endRow() }
    return rows
  }
}
