import Diagnostics
import Formats
import StrategyModel

/// Finds places in a CSV file: row and cell as a spreadsheet shows them, line and column as an editor does.
struct CSVLocator: RecordLocator {
  let file: String
  let layout: CSVLayout
  let record: CSVRecord
  let row: Int

  func reference(of raw: RawRecord) -> RecordReference {
    RecordReference(file: file, row: row, line: record.line + lineOffset)
  }

  /// Lines that the tokenizer did not see, such as a `sep=` line.
  let lineOffset: Int

  func position(of value: RawRecord.Value, in raw: RawRecord) -> SourcePosition { position(column: value.ordinal) }

  func place(of value: RawRecord.Value, in raw: RawRecord) -> RecordPlace {
    // A mapping's constant stands in no column.
    value.ordinal < 0
      ? RecordPlace(before: "rad ", number: row) : RecordPlace(before: layout.letters(value.ordinal), number: row)
  }

  func position(missing field: Field, in raw: RawRecord) -> SourcePosition {
    guard let column = layout.columns.firstIndex(where: { $0.field == field || $0.others.contains(field) }) else {
      return position()
    }
    return position(column: column)
  }

  func cells(of raw: RawRecord) -> [RawCell] {
    let count = max(layout.namedCount, record.fields.count)
    return (0..<count).compactMap { index in
      let column = index < layout.columns.count ? layout.columns[index] : nil
      let text = index < record.fields.count ? CSVCell.text(record, record.fields[index]) : ""
      guard let column, !column.header.isEmpty else {
        return text.isEmpty ? nil : RawCell(field: nil, header: SourcePosition.columnLetters(index), text: text)
      }
      let field = column.field ?? (HeaderName.isContact(column.header) ? .contact : nil)
      return RawCell(field: field, header: column.header, text: text)
    }
  }

  /// The cell in one column of the record; a missing cell stands where the record ends.
  func position(column: Int) -> SourcePosition {
    let offset = column < record.fields.count ? record.fields[column].start : record.range.upperBound
    var position = position(offset: offset)
    position.cell = SourcePosition.columnLetters(column) + "\(row)"
    if column < layout.columns.count, !layout.columns[column].header.isEmpty {
      position.header = layout.columns[column].header
    }
    return position
  }

  /// The record as a whole: its first character.
  func position() -> SourcePosition { position(offset: record.range.lowerBound) }

  /// A character within the record.
  func position(offset: Int) -> SourcePosition {
    let place = record.place(of: offset)
    return SourcePosition(line: place.line + lineOffset, column: place.column, row: row)
  }
}
