import Diagnostics
import Formats

/// What elements and attributes state: the values of the record, or of the whole file.
extension XMLRecordMachine {
  /// A leaf is over: its attribute or its text is the value.
  mutating func close(_ open: Open, _ field: Field, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    var attribute: XMLTerm?
    if open.term == .budget {
      takeUnit(open.attributeValue)
    } else if !open.attributeValue.isEmpty, !UTF8Text.trimmed(record.bytes, open.attributeValue).isEmpty {
      if open.term == .organisation, !UTF8Text.trimmed(record.bytes, text).isEmpty {
        // The name is stated first, then the number that finds it where the name is not known.
        let place = XMLPlace(element: open.term, sibling: 0, inner: nil, attribute: nil)
        add(field, text, offset: open.offset, place, window, &sink)
      }
      attribute = open.attributeTerm
      text = open.attributeValue
    }
    let isInPeriod = stack.last?.term == .period
    let place = XMLPlace(
      element: isInPeriod ? .period : open.term, sibling: field.isList ? open.sibling : 0,
      inner: isInPeriod ? open.term : nil, attribute: attribute)
    add(field, text, offset: open.offset, place, window, &sink)
  }

  /// `250` in `tkr` is `250 tkr`; a text that has its own unit keeps it.
  mutating func takeUnit(_ unit: Range<Int>) {
    let amount = UTF8Text.trimmed(record.bytes, text)
    guard !unit.isEmpty, let last = record.bytes[amount].last, (0x30...0x39).contains(last) else { return }
    let space = record.takeText([0x20])
    text = joined([amount, space..<space + 1, unit])
  }

  /// Adds a value to the record or, outside one, states it for the whole file.
  mutating func add(
    _ field: Field, _ range: Range<Int>, offset: Int, _ place: XMLPlace, _ window: XMLTextWindow,
    _ sink: inout some RecordSink
  ) {
    if isInRecord {
      if !field.isList, record.has(field) { return repeated(place, offset, window, &sink) }
      record.add(field, lying: range, offset: offset, ordinal: places.count)
      places.append(place)
    } else {
      let value = UTF8Text.trimmed(record.bytes, range)
      if value.isEmpty { return }
      sink.state(
        field, String(decoding: record.bytes[value], as: UTF8.self),
        at: position(window.value(at: place, tagClosedAt: offset), parentPath + place.path, window))
    }
  }

  mutating func readAttributes(
    _ open: inout Open, _ element: XMLNameMeaning, _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName],
    _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    var isDiscriminated = false
    for number in event.attributes {
      let attribute = batch.attributes[number]
      let range = read(attribute.value)
      let meaning = meanings[attribute.name]
      if let term = meaning.term, element.discriminator == term { isDiscriminated = true }
      // `xsi:schemaLocation`, `xml:lang` and the like belong to others.
      if meaning.isForeign { continue }
      guard let term = meaning.term, element.attributes & meaning.bit != 0 else {
        complain(names[attribute.name], attributeOf: open.term, at: event, window, &sink)
        continue
      }
      if element.discriminator == term {
        open.field = variant(of: element, range) ?? open.term.variant(record.bytes[range])
        if open.field == nil { unknownVariant(open, term, range, window, &sink) }
      } else if element.reference == term || term == .enhet {
        open.attributeValue = range
        open.attributeTerm = term
      } else if let field = meaning.field {
        let place = XMLPlace(element: open.term, sibling: 0, inner: nil, attribute: term)
        add(field, range, offset: event.offset, place, window, &sink)
      }
    }
    if let discriminator = element.discriminator, !isDiscriminated {
      unknownVariant(open, discriminator, 0..<0, window, &sink)
    }
  }

  /// The field that a discriminator's value names, where it is written as the contract has it.
  func variant(of element: XMLNameMeaning, _ range: Range<Int>) -> Field? {
    for variant in variants[element.index] where variant.name.count == range.count {
      if record.bytes[range].elementsEqual(variant.name) { return variant.field }
    }
    return nil
  }
}
