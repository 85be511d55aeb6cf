/// A table as bytes to print, a page at a time: the whole is never held.
///
/// Row-major over the full product, absent cells included. CSV with comma, LF, UTF-8 without a mark and decimal points; per
/// dimension its label and ` [code]`, then value exactly as stored and status. Contract: design 5.5.
package struct TablePages {
  package enum Form: Sendable { case csv, json }

  private let table: PublishedTable
  private let form: Form
  private var stream: any CellStream
  /// Each dimension's part of a row, written once per category.
  private let parts: [[[UInt8]]]
  private var positions: [Int]
  /// What the dimensions but the last write at `positions`.
  private var prefix: [UInt8] = []
  private var left: Int
  private var isStarted = false
  private var isEnded = false
  private var block = CellBlock()

  /// Cells per page.
  private static let pageLength = 8_192

  package init(_ table: PublishedTable, form: Form) throws(CubeError) {
    self.table = table
    self.form = form
    stream = try table.cells()
    left = table.count
    parts = table.outline.dimensions.map { dimension in
      dimension.categories.map { category in
        switch form {
        case .csv: CSVField.quoted(category.label) + [Self.comma] + CSVField.quoted(category.code) + [Self.comma]
        case .json: Array(JSONText.quoted(category.code).utf8) + [Self.comma]
        }
      }
    }
    positions = [Int](repeating: 0, count: parts.count)
    setPrefix()
  }

  /// The next bytes; nil when all have been given.
  package mutating func next() throws(CubeError) -> [UInt8]? {
    if isEnded { return nil }
    var out: [UInt8] = []
    if !isStarted {
      isStarted = true
      out += form == .csv ? header() : Array(TableDescription.start(of: table.outline).utf8)
    }
    let count = min(left, TablePages.pageLength)
    block.removeAll()
    try stream.read(count, into: &block)
    left -= count
    for index in block.cells.indices { append(index, isLast: left == 0 && index + 1 == count, to: &out) }
    if left == 0 {
      try stream.finish()
      isEnded = true
      if form == .json { out += Array(" ]}".utf8) }
    }
    return out
  }

  private func header() -> [UInt8] {
    var out: [UInt8] = []
    for dimension in table.outline.dimensions {
      out +=
        CSVField.quoted(dimension.label) + [Self.comma] + CSVField.quoted(dimension.label + " [code]") + [Self.comma]
    }
    return out + Array("value,status\n".utf8)
  }

  private mutating func append(_ index: Int, isLast: Bool, to out: inout [UInt8]) {
    let cell = block.cells[index]
    let status = block.statuses[index] ?? (table.marks.isEmpty ? nil : table.marks.status(at: positions))
    let last = positions.count - 1
    switch form {
    case .csv:
      out += prefix
      if last >= 0 { out += parts[last][positions[last]] }
      CSVField.append(TablePages.value(cell), to: &out)
      out.append(Self.comma)
      CSVField.append(TablePages.status(cell, status), to: &out)
      out.append(UInt8(ascii: "\n"))
    case .json:
      out += Array("  {\"codes\":[".utf8) + prefix
      if last >= 0 { out += parts[last][positions[last]].dropLast() }
      out += Array("],\"value\":\(JSONText.quoted(TablePages.value(cell)))".utf8)
      out += Array(",\"status\":\(JSONText.quoted(TablePages.status(cell, status)))".utf8)
      if let attributes = table.marks.isEmpty ? nil : table.marks.attributes(at: positions) {
        out += Array(",\"attributes\":\(JSONText.quoted(attributes))".utf8)
      }
      if let note = table.marks.isEmpty ? nil : table.marks.note(at: positions) {
        out += Array(",\"note\":\(JSONText.quoted(note))".utf8)
      }
      out += Array(isLast ? "}\n".utf8 : "},\n".utf8)
    }
    advance()
  }

  private mutating func advance() {
    for dimension in positions.indices.reversed() {
      positions[dimension] += 1
      if positions[dimension] < parts[dimension].count {
        if dimension < positions.count - 1 { setPrefix() }
        return
      }
      positions[dimension] = 0
    }
  }

  private mutating func setPrefix() {
    prefix.removeAll(keepingCapacity: true)
    for (dimension, position) in positions.enumerated().dropLast() where parts[dimension].indices.contains(position) {
      prefix += parts[dimension][position]
    }
  }

  private static func value(_ cell: DataCube.Cell) -> String {
    switch cell {
    case .number(let text): text
    case .exactNil: "0"
    case .missing, .absent: ""
    }
  }

  /// The publisher's symbol for a missing cell, `-` for nil, else the flag beside it.
  private static func status(_ cell: DataCube.Cell, _ flag: String?) -> String {
    switch cell {
    case .exactNil: "-"
    case .missing(let symbol) where !symbol.isEmpty: symbol
    default: flag ?? ""
    }
  }

  private static let comma = UInt8(ascii: ",")
}

/// A field of a CSV row as RFC 4180 has it: in quotes only where the text needs them.
enum CSVField {
  static func quoted(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    append(text, to: &out)
    return out
  }

  static func append(_ text: String, to out: inout [UInt8]) {
    let bytes = text.utf8
    let needsQuotes = bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      out.append(contentsOf: bytes)
      return
    }
    out.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }
}
