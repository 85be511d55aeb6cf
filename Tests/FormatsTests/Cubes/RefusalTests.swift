import Diagnostics
import Testing

@testable import Formats

/// What is no statistics is refused by its content, with advice.
@Suite struct RefusalTests {
  static func refusal(_ bytes: [UInt8]) throws -> CubeError {
    try #require(throws: CubeError.self) { try CubeFile.read(bytes) }
  }

  static func zip(_ names: String...) -> [UInt8] { [0x50, 0x4B, 0x03, 0x04, 0, 0] + Array(names.joined().utf8) }

  @Test(arguments: [
    (zip("[Content_Types].xml", "xl/workbook.xml"), CubeError.Code.spreadsheet, "XLSX"),
    (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), .spreadsheet, "ODS"),
    (zip("word/document.xml"), .binary, "Word"), (zip("data.px"), .compressed, "zip"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .spreadsheet, "XLS"),
    ([0x1F, 0x8B, 8, 0], .compressed, "gzip"), (Array("PAR1".utf8) + [0, 1], .binary, "Parquet"),
    (Array("%PDF-1.7".utf8), .binary, "PDF"),
  ])
  func otherKindsOfFiles(bytes: [UInt8], code: CubeError.Code, name: String) throws {
    let error = try Self.refusal(bytes)
    #expect(error.code == code)
    #expect(error.reason.sv.contains(name) && error.reason.en.contains(name))
    #expect(code != .spreadsheet || error.reason.sv.contains("spara bladet som CSV"))
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html><head><title>504 Gateway</title></head></html>", CubeError.Code.page, "504 Gateway"),
    ("\n<html><body><table><tr><td>1</td></tr></table></body></html>", .page, "PX, JSON-stat eller CSV"),
    ("<?xml version=\"1.0\"?><message:GenericData xmlns:message=\"sdmx\"/>", .page, "SDMX-CSV"),
    ("{\"type\":\"Parameter error\",\"title\":\"Too many cells\",\"status\":403}", .page, "403 Too many cells"),
    ("{\"detail\":\"Not Found\"}", .page, "Not Found"),
    ("{\"title\":\"Folkmängd\",\"variables\":[]}", .metadata, "beskrivning"),
    ("freq,unit,geo\\TIME_PERIOD\t2020 \t2021 \nA,PC,SE311\t12.3 b\t: \n", .unknownFormat, "TSV"),
    ("0f8fad5b-d9cb-469f-a165-70867728950e\n", .asynchronous, "Eurostat"), (" \r\n ", .empty, "tom"),
  ])
  func answersThatAreNoTables(text: String, code: CubeError.Code, says: String) throws {
    let error = try Self.refusal(Array(text.utf8))
    #expect(error.code == code)
    #expect(error.reason.sv.contains(says), "\(error.reason.sv)")
  }

  // MARK: - Hostile

  @Test func deepNestingIsRefused() throws {
    let depth = 100_000
    #expect(try Self.refusal(Array(String(repeating: "[", count: depth).utf8)).code == .tooDeep)
    let left = "{\"dimension\":{},\"id\":[],\"size\":[],\"value\":" + String(repeating: "[", count: depth)
    #expect(try Self.refusal(Array(left.utf8)).code == .tooDeep)
  }

  @Test(arguments: ["9223372036854775807", "4294967296", "99999999999999999999"])
  func sizesThatOverflowAreRefused(size: String) throws {
    let json = """
      {"class":"dataset","id":["a","b"],"size":[\(size),\(size)],"dimension":{"a":{"category":{"index":["x"]}},
      "b":{"category":{"index":["x"]}}},"value":[1]}
      """
    #expect(throws: CubeError.self) { try CubeFile.read(Array(json.utf8)) }
  }

  /// Seven dimensions of a hundred values are more cells than there is memory; the file has one.
  @Test func productThatIsTooLargeIsRefusedAtOnce() throws {
    let names = (0..<7).map { "d\($0)" }
    let values = (0..<100).map { "\"v\($0)\"" }.joined(separator: ",")
    var px = PXReaderTests.sound.replacing(
      "STUB=\"region\";", with: "STUB=" + names.map { "\"\($0)\"" }.joined(separator: ",") + ";"
    )
    .replacing("STUB[en]=\"region\";", with: "").replacing(
      "VALUES(\"region\")=\"Värmlands län\",\"Karlstad\";", with: ""
    )
    .replacing("CODES(\"region\")=\"17\",\"1780\";", with: "")
    px = px.replacing("DATA=", with: names.map { "VALUES(\"\($0)\")=\(values);\n" }.joined() + "DATA=")
    let start = ContinuousClock.now
    #expect(throws: CubeError.self) { try CubeFile.read(Array(px.utf8)) }
    let table = try #require(CubeFile.open(CubeSource(Array(px.utf8))).first)
    #expect(throws: CubeError.self) { try table.check() }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func sparseTableOfManyCellsIsNotSpreadOut() throws {
    let index = (0..<3_000).map { "\"\($0)\"" }.joined(separator: ",")
    let json = """
      {"class":"dataset","id":["a","b"],"size":[3000,3000],"dimension":{"a":{"category":{"index":[\(index)]}},
      "b":{"category":{"index":[\(index)]}}},"value":{"5":1}}
      """
    #expect(try Self.refusal(Array(json.utf8)).code == .tooLarge)
    let table = try #require(CubeFile.open(CubeSource(Array(json.utf8))).first)
    let one = try table.cube(CubeSelection([[0], [5, 6]], of: table.outline.dimensions))
    #expect(one.cells == [.number("1"), .absent])
  }

  @Test func textWithoutEndIsRefusedWithinMemory() throws {
    // A string of 20 MiB that never ends, in pieces.
    let pieces = CubeSource(size: nil) {
      var left = 20
      return {
        defer { left -= 1 }
        if left == 20 { return Array("{\"label\":\"".utf8) }
        return left > 0 ? [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20) : []
      }
    }
    let error = try #require(throws: CubeError.self) { try CubeFile.open(pieces) }
    #expect([CubeError.Code.syntax, .tooLarge].contains(error.code))
  }

  @Test func cutPXSaysWhatIsMissing() throws {
    let text = PXReaderTests.sound
    let place = try #require(text.firstRange(of: "DATA="))
    let start = String(text[..<place.lowerBound])
    let error = try Self.refusal(Array(start.utf8))
    #expect(error.code == .missingKeyword)
    #expect(error.details["name"] == "DATA")
    let half = try Self.refusal(Array((start + "DATA=\n1 2.50 \".\"").utf8))
    #expect(half.code == .countMismatch)
    #expect(half.details == ["found": "3", "expected": "8"])
  }
}
