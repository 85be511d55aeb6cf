import Testing

@testable import Formats

/// A document whose letters are kept from libxml2 against the same with libxml2 reading every one of them.
@Suite struct XMLTextMaskTests {
  /// Events, texts joined as readers join them, and faults.
  private static func read(_ bytes: [UInt8], chunk: Int, masks: Bool) -> [String] {
    var limits = XMLLimits()
    limits.chunk = chunk
    var parser = XMLPushParser(limits: limits, masks: masks)
    var events: [String] = []
    var text: [UInt8] = []
    func endText() {
      let whole = text.drop { $0 <= 0x20 }
      if !whole.isEmpty { events.append("text \(Array(whole))") }
      text = []
    }
    func take(_ batch: XMLBatch, _ names: [XMLName]) {
      for event in batch.events {
        if event.kind != .text { endText() }
        if event.kind == .start || event.kind == .leaf {
          let values = batch.attributes[event.attributes].map { "\(names[$0.name])=\(batch.bytes[$0.value])" }
          events.append("start \(names[event.name]) \(values) \(event.offset)")
        }
        text += batch.bytes[event.text]
        if event.kind == .end || event.kind == .leaf {
          endText()
          events.append("end \(names[event.name])")
        }
      }
    }
    parser.append(bytes)
    while let batch = parser.next() { take(batch, parser.names) }
    parser.end()
    while let batch = parser.next() { take(batch, parser.names) }
    // What libxml2 quotes of the text where it has no code of ours for a breach is shown to nobody.
    return events
      + parser.faults.map {
        "\($0.code) \($0.offset ?? -1) \($0.line ?? 0):\($0.column ?? 0) \($0.code == .notWellFormed ? "" : $0.detail)"
      }
  }

  private static let pieces = [
    "a", "åäö ", "Öl > å ", "\r\n", "\r", "\n", " ", "&amp;", "&#229;", "&å;", "\"", "'", "é\"", "<!-- å > é -->",
    "<!-- > ö", "-->", "<![CDATA[<å>]]>", "<![CDATA[ > é ", "]]>", "<?p > å ?>", "🌲", "–", "\u{FFFE}", "\u{7F}é",
    "\u{1}é", "\u{85}", "<b k=\"å > é\" é=\"1\"/>", "<b k='å&amp;'>å</b>", "<é>å</é>", "<å/>", "<b>", "</b>", "]]> å",
    "skolor och fritid för barn i hela länet",
  ]

  /// Mostly documents that end early in a fault: then the fault and its place are what is compared.
  @Test(arguments: 0..<60) func asIfNothingWereMasked(seed: UInt64) {
    var random = RandomText(seed: seed, Self.pieces, bytes: seed % 3 == 0 ? RandomText.broken.filter { $0 != [0] } : [])
    for _ in 0..<10 {
      let bytes = Array("<a><b>å".utf8) + random.next(pieces: random.number(1...12)) + Array("</b>é</a>".utf8)
      for chunk in [1, 7, 16, 31, 64, 1 << 14] {
        let found = Self.read(bytes, chunk: chunk, masks: true)
        #expect(
          found == Self.read(bytes, chunk: chunk, masks: false), "\(String(decoding: bytes, as: UTF8.self)) \(chunk)")
      }
    }
  }

  @Test func longTextsOfEveryKind() {
    for letters in ["å", "–", "🌲", "aå", "ordinary text in åäö. ", "\u{85}", "ü\n", "\u{FFFD}"] {
      let text = String(repeating: letters, count: 20_000)
      let bytes = Array("<a>\(text)<b>\(text)</b><![CDATA[\(text)]]></a>".utf8)
      for chunk in [1_000, 1 << 14] {
        #expect(Self.read(bytes, chunk: chunk, masks: true) == Self.read(bytes, chunk: chunk, masks: false))
      }
    }
  }

  // MARK: What is masked

  private static func masked(_ text: String) -> String { masked(Array(text.utf8)) }

  private static func masked(_ bytes: [UInt8]) -> String {
    var mask = XMLTextMask()
    return unsafe bytes.withUnsafeBufferPointer { chunk in
      unsafe mask.withMasked(chunk) { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Without this, the comparison above could hold because nothing is masked.
  @Test func ordinaryTextIsMasked() {
    #expect(Self.masked("<a>Läslyft – på 🌲</a><b>x</b>") == "<a>Laaslyft aaa paa aaaa</a><b>x</b>")
    #expect(Self.masked("<a k='å'><b>\n  ö\t(ü)</b>12345678") == "<a k='å'><b>\n  aa\t(aa)</b>12345678")
  }

  @Test(arguments: [
    "<a k=\"> å <b>12345678", "<å>x</å>12345678", "<a>å \"</a>12345678", "<a>'å</a>12345678", "<a>å&amp;</a>12345678",
    "<a>å\r</a>12345678", "<a>\u{1}å</a>12345678", "<a>å\u{7F}</a>12345678", "<a>\u{FFFF}</a>12345678", "å</a>12345678",
    "<a>text that ends with the chunk å",
  ])
  func whatLibxml2MustSeeIsNot(text: String) { #expect(Self.masked(text) == text) }

  @Test(
    arguments: RandomText.broken + [[0xC3, 0xA5, 0xA5], [0xC1, 0x81], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBE]])
  func whatIsNoCharacterIsNot(bytes: [UInt8]) {
    for before in 0..<9 {
      let text = Array("<a>å".utf8) + [UInt8](repeating: 0x78, count: before) + bytes + Array("</a>12345678".utf8)
      var mask = XMLTextMask()
      let isSame = unsafe text.withUnsafeBufferPointer { chunk in
        unsafe mask.withMasked(chunk) { unsafe $0.elementsEqual(text) }
      }
      #expect(isSame, "\(bytes) \(before)")
    }
  }
}
