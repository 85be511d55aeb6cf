import Diagnostics
import Formats

/// How one CSV file is laid out: its delimiter, where its header is, and what each column is.
struct CSVLayout: Sendable {
  struct Column: Sendable {
    let header: String
    let field: Field?
    /// As a spreadsheet names it: A, B, …
    let letters: String
    /// Further fields that a mapping reads from the same column.
    var others: [Field] = []
    /// Separates the entries of a list; nil where the cell is one entry.
    var separator: UInt8? = 0x7C
    /// Named by a mapping: messages use the sender's header.
    var isForeign = false

    /// What messages call the column.
    var shownName: String { isForeign ? header : field?.name ?? header }
  }

  let delimiter: UInt8
  /// Bytes of a `sep=` line, which a spreadsheet does not show.
  let skippedBytes: Int
  /// The header's row as a spreadsheet shows it, 1-based; title rows may come before it.
  let headerRow: Int
  let columns: [Column]
  /// The longest row that is read, in bytes.
  var longestRow = Limits().row
  /// The columns up to the last one with a name: a record shorter than that is short.
  let namedCount: Int

  func letters(_ column: Int) -> String {
    columns.indices.contains(column) ? columns[column].letters : SourcePosition.columnLetters(column)
  }

  /// `|` is not among them: it separates the values of a list.
  static let delimiters: [UInt8] = [0x3B, 0x2C, 0x09]
  /// How many rows may come before the header.
  static let searchedRows = 40

  /// Finds the layout in the beginning of a file; nil where no row looks like a header.
  ///
  /// The contract's column names decide: the delimiter and the row that give most of them, the earliest of equals.
  static func find(in sample: [UInt8], isWhole: Bool, mapping: LayoutMapping? = nil) -> CSVLayout? {
    let (skipped, declared) = separatorLine(sample)
    let rest = skipped == 0 ? sample : Array(sample[skipped...])
    var best: (score: Int, layout: CSVLayout)?
    for delimiter in (mapping?.delimiter ?? declared).map({ [$0] }) ?? delimiters {
      for (row, cells) in rows(rest, delimiter, isWhole: isWhole).enumerated() {
        let columns = cells.enumerated().map { column($1, letters: SourcePosition.columnLetters($0), mapping) }
        let score = Set(columns.compactMap(\.field)).count
        let filled = cells.count { !$0.isEmpty }
        guard score >= 2 || (score == 1 && filled == 1 && cells.count <= 2), score > best?.score ?? 0 else { continue }
        let named = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        let layout = CSVLayout(
          delimiter: delimiter, skippedBytes: skipped, headerRow: row + 1, columns: columns, namedCount: named)
        best = (score, layout)
      }
    }
    return best?.layout
  }

  private static func column(_ header: String, letters: String, _ mapping: LayoutMapping?) -> Column {
    guard let mapping else { return Column(header: header, field: HeaderName.field(header), letters: letters) }
    let fields = mapping.fields(ofColumn: header)
    return Column(
      header: header, field: fields.first, letters: letters, others: Array(fields.dropFirst()),
      separator: fields.first.flatMap { mapping[$0]?.separator }, isForeign: true)
  }

  /// The first row that has any text, for the message when no header is found.
  static func firstText(in sample: [UInt8]) -> String? {
    let line = sample.split { $0 == 0x0A || $0 == 0x0D }.first { $0.contains { $0 > 0x20 } }
    return line.map { String(decoding: $0.prefix(200), as: UTF8.self) }
  }

  private static func rows(_ sample: [UInt8], _ delimiter: UInt8, isWhole: Bool) -> [[String]] {
    var rows: [[String]] = []
    var tokenizer = CSVTokenizer(delimiter: delimiter)
    tokenizer.feed(sample, isLast: isWhole) { record in
      guard rows.count < searchedRows else { return }
      rows.append(record.fields.map { field in trimmedText(record.content(field)) })
    }
    return rows
  }

  private static func trimmedText(_ bytes: [UInt8]) -> String {
    String(decoding: bytes[UTF8Text.trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }

  /// Excel's `sep=;` line: how many bytes it takes, and the delimiter that it declares.
  private static func separatorLine(_ sample: [UInt8]) -> (length: Int, delimiter: UInt8?) {
    let end = sample.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? sample.count
    guard end <= 16 else { return (0, nil) }
    let line = String(decoding: sample[..<end], as: UTF8.self).filter { $0 != "\"" }
    guard line.lowercased().hasPrefix("sep=") else { return (0, nil) }
    var length = min(end + 1, sample.count)
    if end + 1 < sample.count, sample[end] == 0x0D, sample[end + 1] == 0x0A { length += 1 }
    let declared = line.utf8.dropFirst(4).first.flatMap { delimiters.contains($0) ? $0 : nil }
    return (length, declared)
  }
}
