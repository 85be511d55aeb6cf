import Diagnostics
import Formats

/// Makes records of the events of one document: knows where in the contract it stands, and nothing of rules.
///
/// Texts and attribute values are copied once, in the order of the file, into the record's own buffer; everything else
/// is ranges in it. What is said about the document stands in `XMLRecordMachine+Complaints`.
struct XMLRecordMachine: XMLMachine {
  /// The longest record in bytes of UTF-8; a record is kept whole until it ends.
  let longestRecord: Int

  struct Open {
    let term: XMLTerm
    /// In `meanings`.
    let name: Int
    /// Where the start tag closes.
    let offset: Int
    let sibling: Int
    /// The field that the element's text states.
    var field: Field?
    /// The value of the attribute that takes the text's place, or the unit of an amount.
    var attributeValue: Range<Int>
    var attributeTerm: XMLTerm?
  }

  let file: String
  var record = RawRecord()
  private var places: [XMLPlace] = []
  private var stack: [Open] = []
  /// Elements within one that is not read, such as an unknown one.
  private var skipped = 0
  /// The text of the open element, in the record's bytes.
  private var text = 0..<0
  /// How many elements of each name there have been, in the record and around the records.
  private var recordSiblings = InlineArray<32, Int>(repeating: 0)
  private var fileSiblings = InlineArray<32, Int>(repeating: 0)
  private var recordCount = 0
  private(set) var isInRecord = false
  /// Whether the innermost open element is the record itself, and is read.
  private var isRightInRecord = false
  /// The path of the elements around the records, made anew where another container begins.
  private var containerPath = ""
  private var containers = 0
  /// What unknown names may have meant, by parent and name: worked out once for each.
  var nearest: [String: [String]] = [:]
  /// How much has been called unknown: beyond what a log keeps, places are not worked out.
  var complaints = 0
  private var meanings: [XMLNameMeaning] = []
  /// What the values of each term's discriminator stand for, by the term's index.
  private let variants = XMLTerm.allCases.map { $0.variants.map { (name: Array($0.name.utf8), field: $0.field) } }
  /// Where the batch begins in the record's bytes.
  private var batchStart = 0
  /// What has been read of the record's bytes, and from where on they are still needed.
  private var readEnd = 0
  private var keptStart = 0
  /// Why nothing of the file can be used.
  private(set) var refusal: Diagnostic? { didSet { isRefused = refusal != nil } }
  private var isRefused = false
  /// Before this offset nothing will be asked about.
  private(set) var forgettable = 0

  init(file: String, longestRecord: Int = Limits().activity) {
    self.file = file
    self.longestRecord = longestRecord
  }

  mutating func take(
    _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, into sink: inout some RecordSink
  ) {
    for name in names[meanings.count...] { meanings.append(XMLNameMeaning(name)) }
    dropTexts()
    batchStart = record.takeText(batch.bytes)
    for event in batch.events {
      if isRefused { return }
      switch event.kind {
      case .start: start(event, batch, names, window, &sink)
      case .text: characters(event, window, &sink)
      case .end: end(event, window, &sink)
      case .leaf:
        if takeValue(event, window, &sink) { continue }
        start(event, batch, names, window, &sink)
        if !event.text.isEmpty { characters(event, window, &sink) }
        end(event, window, &sink)
      }
    }
    if isInRecord, window.end - record.offset > longestRecord { refusal = tooLong(window) }
    if !isInRecord, stack.last?.field == nil, let last = batch.events.last {
      forgettable = max(forgettable, last.offset)
    }
  }

  /// The innermost element that is open; nil within one that is not read.
  func open(_ window: XMLTextWindow) -> XMLFaultDiagnostic.OpenElement? {
    guard skipped == 0, let last = stack.last else { return nil }
    // The beginning of what is around the records is no longer in the window.
    let line = isInRecord ? window.position(of: window.startOfTag(closedAt: last.offset)).line : nil
    return XMLFaultDiagnostic.OpenElement(name: last.term.rawValue, line: line)
  }

  /// Drops the texts that no open element and no record needs.
  private mutating func dropTexts() {
    let start = isInRecord || stack.last?.field != nil ? keptStart : record.bytes.count
    if start == 0 { return }
    record.dropText(before: start)
    func moved(_ range: Range<Int>) -> Range<Int> {
      max(0, range.lowerBound - start)..<max(0, range.upperBound - start)
    }
    text = moved(text)
    for index in stack.indices { stack[index].attributeValue = moved(stack[index].attributeValue) }
    readEnd = max(0, readEnd - start)
    keptStart = 0
  }

  /// A range of the batch in the record's bytes.
  private mutating func read(_ range: Range<Int>) -> Range<Int> {
    readEnd = batchStart + range.upperBound
    return batchStart + range.lowerBound..<readEnd
  }

  /// Adds the value of an element of the record that has nothing but text: what most elements are. False for others.
  private mutating func takeValue(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) -> Bool {
    guard isRightInRecord, skipped == 0, event.attributes.isEmpty else { return false }
    let meaning = meanings[event.name]
    guard let field = meaning.plainField, let term = meaning.term else { return false }
    let sibling = field.isList ? countSibling(meaning.index) : 0
    let place = XMLPlace(element: term, sibling: sibling, inner: nil, attribute: nil)
    add(field, read(event.text), offset: event.offset, place, window, &sink)
    return true
  }

