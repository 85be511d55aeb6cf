import Diagnostics
import Formats
import StrategyModel

/// Where one value of an XML record came from.
struct XMLPlace: Sendable, Hashable {
  let element: XMLTerm
  /// 1-based among the siblings of the same name; 0 where it is not counted.
  let sibling: Int
  /// The element within `element` that held the value, such as `start` in `period`.
  let inner: XMLTerm?
  /// The attribute that held the value; nil for the element's text.
  let attribute: XMLTerm?

  /// The path below the record's own.
  var path: String {
    var path = ""
    if element != .insats {
      path += "/" + element.rawValue
      if sibling > 0 { path += "[\(sibling)]" }
    }
    if let inner { path += "/" + inner.rawValue }
    if let attribute { path += "/@" + attribute.rawValue }
    return path
  }
}

extension XMLTextWindow {
  /// The first character of the value that came from a place, by the end of the tag that begins it.
  func value(at place: XMLPlace, tagClosedAt offset: Int) -> Int {
    guard let attribute = place.attribute else { return firstCharacter(afterTagClosedAt: offset) }
    return valueOfAttribute(attribute.rawValue, inTagClosedAt: offset)
  }
}

/// Finds places in an XML file: line and column as an editor does, and the element's path.
struct XMLLocator: RecordLocator {
  let file: String
  let window: XMLTextWindow
  /// The path of the elements around the record, such as `/uppfoljning/insatser`.
  let parentPath: String
  let places: [XMLPlace]

  private func path(_ record: RawRecord) -> String { "\(parentPath)/insats[\(record.ordinal)]" }

  func reference(of record: RawRecord) -> RecordReference {
    RecordReference(file: file, line: window.position(of: record.offset).line, element: path(record))
  }

  func position(of value: RawRecord.Value, in record: RawRecord) -> SourcePosition {
    guard places.indices.contains(value.ordinal) else { return position(of: record.offset, path(record)) }
    let place = places[value.ordinal]
    return position(of: window.value(at: place, tagClosedAt: value.offset), path(record) + place.path)
  }

  func place(of value: RawRecord.Value, in record: RawRecord) -> RecordPlace {
    var after = "]"
    if places.indices.contains(value.ordinal) {
      let place = places[value.ordinal]
      // The usual place of an id, without putting it together for every record.
      after = place.element == .insats && place.attribute == .id ? "]/@id" : "]" + place.path
    }
    return RecordPlace(before: parentPath, name: "/insats[", number: record.ordinal, after: after)
  }

  func position(missing field: Field, in record: RawRecord) -> SourcePosition {
    position(of: record.offset, path(record))
  }

  /// As the element or attribute is called.
  func name(of field: Field) -> String {
    switch field {
    case .ownID: XMLTerm.id.rawValue
    case .municipality: XMLTerm.kommun.rawValue
    default: field.name
    }
  }

  /// One cell per field, as the CSV contract names and joins them: what a sender of XML gets back to mend.
  func cells(of record: RawRecord) -> [RawCell] {
    Field.allCases.compactMap { field in
      let texts = record.all(field).map(record.text)
      return texts.isEmpty ? nil : RawCell(field: field, header: field.name, text: texts.joined(separator: "|"))
    }
  }

  private func position(of offset: Int, _ element: String) -> SourcePosition {
    let place = window.position(of: offset)
    return SourcePosition(line: place.line, column: place.column, element: element)
  }
}
