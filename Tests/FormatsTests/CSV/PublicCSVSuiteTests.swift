import Foundation
import Formats
import Testing

/// Where the suites lie, and their bytes.
enum PublicCSVFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/csv").standardizedFileURL
  static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "facts.csv").path)

  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map(Array.init)
  }
}

/// The public suites beside the project, where they are present: csv-spectrum, and the facts of DuckDB's CSV files.
@Suite(.enabled(if: PublicCSVFiles.isPresent)) struct PublicCSVSuiteTests {
  struct Rows {
    var filled: [[String]] = []
    var blank = 0
    var faults = 0
  }

  static func rows(_ bytes: [UInt8], delimiter: UInt8) -> Rows {
    var rows = Rows()
    var tokenizer = CSVTokenizer(delimiter: delimiter)
    let take = { (record: CSVRecord) in
      if record.fault != nil { rows.faults += 1 }
      if record.fields.count == 1, record.fields[0].content.isEmpty, !record.fields[0].isQuoted {
        rows.blank += 1
      } else {
        rows.filled.append(record.fields.map(record.text))
      }
    }
    tokenizer.feed(bytes, isLast: false, take)
    tokenizer.feed([], isLast: true, take)
    return rows
  }

  /// All but location_coordinates, whose expected phone number is not the one in its file.
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func spectrum(name: String) throws {
    let bytes = try #require(PublicCSVFiles.bytes("csv-spectrum/\(name).csv"))
    let json = try #require(PublicCSVFiles.bytes("csv-spectrum/expected-json/\(name).json"))
    let object = try JSONSerialization.jsonObject(with: Data(json))
    let expected = try #require(object as? [[String: String]] ?? (object as? [String: String]).map { [$0] })
    let rows = Self.rows(bytes, delimiter: 0x2C)
    let header = try #require(rows.filled.first)
    let records = rows.filled.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    #expect(records == expected)
  }

  @Test func factsOfEveryCleanFile() throws {
    let facts = Self.rows(try #require(PublicCSVFiles.bytes("facts.csv")), delimiter: 0x2C)
    let delimiters: [String: UInt8] = ["comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C]
    var checked = 0
    for fact in facts.filled.dropFirst()
    where fact.count == 12 && fact[11] == "ok" && fact[3] == "yes" && fact[4] == "0" {
      guard let bytes = PublicCSVFiles.bytes(fact[0]), let delimiter = delimiters[fact[5]] else { continue }
      var detector = TextEncodingDetector()
      detector.feed(bytes)
      guard case .text(let encoding) = detector.verdict() else { continue }
      var decoder = TextDecoder(encoding)
      var text: [UInt8] = []
      decoder.decode(bytes, into: &text)
      let rows = Self.rows(text, delimiter: delimiter)
      let counts = rows.filled.map(\.count)
      let found = ["\(rows.filled.count)", "\(rows.blank)", "\(counts.min() ?? 0)", "\(counts.max() ?? 0)"]
      #expect(found == Array(fact[7...10]), "\(fact[0])")
      checked += 1
    }
    #expect(checked > 100)
  }

  /// What the suites call faulty and we read, and why. All else that a strict parser stumbles over is a fault of ours too.
  static let readAllTheSame: [String: String] = [:]

  @Test func whatAStrictParserRefusesIsAFaultOrListed() throws {
    let facts = Self.rows(try #require(PublicCSVFiles.bytes("facts.csv")), delimiter: 0x2C)
    let delimiters: [String: UInt8] = ["comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C]
    var listed: [String] = []
    var refused = 0
    for fact in facts.filled.dropFirst() where fact.count == 12 && fact[11] != "ok" && fact[3] == "yes" {
      guard let bytes = PublicCSVFiles.bytes(fact[0]), let delimiter = delimiters[fact[5]] else { continue }
      if Self.rows(bytes, delimiter: delimiter).faults == 0 { listed.append(fact[0]) } else { refused += 1 }
    }
    #expect(listed.sorted() == Self.readAllTheSame.keys.sorted())
    #expect(refused > 5)
  }

  /// Bytes that are no UTF-8 are never called UTF-8: they are Windows-1252 or refused. NUL is refused.
  @Test func whatDoesNotDecodeIsNotCalledUTF8() throws {
    let facts = Self.rows(try #require(PublicCSVFiles.bytes("facts.csv")), delimiter: 0x2C)
    var (undecoded, nul) = (0, 0)
    for fact in facts.filled.dropFirst() where fact.count == 12 && (fact[3] != "yes" || fact[4] != "0") {
      guard let bytes = PublicCSVFiles.bytes(fact[0]) else { continue }
      var detector = TextEncodingDetector()
      detector.feed(bytes)
      switch detector.verdict() {
      case .text(let encoding):
        #expect(encoding != .utf8 && encoding != .utf8BOM, "\(fact[0])")
        #expect(fact[4] == "0" || encoding == .utf16LittleEndian || encoding == .utf16BigEndian, "\(fact[0])")
        undecoded += 1
      case .nul: nul += 1
      case .binary, .undecodable: undecoded += 1
      case .empty: Issue.record("\(fact[0]) is not empty")
      }
    }
    #expect(undecoded > 10 && nul > 0)
  }

  @Test func noFileOfTheSuitesIsReadDifferentlyInChunks() throws {
    let facts = Self.rows(try #require(PublicCSVFiles.bytes("facts.csv")), delimiter: 0x2C)
    for fact in facts.filled.dropFirst() {
      guard let bytes = PublicCSVFiles.bytes(fact[0]), bytes.count < 20_000 else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(CSVTokenizerTests.rows(text, chunk: 61) == CSVTokenizerTests.rows(text), "\(fact[0])")
    }
  }
}
