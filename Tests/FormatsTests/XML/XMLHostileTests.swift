import Formats
import Testing

@Suite("XML made to do harm")
struct XMLHostileTests {
  /// What is refused takes milliseconds; what is not would take hours.
  private func refusal(_ text: String) -> XMLFault.Code? {
    let clock = ContinuousClock()
    var code: XMLFault.Code?
    let time = clock.measure { code = ReadDocument(text).faults.first?.code }
    #expect(time < .seconds(60))
    return code
  }

  /// A chain of parameter entities in the internal subset hangs libxml2 2.9.14 with its safest ordinary options.
  @Test func parameterEntityLaughsAreRefusedAtTheDoctype() {
    var text = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [\n<!ENTITY % a0 \"<!ENTITY b 'x'>\">\n"
    for level in 1...10 {
      let reference = "%a\(level - 1);"
      text += "<!ENTITY % a\(level) \"\(String(repeating: reference.replacingPercent(), count: 10))\">\n"
    }
    text += "%a10;\n]>\n<a>&b;</a>"
    #expect(refusal(text) == .doctype)
  }

  @Test(
    "every way to an entity ends at the DOCTYPE",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><a/>",
      "<!DOCTYPE a [<!ENTITY a0 \"ha\"><!ENTITY a1 \"&a0;&a0;&a0;\">]><a>&a1;</a>",
      "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\">%x;]><a/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA \"x\">]><a/>",
      "<?xml version='1.0'?><!-- c --><!DOCTYPE a><a/>",
    ])
  func entities(text: String) { #expect(refusal(text) == .doctype) }

  @Test func doctypeHiddenInUTF16() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "<!DOCTYPE a><a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ReadDocument(bytes).faults.map(\.code) == [.doctype])
  }

  @Test func manyAttributesAreOneTagTooLong() {
    let attributes = (0..<20_000).map { " a\($0)=''" }.joined()
    #expect(refusal("<a\(attributes)/>") == .tagTooLong)
  }

  @Test func longCommentsAndInstructionsAreTooLong() {
    let long = String(repeating: "x", count: 200_000)
    #expect(refusal("<a><!--\(long)--></a>") == .tagTooLong)
    #expect(refusal("<a><?p \(long)?></a>") == .tagTooLong)
    #expect(refusal("<a x='\(long)'/>") == .tagTooLong)
  }

  @Test func longTextIsNoHarm() {
    let text = String(repeating: "Läslyft ", count: 100_000)
    #expect(ReadDocument("<a>\(text)</a>").events == ["<a", "\"" + text, "/a"])
  }

  @Test func nesting() {
    let deep = String(repeating: "<a>", count: 33) + String(repeating: "</a>", count: 33)
    #expect(refusal(deep) == .tooDeep)
    #expect(refusal(String(repeating: "<a>", count: 100_000)) == .tooDeep)
    let allowed = String(repeating: "<a>", count: 32) + String(repeating: "</a>", count: 32)
    #expect(refusal(allowed) == nil)
  }

  @Test(
    "an encoding in which a DOCTYPE could hide is refused",
    arguments: ["UTF-7", "EBCDIC-CP-SE", "UTF-32", "EUC-JP", "Shift_JIS", "HZ-GB-2312", "x", "IBM037"])
  func encodings(name: String) {
    #expect(refusal("<?xml version='1.0' encoding='\(name)'?><a/>") == .encodingNotAllowed)
  }

  @Test func utf7WithoutDeclaration() {
    #expect(refusal("+ADw-?xml version=+ACI-1.0+ACI-?+AD4-") != nil)
    #expect(refusal("+/v8-<a/>") == .encodingNotAllowed)
  }

  @Test func halfCharacters() {
    let text: [UInt8] = [0xFE, 0xFF] + "<a>å</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(ReadDocument(text).faults.isEmpty)
    #expect(ReadDocument(text + [0x00]).faults.map(\.code) == [.oddUTF16])
    let lone: [UInt8] = [0xFE, 0xFF, 0x00, 0x3C, 0x00, 0x61, 0x00, 0x3E, 0xDC, 0x00, 0x00, 0x3C]
    #expect(ReadDocument(lone).faults.map(\.code) == [.invalidBytes])
  }

  @Test(
    "bytes that are no UTF-8 are refused with their place",
    arguments: [[0xE5], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF]] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let fault = ReadDocument(Array("<a>\nå ".utf8) + bytes + Array(" and more text</a>".utf8)).faults.first
    #expect(fault?.code == .invalidBytes)
    #expect(fault?.line == 2)
    #expect(fault?.column == 3)
  }

  /// libxml2 keeps a node's line in 16 bits; ours comes from the text itself.
  @Test func lineBeyond65535() {
    let text = "<a>" + String(repeating: "\n", count: 70_001) + "å<b></c></a>"
    let fault = ReadDocument(text).faults.first
    #expect(fault?.line == 70_002)
    #expect(fault?.column == 5)
  }

  @Test func nothingBehindNULIsDropped() {
    #expect(ReadDocument("<a/>\u{0}<b/>").faults.map(\.code) == [.nul])
  }
}

extension String {
  /// A parameter entity's value must spell `%` as a reference.
  fileprivate func replacingPercent() -> String { "&#37;" + dropFirst() }
}
