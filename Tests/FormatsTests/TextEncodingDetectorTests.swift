import Formats
import Testing

@Suite struct TextEncodingDetectorTests {
  static func verdict(_ bytes: [UInt8], chunk: Int = 1 << 16) -> TextEncodingVerdict {
    var detector = TextEncodingDetector()
    var start = 0
    while start < bytes.count {
      detector.feed(Array(bytes[start..<min(start + chunk, bytes.count)]))
      start += chunk
    }
    return detector.verdict()
  }

  static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    (mark ? "\u{FEFF}" + text : text).utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  static let swedish = "organisation;ar\r\nÅrjängs kommun;2024\r\nSäffle;2024 🌲\r\n"

  static func decoded(_ bytes: [UInt8], chunk: Int = 1 << 16) -> String? {
    guard case .text(let encoding) = verdict(bytes, chunk: max(chunk, 64)) else { return nil }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    var start = 0
    while start < bytes.count {
      decoder.decode(Array(bytes[start..<min(start + chunk, bytes.count)]), into: &text)
      start += chunk
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [4, 5, 7, 64, 4096]) func everyEncodingGivesTheSameText(chunk: Int) {
    let utf8 = Array(Self.swedish.utf8)
    #expect(Self.decoded(utf8, chunk: chunk) == Self.swedish)
    #expect(Self.decoded([0xEF, 0xBB, 0xBF] + utf8, chunk: chunk) == Self.swedish)
    for bigEndian in [false, true] {
      for mark in [false, true] {
        #expect(Self.decoded(Self.wide(Self.swedish, bigEndian: bigEndian, mark: mark), chunk: chunk) == Self.swedish)
      }
    }
  }

  @Test func namesOfTheContract() {
    let utf8 = Array(Self.swedish.utf8)
    #expect(Self.verdict(utf8) == .text(.utf8))
    #expect(Self.verdict([0xEF, 0xBB, 0xBF] + utf8) == .text(.utf8BOM))
    #expect(Self.verdict(Self.wide(Self.swedish, bigEndian: false, mark: true)) == .text(.utf16LittleEndian))
    #expect(Self.verdict(Self.wide(Self.swedish, bigEndian: true, mark: false)) == .text(.utf16BigEndian))
    #expect(Self.verdict([0x53, 0xE4, 0x66, 0x66, 0x6C, 0x65]) == .text(.windows1252))
    #expect(TextEncoding.utf8BOM.rawValue == "utf-8-bom")
    #expect(TextEncoding(label: "ISO-8859-1") == .latin1)
    #expect(TextEncoding(label: "UTF-7") == nil)
  }

  @Test func windows1252KeepsItsMarks() {
    let bytes: [UInt8] = [0x80, 0x20, 0x93, 0xE5, 0xE4, 0xF6, 0x94, 0x20, 0x96, 0x20, 0xC5, 0xC4, 0xD6]
    #expect(Self.decoded(bytes) == "€ “åäö” – ÅÄÖ")
    var latin9 = TextDecoder(.latin9)
    var text: [UInt8] = []
    latin9.decode([0xA4, 0xE5], into: &text)
    #expect(String(decoding: text, as: UTF8.self) == "€å")
  }

  @Test func emptyIsEmptyHoweverItIsWritten() {
    for bytes: [UInt8] in [
      [], [0x0A], [0x20, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF, 0x0A],
    ] {
      #expect(Self.verdict(bytes) == .empty)
    }
  }

  @Test func brokenTextIsRefusedWithItsLine() {
    let head = Array("a;b\nc;d\n".utf8)
    #expect(Self.verdict(head + [0x00, 0x41]) == .nul(.utf8, line: 3))
    #expect(Self.verdict(head + Array("Säffle åäö\n".utf8) + [0xE5, 0x20]) == .undecodable(.mixed(line: 4)))
    #expect(Self.verdict(head + [0x81, 0x20]) == .undecodable(.noEncoding(line: 3)))
    #expect(Self.verdict([0xFF, 0xFE] + [0x41]) == .undecodable(.oddLength))
    #expect(Self.verdict([0xFF, 0xFE, 0x00, 0x00, 0x41, 0, 0, 0]) == .undecodable(.utf32))
    let lone = Self.wide("a\nb", bigEndian: false, mark: true) + [0x00, 0xD8, 0x41, 0x00]
    #expect(Self.verdict(lone) == .undecodable(.brokenSurrogate(line: 2)))
    // Overlong, surrogate and too high are not UTF-8.
    for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      #expect(Self.verdict(head + bytes + [0x0A]) != .text(.utf8))
    }
  }

  @Test func linesAreCountedWithEveryLineEnd() {
    for end in ["\n", "\r\n", "\r"] {
      let text = (1...70_000).map { "rad \($0);x" }.joined(separator: end) + end
      #expect(Self.verdict(Array(text.utf8) + [0]) == .nul(.utf8, line: 70_001))
    }
  }

  @Test func signaturesAreRecognised() {
    #expect(Self.verdict(Array("PK\u{3}\u{4}....".utf8)) == .binary(.zip))
    #expect(Self.verdict([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) == .binary(.ole))
    #expect(Self.verdict(Array("%PDF-1.7\n".utf8)) == .binary(.pdf))
    #expect(Self.verdict([0x1F, 0x8B, 0x08, 0x00]) == .binary(.gzip))
    #expect(Self.verdict(Array("SQLite format 3\0".utf8)) == .binary(.sqlite))
    #expect(Self.verdict(Array("\n <!DOCTYPE html><html>".utf8)) == .binary(.html))
    #expect(Self.verdict((0..<400).map { UInt8($0 * 7 % 9) }) == .binary(.unknown))
  }

  @Test func mojibakeIsRepairedAndCounted() {
    let damaged = String(decoding: Array("Säffle, Årjäng, Öster – é".utf8).flatMap { Self.asLetter($0) }, as: UTF8.self)
    var bytes = Array(damaged.utf8)
    var mojibake = Mojibake()
    mojibake.repair(&bytes, from: 0)
    let repaired = String(decoding: bytes, as: UTF8.self)
    #expect(repaired.hasPrefix("Säffle, Årjäng, Öster"))
    #expect(repaired.hasSuffix("é"))
    #expect(mojibake.count == 5)
    #expect(mojibake.first == "Ã¤")
    var plain = Array("São Ã Åå ä".utf8)
    let before = plain
    var none = Mojibake()
    none.repair(&plain, from: 0)
    #expect(plain == before && none.count == 0)
  }

  /// One byte read as Windows-1252 and written as UTF-8.
  private static func asLetter(_ byte: UInt8) -> [UInt8] {
    var decoder = TextDecoder(.windows1252)
    var text: [UInt8] = []
    decoder.decode([byte], into: &text)
    return text
  }
}
