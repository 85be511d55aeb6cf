import Diagnostics
import Formats
import StrategyModel

/// Finds places in an XML file of another layout: line and column, and the element's path in the sender's names.
struct MappedXMLLocator: RecordLocator {
  let file: String
  let window: XMLTextWindow
  /// The path of each record's element, without its number.
  let parentPath: String
  let places: [MappedXMLMachine.Place]

  private func recordPath(_ record: RawRecord) -> String { parentPath + "[\(record.ordinal)]" }

  func reference(of record: RawRecord) -> RecordReference {
    RecordReference(file: file, line: window.position(of: record.offset).line, element: recordPath(record))
  }

  func position(of value: RawRecord.Value, in record: RawRecord) -> SourcePosition {
    guard places.indices.contains(value.ordinal) else { return position(missing: value.field, in: record) }
    return position(places[value.ordinal], offset: value.offset, in: record)
  }

  func place(of value: RawRecord.Value, in record: RawRecord) -> RecordPlace {
    let place = places.indices.contains(value.ordinal) ? places[value.ordinal] : nil
    let path = (place?.path ?? "") + (place?.attribute.map { "/@" + $0 } ?? "")
    return RecordPlace(before: parentPath, name: "[", number: record.ordinal, after: "]" + path)
  }

  func position(missing field: Field, in record: RawRecord) -> SourcePosition {
    let place = window.position(of: record.offset)
    return SourcePosition(line: place.line, column: place.column, element: recordPath(record))
  }

  /// A mapping's locator asks for its own fields instead.
  func cells(of record: RawRecord) -> [RawCell] { [] }

  func position(_ place: MappedXMLMachine.Place, offset: Int, in record: RawRecord) -> SourcePosition {
    let at =
      place.attribute.map { window.valueOfAttribute($0, inTagClosedAt: offset) }
      ?? window.firstCharacter(afterTagClosedAt: offset)
    let (line, column) = window.position(of: at)
    return SourcePosition(
      line: line, column: column, element: recordPath(record) + place.path + (place.attribute.map { "/@" + $0 } ?? ""))
  }
}
