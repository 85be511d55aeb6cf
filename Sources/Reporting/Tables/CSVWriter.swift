import Diagnostics
import StrategyModel

/// CSV for Swedish spreadsheets: `;`, CRLF, UTF-8 with BOM, decimal comma, no cell that a spreadsheet would run.
enum CSVWriter {
  static func write(_ table: DataTable) -> [UInt8] {
    var text = "\u{FEFF}" + table.columns.map { quoted($0.name) }.joined(separator: ";") + "\r\n"
    for row in table.rows {
      text += table.columns.indices.map { $0 < row.count ? cell(row[$0]) : "" }.joined(separator: ";") + "\r\n"
    }
    return Array(text.utf8)
  }

  /// One text as it stands in a file: defused, and quoted where it needs to be.
  static func field(_ text: String) -> String {
    // NUL ends a text for many readers; nothing else is dropped. Before it is defused, which asks what stands there.
    quoted(defused(text.unicodeScalars.contains("\0") ? text.replacing("\0", with: "\u{FFFD}") : text))
  }

  private static func cell(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .number(let number): number.text.replacing(".", with: ",")
    case .date(let date): date.description
    case .flag(let flag): flag ? "sant" : "falskt"
    case .empty: ""
    }
  }

  /// Our readers restore it exactly.
  static func defused(_ text: String) -> String { DefusedText.defused(text) }

  private static func quoted(_ text: String) -> String {
    let needs =
      text.unicodeScalars.contains { ";,\"\r\n\t'|".unicodeScalars.contains($0) }
      || text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return needs ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
