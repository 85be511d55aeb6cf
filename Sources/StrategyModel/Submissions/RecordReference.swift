/// Where a record was read, so that every sentence can lead back to it.
package struct RecordReference: Sendable, Hashable, Comparable {
  package let file: String
  /// The row as a spreadsheet shows it; nil for XML.
  package let row: Int?
  /// The physical line on which the record begins, 1-based.
  package let line: Int?
  /// The path of the XML element; nil for CSV.
  package let element: String?

  package init(file: String, row: Int? = nil, line: Int? = nil, element: String? = nil) {
    self.file = file
    self.row = row
    self.line = line
    self.element = element
  }

  package static func < (a: RecordReference, b: RecordReference) -> Bool {
    (a.file, a.line ?? 0) < (b.file, b.line ?? 0)
  }
}
