import Diagnostics
import Formats

/// Makes records of the events of one document: knows where in the contract it stands, and nothing of rules.
struct XMLRecordMachine {
  /// The longest record in bytes of UTF-8; a record is kept whole until it ends.
  static let longestRecord = 4 * 1_024 * 1_024

  private struct Open {
    let term: XMLTerm
    /// `term.index`.
    let index: Int
    /// Where the start tag closes.
    let offset: Int
    let sibling: Int
    /// The field that the element's text states.
    var field: Field?
    /// The value of the attribute that takes the text's place, or the unit of an amount.
    var attributeValue: [UInt8] = []
    var attributeTerm: XMLTerm?
  }

  private let file: String
  private var record = RawRecord()
  private var places: [XMLPlace] = []
  private var stack: [Open] = []
  /// Elements within one that is not read, such as an unknown one.
  private var skipped = 0
  private var text: [UInt8] = []
  /// How many elements of each name there have been, in the record and around the records.
  private var recordSiblings = [Int](repeating: 0, count: XMLTerm.allCases.count)
  private var fileSiblings = [Int](repeating: 0, count: XMLTerm.allCases.count)
  private var recordCount = 0
  private var isInRecord = false
  /// The path of the elements around the records, made anew where another container begins.
  private var containerPath = ""
  private var containers = 0
  /// What unknown names may have meant, by parent and name: worked out once for each.
  private var nearest: [String: [String]] = [:]
  /// How much has been called unknown: beyond what a log keeps, places are not worked out.
  private var complaints = 0
  private var terms: [XMLTerm?] = []
  private var indices: [Int] = []
  private var namespaces: [String] = []
  private var isInNamespace: [Bool] = []
  /// Why nothing of the file can be used.
  private(set) var refusal: Diagnostic? { didSet { isRefused = refusal != nil } }
  private var isRefused = false
  /// Before this offset nothing will be asked about.
  private(set) var forgettable = 0

  init(file: String) { self.file = file }

  mutating func take(
    _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, into sink: inout some RecordSink
  ) {
    learn(names)
    for event in batch.events {
      if isRefused { return }
      switch event.kind {
      case .start: start(event, batch, names, window, &sink)
      case .text: if skipped == 0 { characters(event, batch, window, &sink) }
      case .end: end(event, window, &sink)
      }
    }
    if isInRecord, window.end - record.offset > XMLRecordMachine.longestRecord { refuseLength(window) }
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

  private mutating func learn(_ names: [XMLName]) {
    for name in names[terms.count...] {
      let isOurs = name.namespace == XMLTerm.namespace || name.namespace.isEmpty
      let term = isOurs ? XMLTerm(rawValue: name.local) : nil
      terms.append(term)
      indices.append(term?.index ?? 0)
      namespaces.append(name.namespace)
      isInNamespace.append(name.namespace == XMLTerm.namespace)
    }
  }

  // MARK: Elements

  private mutating func start(
    _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard !stack.isEmpty else { return root(event, batch, names, window, &sink) }
    let parent = (term: stack[stack.count - 1].term, index: stack[stack.count - 1].index)
    let index = indices[event.name]
    guard let term = terms[event.name], isInNamespace[event.name],
      XMLTerm.childBits[parent.index] & (1 << UInt64(index)) != 0
    else {
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
      term: term, index: index, offset: event.offset, sibling: countSibling(index), field: term.field)
    readAttributes(&open, event, batch, names, window, &sink)
    stack.append(open)
    text.removeAll(keepingCapacity: true)
  }

  private mutating func root(
    _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let name = names[event.name]
    guard name == XMLName(namespace: XMLTerm.namespace, local: XMLTerm.uppfoljning.rawValue) else {
      let place = window.position(of: window.startOfTag(closedAt: event.offset))
      let found = name.namespace.isEmpty ? "\(name.local) utan namnrymd" : "\(name.local) i \(name.namespace)"
      refusal = Diagnostic(
        UnknownRoot.rule, file: file,
        position: SourcePosition(line: place.line, column: place.column, element: "/\(name.local)"),
        evidence: Evidence(found: String(found.prefix(200)), expected: ["uppfoljning i \(XMLTerm.namespace)"]))
      return
    }
    sink.begin(fields: Field.allCases)
    var open = Open(
      term: .uppfoljning, index: XMLTerm.uppfoljning.index, offset: event.offset, sibling: 0, field: nil)
    readAttributes(&open, event, batch, names, window, &sink)
    stack.append(open)
  }

  private mutating func characters(
    _ event: XMLEvent, _ batch: XMLBatch, _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    guard !stack.isEmpty else { return }
    if stack[stack.count - 1].field != nil { return batch.append(event.range, to: &text) }
    // White space between elements is layout; words there are somebody's text in the wrong place.
    let range = UTF8Text.trimmed(batch.bytes, event.range)
    guard !range.isEmpty, let open = stack.last, open.term.discriminator == nil else { return }
    let place = isCounted() ? .wholeFile : position(event.offset, currentPath, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(found: "text direkt i <\(open.term.rawValue)>", expected: open.term.children.map(\.rawValue))
      ))
  }

