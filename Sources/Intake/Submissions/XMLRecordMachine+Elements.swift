import Diagnostics
import Formats

/// Elements that begin and end, and the text between their tags.
extension XMLRecordMachine {
  mutating func start(
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

  mutating func root(
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

  mutating func characters(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
    guard skipped == 0, let open = stack.last else { return }
    let range = read(event.text)
    if open.field != nil { return extendText(by: range) }
    // White space between elements is layout; words there are somebody's text in the wrong place.
    if open.term.discriminator == nil, !UTF8Text.trimmed(record.bytes, range).isEmpty {
      strayText(in: open.term, event, window, &sink)
    }
  }

  mutating func extendText(by range: Range<Int>) {
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
  mutating func joined(_ ranges: [Range<Int>]) -> Range<Int> {
    let bytes = ranges.flatMap { record.bytes[$0] }
    let start = record.takeText(bytes)
    return start..<start + bytes.count
  }

  mutating func end(_ event: XMLEvent, _ window: XMLTextWindow, _ sink: inout some RecordSink) {
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
}