  // MARK: Elements

  private mutating func start(
    _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    if skipped > 0 {
      skipped += 1
      return
    }
    if !isInRecord { keptStart = readEnd }
    guard let parent = stack.last else { return root(event, batch, names, window, &sink) }
    let meaning = meanings[event.name]
    guard let term = meaning.term, meaning.isOurs, meanings[parent.name].children & meaning.bit != 0 else {
      skipped = 1
      return complain(names[event.name], in: parent.term, at: event, window, &sink)
    }
    if term == .samordnare {
      skipped = 1
      return
    }
    if term == .insats { beginRecord(window.startOfTag(closedAt: event.offset)) }
    if term == .insatser {
      recordCount = 0
      containers = 0
    }
    var open = Open(
      term: term, name: event.name, offset: event.offset, sibling: countSibling(meaning.index), field: meaning.field,
      attributeValue: 0..<0)
    if !event.attributes.isEmpty || meaning.discriminator != nil {
      readAttributes(&open, meaning, event, batch, names, window, &sink)
    }
    stack.append(open)
    isRightInRecord = term == .insats
    text = 0..<0
  }

  private mutating func root(
    _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let name = names[event.name]
    guard name == XMLName(namespace: XMLTerm.namespace, local: XMLTerm.uppfoljning.rawValue) else {
      refusal = unknownRoot(name, event, window)
      return
    }
    sink.begin(fields: Field.allCases)
    var open = Open(
      term: .uppfoljning, name: event.name, offset: event.offset, sibling: 0, field: nil, attributeValue: 0..<0)
    readAttributes(&open, meanings[event.name], event, batch, names, window, &sink)
    stack.append(open)
  }

  private mutating func characters(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    guard skipped == 0, let open = stack.last else { return }
    let range = read(event.text)
    if open.field != nil { return extendText(by: range) }
    // White space between elements is layout; words there are somebody's text in the wrong place.
    if open.term.discriminator == nil, !UTF8Text.trimmed(record.bytes, range).isEmpty {
      strayText(in: open.term, event, window, &sink)
    }
  }

  private mutating func extendText(by range: Range<Int>) {
    if text.isEmpty {
      text = range
    } else if text.upperBound == range.lowerBound {
      text = text.lowerBound..<range.upperBound
    } else {
      // Something that is not read stood between.
      text = joined([text, range])
    }
  }

  /// The bytes of several ranges, copied together behind all others.
  private mutating func joined(_ ranges: [Range<Int>]) -> Range<Int> {
    let bytes = ranges.flatMap { record.bytes[$0] }
    let start = record.takeText(bytes)
    return start..<start + bytes.count
  }

  private mutating func end(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let open = stack.popLast() else { return }
    isRightInRecord = stack.last?.term == .insats
    if open.term == .insats {
      isInRecord = false
      record.summarise()
      sink.take(record, locator(window))
      forgettable = event.offset
    } else if let field = open.field {
      close(open, field, window, &sink)
    }
    text = 0..<0
  }

  /// A leaf is over: its attribute or its text is the value.
  private mutating func close(_ open: Open, _ field: Field, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
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
  private mutating func takeUnit(_ unit: Range<Int>) {
    let amount = UTF8Text.trimmed(record.bytes, text)
    guard !unit.isEmpty, let last = record.bytes[amount].last, (0x30...0x39).contains(last) else { return }
    let space = record.takeText([0x20])
    text = joined([amount, space..<space + 1, unit])
  }

  /// Adds a value to the record or, outside one, states it for the whole file.
  private mutating func add(
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

  // MARK: Attributes

  private mutating func readAttributes(
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
  private func variant(of element: XMLNameMeaning, _ range: Range<Int>) -> Field? {
    for variant in variants[element.index] where variant.name.count == range.count {
      if record.bytes[range].elementsEqual(variant.name) { return variant.field }
    }
    return nil
  }

  // MARK: The record

  private mutating func beginRecord(_ offset: Int) {
    recordCount += 1
    recordSiblings = InlineArray(repeating: 0)
    if containers != stack.count {
      containers = stack.count
      containerPath = path(of: stack)
    }
    record.resetValues(offset: offset, ordinal: recordCount)
    places.removeAll(keepingCapacity: true)
    isInRecord = true
    forgettable = offset
  }

  private func locator(_ window: XMLTextWindow) -> XMLLocator {
    XMLLocator(file: file, window: window, parentPath: containerPath, places: places)
  }

  /// The path of the open elements outside any record.
  var parentPath: String { isInRecord ? containerPath : path(of: stack) }

  private func path(of stack: [Open]) -> String {
    stack.reduce(into: "") { path, open in
      guard open.term == .uppfoljning || open.term == .insatser else { return }
      path += "/" + open.term.rawValue + (open.sibling > 1 ? "[\(open.sibling)]" : "")
    }
  }

  private mutating func countSibling(_ index: Int) -> Int {
    if isInRecord {
      recordSiblings[index] += 1
      return recordSiblings[index]
    }
    fileSiblings[index] += 1
    return fileSiblings[index]
  }
}
