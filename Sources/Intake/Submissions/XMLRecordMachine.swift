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
  var places: [XMLPlace] = []
  var stack: [Open] = []
  /// Elements within one that is not read, such as an unknown one.
  var skipped = 0
  /// The text of the open element, in the record's bytes.
  var text = 0..<0
  /// How many elements of each name there have been, in the record and around the records.
  var recordSiblings = [Int](repeating: 0, count: XMLTerm.allCases.count)
  var fileSiblings = [Int](repeating: 0, count: XMLTerm.allCases.count)
  var recordCount = 0
  var isInRecord = false
  /// Whether the innermost open element is the record itself, and is read.
  var isRightInRecord = false
  /// The path of the elements around the records, made anew where another container begins.
  var containerPath = ""
  var containers = 0
  /// What unknown names may have meant, by parent and name: worked out once for each.
  var nearest: [String: [String]] = [:]
  /// How much has been called unknown: beyond what a log keeps, places are not worked out.
  var complaints = 0
  var meanings: [XMLNameMeaning] = []
  /// What the values of each term's discriminator stand for, by the term's index.
  let variants = XMLTerm.allCases.map { $0.variants.map { (name: Array($0.name.utf8), field: $0.field) } }
  /// Where the batch begins in the record's bytes.
  var batchStart = 0
  /// What has been read of the record's bytes, and from where on they are still needed.
  var readEnd = 0
  var keptStart = 0
  /// Why nothing of the file can be used.
  var refusal: Diagnostic? { didSet { isRefused = refusal != nil } }
  var isRefused = false
  /// Before this offset nothing will be asked about.
  var forgettable = 0

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
  mutating func dropTexts() {
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
  mutating func read(_ range: Range<Int>) -> Range<Int> {
    readEnd = batchStart + range.upperBound
    return batchStart + range.lowerBound..<readEnd
  }

  /// Adds the value of an element of the record that has nothing but text: what most elements are. False for others.
  mutating func takeValue(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) -> Bool {
    guard isRightInRecord, skipped == 0, event.attributes.isEmpty else { return false }
    let meaning = meanings[event.name]
    guard let field = meaning.plainField, let term = meaning.term else { return false }
    let sibling = field.isList ? countSibling(meaning.index) : 0
    let place = XMLPlace(element: term, sibling: sibling, inner: nil, attribute: nil)
    add(field, read(event.text), offset: event.offset, place, window, &sink)
    return true
  }

  // MARK: The record

  mutating func beginRecord(_ offset: Int) {
    recordCount += 1
    for index in recordSiblings.indices { recordSiblings[index] = 0 }
    if containers != stack.count {
      containers = stack.count
      containerPath = path(of: stack)
    }
    record.resetValues(offset: offset, ordinal: recordCount)
    places.removeAll(keepingCapacity: true)
    isInRecord = true
    forgettable = offset
  }

  func locator(_ window: XMLTextWindow) -> XMLLocator {
    XMLLocator(file: file, window: window, parentPath: containerPath, places: places)
  }

  /// The path of the open elements outside any record.
  var parentPath: String { isInRecord ? containerPath : path(of: stack) }

  func path(of stack: [Open]) -> String {
    stack.reduce(into: "") { path, open in
      guard open.term == .uppfoljning || open.term == .insatser else { return }
      path += "/" + open.term.rawValue + (open.sibling > 1 ? "[\(open.sibling)]" : "")
    }
  }

  mutating func countSibling(_ index: Int) -> Int {
    if isInRecord {
      recordSiblings[index] += 1
      return recordSiblings[index]
    }
    fileSiblings[index] += 1
    return fileSiblings[index]
  }
}
