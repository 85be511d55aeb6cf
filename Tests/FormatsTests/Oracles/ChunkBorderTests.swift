import Testing

@testable import Formats

/// However a text is cut into pieces, it is read as if it had come byte by byte, where no fast path is taken.
@Suite struct ChunkBorderTests {
  // MARK: Encoding

  /// Ordinary text first: what the first bytes alone decide is tested elsewhere.
  private static let head = Array("organisation;ar;insats_id;rubrik;beskrivning;typ;status;start;slut;mal\n".utf8)

  private static func verdict(_ bytes: [UInt8], cutAt cuts: [Int]) -> (TextEncodingVerdict, Bool) {
    var detector = TextEncodingDetector()
    var start = 0
    for cut in cuts + [bytes.count] {
      if cut > start { detector.feed(Array(bytes[start..<cut])) }
      start = max(start, cut)
    }
    return (detector.verdict(), detector.mayHoldMojibake)
  }

  @Test(arguments: 0..<24) func encodingDetector(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.plain, bytes: seed % 3 == 0 ? [] : RandomText.broken)
    let bytes = Self.head + random.next(pieces: 25)
    let slow = Self.verdict(bytes, cutAt: [Self.head.count] + Array(Self.head.count..<bytes.count))
    for cut in Self.head.count...bytes.count {
      #expect(Self.verdict(bytes, cutAt: [cut]) == slow, "\(bytes), cut at \(cut)")
    }
    for _ in 0..<20 {
      let cuts = (0..<5).map { _ in random.number(Self.head.count...bytes.count) }.sorted()
      #expect(Self.verdict(bytes, cutAt: cuts) == slow)
    }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    switch slow.0 {
    case .text(.utf8): #expect(isUTF8 && !bytes.contains(0))
    case .nul(.utf8, let line):
      let nul = bytes.firstIndex(of: 0) ?? bytes.count
      #expect(isUTF8 && line == 1 + TextScanTests.lineBreaks(bytes, from: 0, to: nul))
    default: #expect(!isUTF8)
    }
  }

  // MARK: CSV

  @Test(arguments: 0..<24) func tokenizer(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.csv)
    let text = String(decoding: random.next(pieces: 40), as: UTF8.self)
    let slow = CSVTokenizerTests.rows(text, chunk: 1, expected: Int(seed % 3) * 2)
    for chunk in 2...text.utf8.count + 1 {
      #expect(
        CSVTokenizerTests.rows(text, chunk: chunk, expected: Int(seed % 3) * 2) == slow,
        "\(text.debugDescription) \(chunk)")
    }
  }

  /// What is written by the rules is read back, wherever the pieces begin and end.
  @Test(arguments: 0..<30) func wellFormedTables(seed: UInt64) {
    var random = RandomText(seed: seed, RandomText.csv)
    let end = ["\n", "\r\n", "\r"][Int(seed % 3)]
    var expected: [CSVTokenizerTests.Row] = []
    var bytes: [UInt8] = []
    var line = 1
    for _ in 0..<6 {
      let cells = (0..<4).map { _ in random.next(pieces: 3) }
      expected.append(.init(cells: cells.map { String(decoding: $0, as: UTF8.self) }, line: line, fault: nil))
      // As bytes: a combining mark makes another letter of the quote before it.
      let quoted = cells.map { cell -> [UInt8] in
        [0x22] + cell.flatMap { byte -> [UInt8] in byte == 0x22 ? [0x22, 0x22] : [byte] } + [0x22]
      }
      bytes += Array(quoted.joined(separator: [0x3B])) + Array(end.utf8)
      line = 1 + TextScanTests.lineBreaks(bytes, from: 0, to: bytes.count)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for chunk in 1...bytes.count { #expect(CSVTokenizerTests.rows(text, chunk: chunk) == expected) }
  }

  // MARK: XML

  /// The events of a document as text: kind, name, value and offset.
  private static func events(_ bytes: [UInt8], chunk: Int) -> [String] {
    var limits = XMLLimits()
    limits.chunk = chunk
    var parser = XMLPushParser(limits: limits)
    var events: [String] = []
    var text: [UInt8] = []
    func endText() {
      // White space before a text may be left out or not; readers trim it.
      let whole = text.drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
      if !whole.isEmpty { events.append("text \(String(decoding: whole, as: UTF8.self))") }
      text = []
    }
    func take(_ batch: XMLBatch, _ names: [XMLName]) {
      for event in batch.events {
        if event.kind != .text { endText() }
        if event.kind == .start || event.kind == .leaf {
          let values = batch.attributes[event.attributes].map { "\(names[$0.name].local)=\(batch.text($0.value))" }
          events.append("start \(names[event.name].local) \(values) \(event.offset)")
        }
        text += batch.bytes[event.text]
        if event.kind == .end || event.kind == .leaf {
          endText()
          events.append("end \(names[event.name].local)")
        }
      }
    }
    parser.append(bytes)
    while let batch = parser.next() { take(batch, parser.names) }
    parser.end()
    while let batch = parser.next() { take(batch, parser.names) }
    return events + parser.faults.map { "\($0.code) \($0.line ?? 0):\($0.column ?? 0)" }
  }

  @Test(arguments: 0..<20) func pushParser(seed: UInt64) {
    var random = RandomText(
      seed: seed,
      [
        "a", "åäö", "\r\n", "\r", "\n", " ", "&amp;", "&#229;", "<!-- k -->", "<![CDATA[<å>]]>", "🌲",
        "<b k=\"å&amp;\"/>",
      ])
    let inner = String(decoding: random.next(pieces: 25), as: UTF8.self)
    let bytes = Array("<?xml version=\"1.0\"?>\n<a x='1' y=\"&lt;é\"><b>\(inner)</b>\n\(inner)</a>".utf8)
    let whole = Self.events(bytes, chunk: 1 << 20)
    #expect(whole.count > 2 && !whole.contains { $0.contains("notWellFormed") })
    for chunk in 1...64 { #expect(Self.events(bytes, chunk: chunk) == whole, "\(chunk)") }
  }
}