  private mutating func end(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let open = stack.popLast() else { return }
    if open.term == .insats {
      isInRecord = false
      record.summarise()
      sink.take(record, locator(window))
      forgettable = event.offset
    } else {
      close(open, window, &sink)
    }
    text.removeAll(keepingCapacity: true)
  }

  /// A leaf is over: its attribute or its text is the value.
  private mutating func close(_ open: Open, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    guard let field = open.field else { return }
    var attribute: XMLTerm?
    if open.term == .budget {
      // `250` in `tkr` is `250 tkr`; a text that has its own unit keeps it.
      let amount = text[UTF8Text.trimmed(text, text.indices)]
      if let last = amount.last, (0x30...0x39).contains(last), !open.attributeValue.isEmpty {
        text = Array(amount) + [0x20] + open.attributeValue
      }
    } else if !UTF8Text.trimmed(open.attributeValue, open.attributeValue.indices).isEmpty {
      if open.term == .organisation, !UTF8Text.trimmed(text, text.indices).isEmpty {
        // The name is stated first, then the number that finds it where the name is not known.
        let place = XMLPlace(element: open.term, sibling: 0, inner: nil, attribute: nil)
        add(field, text, offset: open.offset, place, window, &sink)
      }
      attribute = open.attributeTerm
      text = open.attributeValue
    }
    let parent = stack.last?.term
    let inner = parent == .period ? open.term : nil
    let element = parent == .period ? XMLTerm.period : open.term
    let isCounted = field.isList
    add(
      field, text, offset: open.offset,
      XMLPlace(element: element, sibling: isCounted ? open.sibling : 0, inner: inner, attribute: attribute), window,
      &sink)
  }

  /// Adds a value to the record or, outside one, states it for the whole file.
  private mutating func add(
    _ field: Field, _ bytes: [UInt8], offset: Int, _ place: XMLPlace, _ window: XMLTextWindow,
    _ sink: inout some RecordSink
  ) {
    if isInRecord {
      if !field.isList, record.value(field) != nil { return repeated(place, offset, window, &sink) }
      record.addUnread(field, from: bytes, bytes.indices, offset: offset, ordinal: places.count)
      places.append(place)
    } else {
      let range = UTF8Text.trimmed(bytes, bytes.indices)
      if range.isEmpty { return }
      let at =
        place.attribute.map { window.valueOfAttribute($0.rawValue, inTagClosedAt: offset) }
        ?? window.firstCharacter(afterTagClosedAt: offset)
      sink.state(
        field, String(decoding: bytes[range], as: UTF8.self), at: position(at, parentPath + place.path, window))
    }
  }

  // MARK: Attributes

  private mutating func readAttributes(
    _ open: inout Open, _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow,
    _ sink: inout some RecordSink
  ) {
    for attribute in batch.attributes[event.range] {
      // `xsi:schemaLocation`, `xml:lang` and the like belong to others.
      if !namespaces[attribute.name].isEmpty { continue }
      let bit: UInt64 = 1 << UInt64(indices[attribute.name])
      guard let term = terms[attribute.name], XMLTerm.attributeBits[open.index] & bit != 0 else {
        complain(names[attribute.name], attributeOf: open.term, at: event, window, &sink)
        continue
      }
      if isInRecord, let field = term.field, open.term.reference != term, open.term.discriminator != term,
        record.value(field) == nil
      {
        record.addUnread(field, from: batch.bytes, attribute.value, offset: event.offset, ordinal: places.count)
        places.append(XMLPlace(element: open.term, sibling: 0, inner: nil, attribute: term))
        continue
      }
      let value = Array(batch.bytes[attribute.value])
      if open.term.discriminator == term {
        open.field = open.term.variant(value)
        if open.field == nil { unknownVariant(open, term, value, window, &sink) }
      } else if open.term.reference == term || term == .enhet {
        open.attributeValue = value
        open.attributeTerm = term
      } else if let field = term.field {
        add(
          field, value, offset: event.offset,
          XMLPlace(element: open.term, sibling: 0, inner: nil, attribute: term), window, &sink)
      }
    }
    if let discriminator = open.term.discriminator, open.field == nil,
      !batch.attributes[event.range].contains(where: { terms[$0.name] == discriminator })
    {
      unknownVariant(open, discriminator, [], window, &sink)
    }
  }

  // MARK: The record

