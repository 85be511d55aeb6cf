import Diagnostics
import Formats
import StrategyModel

/// Makes records of the events of an XML document in another layout: follows the declared paths and nothing else.
struct MappedXMLMachine: XMLMachine {
  /// Where one value was found, below the record's own element.
  struct Place {
    let path: String
    let attribute: String?
  }

  private struct Open {
    let name: String
    let attributes: [(name: String, value: String)]
    /// Where the start tag closes.
    let offset: Int
    let sibling: Int
    var text: [UInt8] = []
    /// How many children of each name there have been.
    var children: [String: Int] = [:]
  }

  private struct Wanted {
    let field: Field
    /// Which of the field's places it is; the first that says something counts.
    let rank: Int
    let path: ElementPath
  }

  private struct Found {
    let field: Field
    let rank: Int
    let bytes: [UInt8]
    let offset: Int
    let place: Place
  }

  private let file: String
  private let mapping: LayoutMapping
  private let wanted: [Wanted]
  private var stack: [Open] = []
  private var found: [Found] = []
  private var recordStart = 0
  private var recordCount = 0
  private var record = RawRecord()
  /// Why nothing of the file can be used.
  private(set) var refusal: Diagnostic?
  /// Before this offset nothing will be asked about.
  private(set) var forgettable = 0

  /// In bytes: a record is kept whole until it ends.
  private let longestRecord: Int

  init(file: String, mapping: LayoutMapping, longestRecord: Int) {
    self.longestRecord = longestRecord
    self.file = file
    self.mapping = mapping
    wanted = mapping.fields.flatMap { field, source in
      source.places.enumerated().compactMap { rank, place in
        ElementPath(place).map { Wanted(field: field, rank: rank, path: $0) }
      }
    }
  }

  /// How deep within the record the open element is: 0 for the record's own, negative outside one.
  private var depth: Int {
    guard stack.count >= mapping.record.count, zip(stack, mapping.record).allSatisfy({ $0.name == $1 }) else {
      return -1
    }
    return stack.count - mapping.record.count
  }

  mutating func take(_ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, into sink: inout some RecordSink) {
    for event in batch.events where refusal == nil {
      switch event.kind {
      case .start: start(event, batch, names, window, &sink)
      case .text: characters(event, batch)
      case .end: end(event, window, &sink)
      case .leaf:
        start(event, batch, names, window, &sink)
        if refusal != nil { return }
        characters(event, batch)
        end(event, window, &sink)
      }
    }
    if depth >= 0, window.end - recordStart > longestRecord { refuseLength(window) }
    if depth < 0, let last = batch.events.last { forgettable = max(forgettable, last.offset) }
  }

  func open(_ window: XMLTextWindow) -> XMLFaultDiagnostic.OpenElement? { nil }

  private mutating func characters(_ event: XMLEvent, _ batch: XMLBatch) {
    if depth > 0, let last = stack.indices.last { stack[last].text.append(contentsOf: batch.bytes[event.text]) }
  }

  private mutating func start(
    _ event: XMLEvent, _ batch: XMLBatch, _ names: [XMLName], _ window: XMLTextWindow, _ sink: inout some RecordSink
  ) {
    let name = names[event.name].local
    if stack.isEmpty {
      guard name == mapping.record.first else { return refuseRoot(name, event, window) }
      sink.begin(fields: Field.allCases)
    }
    let attributes = batch.attributes[event.attributes].map { (names[$0.name].local, batch.text($0.value)) }
    var sibling = 1
    if let last = stack.indices.last {
      sibling = stack[last].children[name, default: 0] + 1
      stack[last].children[name] = sibling
    }
    stack.append(Open(name: name, attributes: attributes, offset: event.offset, sibling: sibling))
    if depth == 0 {
      recordCount += 1
      recordStart = window.startOfTag(closedAt: event.offset)
      found = []
      forgettable = recordStart
    }
    if depth >= 0 { readAttributes() }
  }

