import Diagnostics
import Formats

/// The tables that the single-purpose commands take and give: comma, LF, UTF-8, decimal point, a header row.
///
/// Read leniently (a byte-order mark, `;` or tab, CRLF); written strictly and never defused: they are for programs.
/// They go to standard output, which may be a terminal: what would act there is shown, as everywhere (`\u{1B}`).
struct PlainTable {
  let header: [String]
  let rows: [[String]]
  /// The line that each row begins on, 1-based.
  let lines: [Int]

  /// nil for bytes without a header row.
  init?(_ bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let firstLine = content.prefix { $0 != 0x0A && $0 != 0x0D }
    let delimiter = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { a, b in
      firstLine.count { $0 == a } < firstLine.count { $0 == b }
    }
    var tokenizer = CSVTokenizer(delimiter: delimiter ?? UInt8(ascii: ","))
    var found: [[String]] = []
    var lines: [Int] = []
    tokenizer.feed(content, isLast: true) { record in
      guard !record.isBlank else { return }
      found.append(record.fields.map { record.text($0) })
      lines.append(record.line)
    }
    guard let header = found.first else { return nil }
    self.header = header.map { NameOfColumn.normalised($0) }
    rows = Array(found.dropFirst())
    self.lines = Array(lines.dropFirst())
  }

  /// The cells of the named columns, row by row; a missing cell is empty. Every named column must be there.
  func columns(_ names: [String], file: String) throws(PipelineError) -> [[String]] {
    var indexes: [Int] = []
    for name in names {
      guard let index = header.firstIndex(of: name) else {
        let nearest = NearestName.candidates(for: name, among: header).first
        throw .usage(
          sv: "\(file): kolumnen \(name) saknas. Filen har: \(header.joined(separator: ", "))."
            + (nearest.map { " Är \($0) samma sak? Byt namn på den." } ?? ""),
          en: "\(file): the column \(name) is missing. The file has: \(header.joined(separator: ", ")).")
      }
      indexes.append(index)
    }
    return rows.map { row in indexes.map { $0 < row.count ? row[$0] : "" } }
  }

  static func written(header: [String], rows: [[String]]) -> String {
    ([header] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// Reads a named file, or standard input for `-`.
  static func read(_ path: String) throws(PipelineError) -> PlainTable {
    if let table = PlainTable(try NamedInput.bytes(path)) { return table }
    throw .usage(sv: "\(path): filen är tom.", en: "\(path): the file is empty.")
  }

  private static func quoted(_ cell: String) -> String {
    let text = VisibleText.lines(cell)
    let mustQuote = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return mustQuote ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

enum NameOfColumn {
  static func normalised(_ header: String) -> String {
    header.lowercased().filter { !$0.isWhitespace }
  }
}