  private mutating func beginRecord(_ offset: Int) {
    recordCount += 1
    for index in recordSiblings.indices { recordSiblings[index] = 0 }
    if containers != stack.count {
      containers = stack.count
      containerPath = path(of: stack)
    }
    record.reset(offset: offset, ordinal: recordCount)
    places.removeAll(keepingCapacity: true)
    isInRecord = true
    forgettable = offset
  }

  private func locator(_ window: XMLTextWindow) -> XMLLocator {
    XMLLocator(file: file, window: window, parentPath: containerPath, places: places)
  }

  /// The path of the open elements outside any record.
  private var parentPath: String { isInRecord ? containerPath : path(of: stack) }

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

  // MARK: What is said

  private func position(_ offset: Int, _ element: String, _ window: XMLTextWindow) -> SourcePosition {
    let place = window.position(of: offset)
    return SourcePosition(
      line: place.line, column: place.column, element: element,
      recordID: isInRecord && record.value(.ownID) != nil ? PersonalDataScan.masked(record.text(.ownID)) : nil)
  }

  private var currentPath: String {
    isInRecord ? parentPath + "/insats[\(record.ordinal)]" : parentPath
  }

  private mutating func complain(
    _ name: XMLName, in parent: XMLTerm, at event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let known = parent.children.map(\.rawValue)
    let isForeign = name.namespace != XMLTerm.namespace
    let place =
      isCounted()
      ? .wholeFile : position(window.startOfTag(closedAt: event.offset), currentPath + "/" + name.local, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(
          found: "<\(name.local.prefix(80))>" + (isForeign ? " i namnrymden \"\(name.namespace.prefix(80))\"" : ""),
          expected: known, nearest: nearest(name.local, in: parent, among: known))))
  }

  /// Whether so much has been said already that the rest is only counted.
  private mutating func isCounted() -> Bool {
    complaints += 1
    return complaints > 4 * DiagnosticLog.samplesPerCodeAndFile
  }

  private mutating func nearest(_ name: String, in parent: XMLTerm, among known: [String]) -> [String] {
    let key = "\(parent)/\(name)"
    if let names = nearest[key] { return names }
    if nearest.count >= 1_000 { return [] }
    let names = NearestName.candidates(for: name.trimmingPrefix("@").description, among: known)
    nearest[key] = names
    return names
  }

  private mutating func complain(
    _ name: XMLName, attributeOf term: XMLTerm, at event: XMLEvent, _ window: XMLTextWindow,
    _ sink: inout some RecordSink
  ) {
    let known = term.attributes.map(\.rawValue)
    let path = currentPath + (term == .insats || term == .uppfoljning ? "" : "/" + term.rawValue) + "/@" + name.local
    let place =
      isCounted()
      ? .wholeFile : position(window.valueOfAttribute(name.local, inTagClosedAt: event.offset), path, window)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: place,
        evidence: Evidence(
          found: "attributet \(name.local.prefix(80))", expected: known,
          nearest: nearest("@" + name.local, in: term, among: known))))
  }

  private func unknownVariant(
    _ open: Open, _ attribute: XMLTerm, _ value: [UInt8], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let known = open.term.variants.map(\.name)
    let text = String(decoding: value.prefix(200), as: UTF8.self)
    let path = currentPath + "/\(open.term.rawValue)[\(open.sibling)]/@\(attribute.rawValue)"
    let at = window.valueOfAttribute(attribute.rawValue, inTagClosedAt: open.offset)
    sink.say(
      Diagnostic(
        UnknownElement.rule, file: file, position: position(at, path, window),
        evidence: Evidence(
          found: value.isEmpty
            ? "<\(open.term.rawValue)> utan \(attribute.rawValue)"
            : "<\(open.term.rawValue) \(attribute.rawValue)=\"\(PersonalDataScan.masked(text))\">",
          expected: known, nearest: NearestName.candidates(for: text, among: known))))
  }

  private func repeated(_ place: XMLPlace, _ offset: Int, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    let at =
      place.attribute.map { window.valueOfAttribute($0.rawValue, inTagClosedAt: offset) }
      ?? window.firstCharacter(afterTagClosedAt: offset)
    let name = place.attribute ?? place.inner ?? place.element
    sink.say(
      Diagnostic(
        RepeatedElement.rule, file: file, position: position(at, currentPath + place.path, window),
        evidence: Evidence(found: name.rawValue)))
  }

  private mutating func refuseLength(_ window: XMLTextWindow) {
    var diagnostic = Diagnostic(
      XMLLimit.rule, file: file, position: position(record.offset, currentPath, window),
      evidence: Evidence(expected: ["\(XMLRecordMachine.longestRecord / 1_024 / 1_024) MiB"]))
    diagnostic.evidence.details["slag"] = "en insats"
    diagnostic.evidence.details["kind"] = "an activity"
    refusal = diagnostic
  }
}
