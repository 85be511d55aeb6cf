import Diagnostics
import StrategyModel

/// CSV for Swedish spreadsheets: `;`, CRLF, UTF-8 with BOM, decimal comma, no cell that a spreadsheet would run.
enum CSVWriter {
  static func write(_ table: DataTable) -> [UInt8] {
    var bytes = Array("\u{FEFF}".utf8)
    bytes += table.columns.map { quoted($0.name) }.joined(separator: ";").utf8
    bytes += newline
    for row in table.rows {
      for column in table.columns.indices {
        if column > 0 { bytes.append(UInt8(ascii: ";")) }
        if column < row.count { bytes += cell(row[column]).utf8 }
      }
      bytes += newline
    }
    return bytes
  }

  private static let newline = Array("\r\n".utf8)

  /// One text as it stands in a file: defused, and quoted where it needs to be.
  static func field(_ text: String) -> String {
    // NUL ends a text for many readers; nothing else is dropped. Before it is defused, which asks what stands there.
    quoted(defused(text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text))
  }

  private static func cell(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .submitted(let text): field(text.raw)
    case .number(let number):
      number.text.utf8.contains(UInt8(ascii: ".")) ? number.text.replacing(".", with: ",") : number.text
    case .date(let date): date.description
    case .flag(let flag): flag ? "sant" : "falskt"
    case .empty: ""
    }
  }

  /// Our readers restore it exactly.
  static func defused(_ text: String) -> String { DefusedText.defused(text) }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    else { return text }
    let inner = text.utf8.contains(UInt8(ascii: "\"")) ? text.replacing("\"", with: "\"\"") : text
    return "\"" + inner + "\""
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
