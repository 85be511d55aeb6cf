import Diagnostics
import Files
import Formats
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// A large file is read ahead as UTF-8; what it says is the same as if its encoding had been known before.
@Suite struct CSVExaminationTests {
  private static func text(rows: Int, last: String = "") -> String {
    var text = "organisation;ar;insats_id;rubrik;typ;status\n"
    for row in 1...rows {
      text +=
        "Karlstads kommun;2024;KS-\(row);Mötesplats för äldre i Väse;projekt;\(row % 900 == 7 ? "okänd" : "planerad")\n"
    }
    return text + last
  }

  private static func encoded(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
    mark + Array(text.data(using: encoding) ?? Data())
  }

  private static func read(_ bytes: [UInt8]) throws -> (rows: Submission.RowCount, encoding: String, said: [String]) {
    let (submissions, log) = SmallCounty.validate([InputFile(path: "a.csv", bytes: bytes)])
    let submission = try #require(submissions.first)
    return (submission.rows, submission.encoding, log.diagnostics.map { "\($0.code) \($0.position)" })
  }

  @Test func onlyALargeFileThatBeginsAsUTF8IsReadAhead() throws {
    let text = Self.text(rows: 5_000)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try CSVExamination.beginning(of: .memory(Self.encoded(text, .utf8))) == .utf8)
    #expect(try CSVExamination.beginning(of: .memory(Self.encoded(text, .utf8, mark: mark))) == .utf8BOM)
    #expect(try CSVExamination.beginning(of: .memory(Self.encoded(text, .windowsCP1252))) == nil)
    #expect(try CSVExamination.beginning(of: .memory(Self.encoded(text, .utf16))) == nil)
    #expect(try CSVExamination.beginning(of: .memory(Self.encoded(Self.text(rows: 50), .utf8))) == nil)
    #expect(try CSVExamination.beginning(of: .memory([])) == nil)
  }

  @Test func theSameFindingsInEveryEncoding() throws {
    let text = Self.text(rows: 5_000)
    let plain = try Self.read(Self.encoded(text, .utf8))
    #expect(plain.rows.read == 5_000 && plain.rows.rejected == 6 && plain.encoding == "utf-8")
    for (bytes, encoding) in [
      (Self.encoded(text, .utf8, mark: [0xEF, 0xBB, 0xBF]), "utf-8-bom"),
      (Self.encoded(text, .windowsCP1252), "windows-1252"), (Self.encoded(text, .utf16), "utf-16le"),
    ] {
      let other = try Self.read(bytes)
      #expect(other.encoding == encoding && other.rows == plain.rows && other.said == plain.said, "\(encoding)")
    }
  }

  @Test(arguments: [[0xFF, 0xFE], [0xE4, 0x0A], [0x00], [0xC3, 0x83, 0xC2, 0xA4, 0x0A]] as [[UInt8]])
  func aLateSurpriseUndoesTheReadingAhead(end: [UInt8]) throws {
    let bytes = Self.encoded(Self.text(rows: 5_000, last: "Karlstads kommun;2024;KS-X;M"), .utf8) + end
    let examined = try CSVExamination(
      .memory(bytes), InputFile(path: "a.csv", bytes: bytes), ValidationOptions())
    #expect(!examined.isUndamaged(.utf8))
    let whole = try Self.read(bytes)
    // As a whole-file fault, damaged letters, or another encoding; never as if nothing were wrong.
    #expect(whole.said.contains { $0.hasPrefix("VAL-00") || $0.hasPrefix("VAL-011") } || whole.encoding != "utf-8")
  }
}
