import Formats
import Testing

/// What a whole document gave, with the chunks cut at `step` bytes.
struct ReadDocument {
  var events: [String] = []
  var faults: [XMLFault] = []
  var encoding: XMLEncodingName?
  var readsLatin1AsWindows1252 = false

  init(_ bytes: [UInt8], step: Int = 1 << 18, limits: XMLLimits = XMLLimits()) {
    var parser = XMLPushParser(limits: limits)
    var place = 0
    while place < bytes.count {
      parser.append(bytes[place..<min(place + step, bytes.count)])
      place += step
      while let batch = parser.next() { add(batch, parser.names) }
    }
    parser.end()
    while let batch = parser.next() { add(batch, parser.names) }
    faults = parser.faults
    encoding = parser.encoding
    readsLatin1AsWindows1252 = parser.readsLatin1AsWindows1252
  }

  init(_ text: String, step: Int = 1 << 18) { self.init(Array(text.utf8), step: step) }

  private mutating func add(_ batch: XMLBatch, _ names: [XMLName]) {
    for event in batch.events {
      if event.kind == .start || event.kind == .leaf {
        let attributes = batch.attributes[event.attributes].map { "\(names[$0.name].local)=\(batch.text($0.value))" }
        events.append("<" + ([names[event.name].local] + attributes).joined(separator: " "))
      }
      if event.kind == .text || !event.text.isEmpty { add(text: batch.text(event.text)) }
      if event.kind == .end || event.kind == .leaf { events.append("/" + names[event.name].local) }
    }
  }

  private mutating func add(text: String) {
    if events.last?.hasPrefix("\"") == true {
      events[events.count - 1] += text
    } else {
      events.append("\"" + text)
    }
  }
}

@Suite("XML push parser")
struct XMLPushParserTests {
  @Test("names, attributes and text arrive whole wherever the bytes are cut", arguments: [1, 2, 3, 7, 1_000])
  func events(step: Int) {
    let document = ReadDocument(
      "<?xml version='1.0'?><a x='1 &amp; 2' y=\"å\"><b>Läs<!-- c -->lyft &lt;</b><c/><![CDATA[<d>]]></a>", step: step)
    #expect(document.faults.isEmpty)
    #expect(
      document.events == ["<a x=1 & 2 y=å", "<b", "\"Läslyft <", "/b", "<c", "/c", "\"<d>", "/a"])
  }

  @Test("every allowed encoding gives the same text", arguments: XMLEncodingName.allCases)
  func encodings(encoding: XMLEncodingName) throws {
    let name =
      ["utf-8-bom": "utf-8", "utf-16le": "utf-16", "utf-16be": "utf-16"][encoding.rawValue] ?? encoding.rawValue
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<a>Åmål 😀</a>"
    let bytes: [UInt8]
    switch encoding {
    case .utf8: bytes = Array(text.utf8)
    case .utf8BOM: bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: bytes = text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F }
    }
    let document = ReadDocument(bytes, step: 3)
    #expect(document.encoding == encoding)
    #expect(document.faults.isEmpty)
    let isUnicode = encoding.rawValue.hasPrefix("utf")
    #expect(document.events == ["<a", isUnicode ? "\"Åmål 😀" : "\"Åmål ?", "/a"])
  }

  @Test func latin1WithWindowsLettersIsReadAsWindows1252() {
    let document = ReadDocument(
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0x96] + Array("</a>".utf8))
    #expect(document.readsLatin1AsWindows1252)
    #expect(document.events == ["<a", "\"–", "/a"])
  }

  @Test(
    "a breach is named with its place",
    arguments: [
      ("", XMLFault.Code.empty, nil, nil),
      ("  \n", .empty, nil, nil),
      ("<a>\n <b></c></a>", .mismatchedTag, 2, 5),
      ("<a>\n<b>", .truncated, 2, 4),
      ("<a/>\n<b/>", .trailingContent, 2, 1),
      ("<a>\n  åå &nbsp;</a>", .undeclaredEntity, 2, 12),
      ("<a>x\u{1}</a>", .forbiddenCharacter, 1, 5),
      ("<a>\nab ]] > ]]></a>", .notWellFormed, 2, 9),
      ("<a>\nåb ]]></a>", .notWellFormed, 2, 4),
      ("<a x='1' x='2'/>", .duplicateAttribute, 1, 1),
      ("<a>\n<p:b/></a>", .undeclaredPrefix, 2, 1),
      ("<a p:x=''/>", .undeclaredPrefix, 1, 1),
      ("<?xml version='1.0'?>\n<!DOCTYPE a><a/>", .doctype, 2, 1),
      ("<a>\u{0}</a>", .nul, 1, 4),
      ("<?xml version='1.0' encoding='UTF-7'?><a/>", .encodingNotAllowed, nil, nil),
      ("<?xml version='1.0' encoding='UTF-16'?><a/>", .encodingMismatch, nil, nil),
      ("a", .empty, nil, nil),
    ] as [(String, XMLFault.Code, Int?, Int?)])
  func faults(text: String, code: XMLFault.Code, line: Int?, column: Int?) {
    for step in [1, 1_000] {
      let faults = ReadDocument(text, step: step).faults
      #expect(faults.map(\.code) == [code])
      #expect(faults.first?.line == line)
      #expect(faults.first?.column == column)
    }
  }
}
