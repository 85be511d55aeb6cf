package import Diagnostics
package import StrategyModel

/// Takes the records of one file from a reader, whatever the format, and does everything that follows:
/// one rule set, the same codes, the same accounting.
///
/// Order of calls: any number of `say` and `state`, then `begin`, then any mixture of `take`, `blank`, `say` and
/// `state`. A whole-file fault is said with `refuseFile`; what comes after it is not looked at.
package protocol RecordSink {
  /// The readable beginning of the file is over: these fields can be stated in it.
  ///
  /// For CSV the columns of the header; for XML every field. `organisation` and `year` may also be stated for the
  /// whole file.
  mutating func begin(fields: [Field])

  /// A value that holds for the whole file, such as XML's `/uppfoljning/organisation`, `/uppfoljning/ar` or a
  /// structure or lesson that stands under the root. It may come after the records. `contact` is thrown away.
  mutating func state(_ field: Field, _ text: String, at position: SourcePosition)

  /// One record. Counted as read; ends as accepted or rejected.
  mutating func take(_ record: RawRecord, _ locator: some RecordLocator)

  /// Rows that hold nothing. Counted as read and blank.
  mutating func blank(_ count: Int)

  /// Something that concerns no single record and refuses nothing, such as an unknown column.
  mutating func say(_ diagnostic: Diagnostic)

  /// A fault of the header that refuses every record under this one finding, such as a column given twice.
  mutating func refuseRows(_ diagnostic: Diagnostic)

  /// A fault that makes the whole file unreadable, such as a DOCTYPE; nothing of the file is kept.
  mutating func refuseFile(_ diagnostic: Diagnostic)
}

/// Turns the reader's own offsets into places that a person can find. Asked only when something is to be said.
package protocol RecordLocator {
  /// Where the record is, for tracing. Asked for every record: must be cheap.
  func reference(of record: RawRecord) -> RecordReference

  /// The place of a value.
  func position(of value: RawRecord.Value, in record: RawRecord) -> SourcePosition

  /// The same as messages about another record name it. Asked for every record: must be cheap.
  func place(of value: RawRecord.Value, in record: RawRecord) -> RecordPlace

  /// The place where a missing value should have been (for CSV its empty cell; for XML the record's element).
  func position(missing field: Field, in record: RawRecord) -> SourcePosition

  /// Header and text of every cell or element of the record in the file's order, unknown ones too, unmasked; the
  /// sink drops `contact` and masks the rest. Asked only for refused records.
  func cells(of record: RawRecord) -> [RawCell]

  /// What the sender calls a field.
  func name(of field: Field) -> String

  /// The sender's own words for a field with a closed list; nil where they are the contract's.
  func words(for field: Field) -> [String]?
}

extension RecordLocator {
  package func name(of field: Field) -> String { field.name }
  package func words(for field: Field) -> [String]? { nil }
}

/// One cell as the file states it.
package struct RawCell: Sendable {
  /// nil for a column or element that the contract does not know.
  package let field: Field?
  package let header: String
  package let text: String

  package init(field: Field?, header: String, text: String) {
    self.field = field
    self.header = header
    self.text = text
  }
}
