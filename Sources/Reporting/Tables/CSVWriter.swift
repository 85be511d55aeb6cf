import Diagnostics
import StrategyModel

/// CSV for Swedish spreadsheets: `;`, CRLF, UTF-8 with BOM, decimal comma, no cell that a spreadsheet would run.
enum CSVWriter {
  static func write(_ table: DataTable) -> [UInt8] { (0..<table.pieces).flatMap { write($0, of: table) } }

  /// The file of a table, made while it is written.
  static func file(_ path: String, _ table: DataTable) -> OutputFile {
    OutputFile(path: path, pieces: table.pieces) { write($0, of: table) }
  }

  private static func write(_ piece: Int, of table: DataTable) -> [UInt8] {
    var bytes: [UInt8] = []
    if piece == 0 {
      bytes = Array("\u{FEFF}".utf8)
      bytes += table.columns.map { quoted($0.name) }.joined(separator: ";").utf8
      bytes += newline
    }
    for number in table.rows(ofPiece: piece) {
      let row = table.row(number)
      for column in table.columns.indices {
        if column > 0 { bytes.append(UInt8(ascii: ";")) }
        if column < row.count { append(row[column], to: &bytes) }
      }
      bytes += newline
    }
    return bytes
  }

  private static let newline = Array("\r\n".utf8)

  /// One text as it stands in a file: defused, and quoted where it needs to be.
  static func field(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ cell: DataTable.Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text): append(text, to: &bytes)
    case .submitted(let text): append(text.raw, to: &bytes)
    case .number(let number):
      for byte in number.text.utf8 { bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte) }
    case .date(let date): bytes += date.description.utf8
    case .flag(let flag): bytes += (flag ? "sant" : "falskt").utf8
    case .references(let traces): ReferenceCell.append(traces, to: &bytes)
    case .empty: break
    }
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    switch need(text) {
    case .nothing: bytes += text.utf8
    case .quotes:
      bytes.append(UInt8(ascii: "\""))
      bytes += text.utf8
      bytes.append(UInt8(ascii: "\""))
    case .thought:
      // NUL ends a text for many readers; nothing else is dropped. Before it is defused, which asks what stands there.
      bytes += quoted(defused(text.utf8.contains(0) ? withoutNUL(text) : text)).utf8
    }
  }

  private enum Need {
    case nothing
    /// Quotation marks around it, and nothing within it changed.
    case quotes
    /// More than a look at the bytes can tell.
    case thought
  }

  /// What a text needs, told from its bytes where that is enough.
  private static func need(_ text: String) -> Need {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else { return .nothing }
    guard isPlainEnd(bytes[0]), !isTrigger(bytes[0]) else { return .thought }
    let last = bytes.count - 1
    // A letter of Latin-1 is two bytes; anything else beyond ASCII may be a space.
    guard isPlainEnd(bytes[last]) || (last > 0 && bytes[last - 1] == 0xC3) else { return .thought }
    var needsQuotes = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0 || byte == UInt8(ascii: "\"") { return .thought }
      if isSpecial(byte) { needsQuotes = true }
    }
    return needsQuotes ? .quotes : .nothing
  }

  /// A byte that is or begins a sign that is no space.
  private static func isPlainEnd(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) || byte == 0xC3 }

  /// What makes a spreadsheet run a cell, or stands before such a sign.
  private static func isTrigger(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): true
    default: false
    }
  }

  /// Our readers restore it exactly.
  static func defused(_ text: String) -> String { DefusedText.defused(text) }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    else { return text }
    // Scalar by scalar: a mark that stands on a quotation mark makes another character of it, but no other byte.
    var inner = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { inner.append(scalar) }
      inner.append(scalar)
    }
    return "\"" + String(inner) + "\""
  }

  private static func withoutNUL(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }

  /// What a field is quoted for wherever it stands.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
      UInt8(ascii: "\t"), UInt8(ascii: "'"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
