/// Where in a file something stands. Facts that do not exist for the format are nil; a fault of the whole file has none.
package struct SourcePosition: Sendable, Hashable {
  /// The physical line of the first character of the faulty cell or value, 1-based.
  package var line: Int?
  /// The column of that character on its line, 1-based, in Unicode scalars.
  package var column: Int?
  /// The record's row as a spreadsheet shows it, 1-based; a `sep=` line that is not shown is not counted.
  package var row: Int?
  /// The address of the cell in a spreadsheet, such as `K32`.
  package var cell: String?
  /// The column's header as the sender wrote it.
  package var header: String?
  /// The path of the XML element, such as `/uppfoljning/insatser/insats[3]/rubrik`.
  package var element: String?
  /// The record's own id, as the sender wrote it.
  package var recordID: String?

  package init(
    line: Int? = nil, column: Int? = nil, row: Int? = nil, cell: String? = nil, header: String? = nil,
    element: String? = nil, recordID: String? = nil
  ) {
    self.line = line
    self.column = column
    self.row = row
    self.cell = cell
    self.header = header
    self.element = element
    self.recordID = recordID
  }

  package static let wholeFile = SourcePosition()

  /// The letters that a spreadsheet gives a column. `index` is 0-based: 0 is A, 26 is AA.
  package static func columnLetters(_ index: Int) -> String {
    var letters = ""
    var rest = index
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}
