/// Where a record was read, so that every sentence can lead back to it.
package struct RecordReference: Sendable, Hashable, Comparable {
  package let file: String
  /// The path of the XML element; nil for CSV.
  package let element: String?
  /// In half the room of optional numbers: a county keeps millions.
  private let rowNumber: UInt32
  private let lineNumber: UInt32
  private static let none = UInt32.max

  package init(file: String, row: Int? = nil, line: Int? = nil, element: String? = nil) {
    self.file = file
    self.element = element
    rowNumber = row.map { UInt32(clamping: $0) } ?? RecordReference.none
    lineNumber = line.map { UInt32(clamping: $0) } ?? RecordReference.none
  }

  /// The row as a spreadsheet shows it; nil for XML.
  package var row: Int? { rowNumber == RecordReference.none ? nil : Int(rowNumber) }

  /// The physical line on which the record begins, 1-based.
  package var line: Int? { lineNumber == RecordReference.none ? nil : Int(lineNumber) }

  package static func < (a: RecordReference, b: RecordReference) -> Bool {
    (a.file, a.line ?? 0) < (b.file, b.line ?? 0)
  }
}