  private mutating func readAttributes() {
    guard let open = stack.last else { return }
    for wanted in wanted where wanted.path.attribute != nil && matches(wanted.path) {
      guard let value = open.attributes.first(where: { $0.name == wanted.path.attribute })?.value else { continue }
      keep(wanted, Array(value.utf8), offset: open.offset)
    }
  }

  private mutating func end(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    if depth == 0 {
      finishRecord(window, &sink)
      forgettable = event.offset
    } else if depth > 0, let open = stack.last {
      for wanted in wanted where wanted.path.attribute == nil && matches(wanted.path) {
        keep(wanted, open.text, offset: open.offset)
      }
    }
    _ = stack.popLast()
  }

  /// Whether the open elements below the record's own are those of the path.
  private func matches(_ path: ElementPath) -> Bool {
    guard depth == path.steps.count else { return false }
    return zip(stack[mapping.record.count...], path.steps).allSatisfy { open, step in
      guard open.name == step.name else { return false }
      guard let condition = step.condition else { return true }
      return open.attributes.contains { $0.name == condition.attribute && $0.value == condition.value }
    }
  }

  private mutating func keep(_ wanted: Wanted, _ bytes: [UInt8], offset: Int) {
    if UTF8Text.trimmed(bytes, bytes.indices).isEmpty { return }
    let path = stack[mapping.record.count...].reduce(into: "") { path, open in
      path += "/" + open.name + (open.sibling > 1 ? "[\(open.sibling)]" : "")
    }
    let place = Place(path: path, attribute: wanted.path.attribute)
    found.append(Found(field: wanted.field, rank: wanted.rank, bytes: bytes, offset: offset, place: place))
  }

  // MARK: The record

  private mutating func finishRecord(_ window: XMLTextWindow, _ sink: inout some RecordSink) {
    record.reset(offset: recordStart, ordinal: recordCount)
    var places: [Place] = []
    var repeated: [Found] = []
    for (field, source) in mapping.fields {
      var values = found.filter { $0.field == field }
      if !field.isList, let first = values.map(\.rank).min() {
        values = values.filter { $0.rank == first }
        repeated += values.dropFirst()
        values = Array(values.prefix(1))
      }
      for value in values {
        for part in parts(value.bytes, source) {
          record.add(field, part, offset: value.offset, ordinal: places.count)
        }
        places.append(value.place)
      }
    }
    let locator = MappedXMLLocator(
      file: file, window: window, parentPath: "/" + mapping.record.joined(separator: "/"), places: places)
    for value in repeated {
      let position = locator.position(value.place, offset: value.offset, in: record)
      record.findings.append(
        Diagnostic(
          RepeatedElement.rule, file: file, position: position,
          evidence: Evidence(found: String(value.place.path.dropFirst()))))
    }
    sink.take(record, locator)
  }

  private func parts(_ bytes: [UInt8], _ source: LayoutMapping.Source) -> [ArraySlice<UInt8>] {
    guard let separator = source.separator else { return [bytes[...]] }
    return bytes.split(separator: separator)
  }

  private var recordPath: String {
    "/" + mapping.record.joined(separator: "/") + "[\(recordCount)]"
  }

  // MARK: Refusals

  private mutating func refuseRoot(_ name: String, _ event: XMLEvent, _ window: XMLTextWindow) {
    let place = window.position(of: window.startOfTag(closedAt: event.offset))
    refusal = Diagnostic(
      UnknownRoot.rule, file: file,
      position: SourcePosition(line: place.line, column: place.column, element: "/\(name)"),
      evidence: Evidence(found: String(name.prefix(200)), expected: ["\(mapping.record.first ?? "") (\(mapping.name))"])
    )
  }

  private mutating func refuseLength(_ window: XMLTextWindow) {
    let place = window.position(of: recordStart)
    refusal = Diagnostic(
      XMLLimit.rule, file: file,
      position: SourcePosition(line: place.line, column: place.column, element: recordPath),
      evidence: Evidence(
        expected: ["\(longestRecord / 1_024) KiB"],
        details: ["slag": "en insats", "kind": "an activity"]))
  }
}
