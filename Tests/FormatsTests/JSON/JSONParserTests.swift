import Testing

@testable import Formats

@Suite struct JSONParserTests {
  @Test(arguments: ["0", "-0", "12.30", "0.1", "1E+5", "123456789012345678901234567890.10"]) func digitsSurvive(
    number: String
  ) throws {
    #expect(try JSONParser.parse(Array(" [\(number)] ".utf8)).items?.first?.number == number)
  }

  @Test func stringsAndEscapes() throws {
    let value = try JSONParser.parse(Array(#"{"å\u00e4\n\"\\\/":"\ud83d\ude00","t":true,"f":false,"n":null}"#.utf8))
    #expect(value["åä\n\"\\/"]?.string == "😀")
    #expect(value["t"]?.bool == true)
    #expect(value["n"]?.isNull == true)
  }

  @Test func writtenTextReadsBack() throws {
    let text = "\"\\\u{1}\n\t å 😀 </x>"
    #expect(try JSONParser.parse(Array(JSONText.quoted(text).utf8)).string == text)
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", JSONError.Code.repeatedKey, 7), ("[1,]", .unexpected, 3), ("[01]", .badNumber, 1),
    ("[1.]", .badNumber, 1),
    ("[1e]", .badNumber, 1), ("{a:1}", .unexpected, 1), ("[1] x", .trailing, 4), ("[\"a", .unterminated, 1),
    ("[1", .unterminated, 2),
    ("[\"\\x\"]", .badEscape, 4), ("[\"\\ud800x\"]", .badEscape, 8), ("[\"a\nb\"]", .unexpected, 3),
    ("// x\n[]", .unexpected, 0),
    ("[+1]", .unexpected, 1), ("[.5]", .unexpected, 1), ("[NaN]", .unexpected, 1), ("", .unterminated, 0),
    ("[tru]", .unexpected, 4),
  ])
  func faultsHaveTheirPlace(text: String, code: JSONError.Code, offset: Int) {
    do throws(JSONError) {
      _ = try JSONParser.parse(Array(text.utf8))
      Issue.record("was read")
    } catch {
      #expect(error.code == code)
      #expect(error.offset == offset)
    }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSONParser.parse(Array(deep.utf8)) }
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(("[[" + deep + "]]").utf8)) }
  }
}
