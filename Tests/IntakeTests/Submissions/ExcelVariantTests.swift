import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// The files that ordinary spreadsheets save: encodings × separators × line ends × quoting × `sep=` × title rows.
@Suite struct ExcelVariantTests {
  enum Encoding: String, CaseIterable { case utf8, utf8BOM, utf16LE, utf16BE, windows1252 }

  struct Variant: CustomTestStringConvertible {
    let encoding: Encoding
    let separator: Character
    let lineEnd: String
    var quotesAll = false
    var hasSeparatorLine = false
    var titleRows = 0

    var testDescription: String {
      "\(encoding) '\(separator)' \(lineEnd.debugDescription) \(quotesAll) \(hasSeparatorLine) \(titleRows)"
    }
  }

  static let variants: [Variant] = [
    // What Excel with Swedish settings saves: CSV UTF-8, CSV, Unicode-text, and the same from a Mac.
    Variant(encoding: .utf8BOM, separator: ";", lineEnd: "\r\n"),
    Variant(encoding: .windows1252, separator: ";", lineEnd: "\r\n"),
    Variant(encoding: .utf16LE, separator: "\t", lineEnd: "\r\n"),
    Variant(encoding: .windows1252, separator: ";", lineEnd: "\r"),
    // English settings, and other programs.
    Variant(encoding: .utf8BOM, separator: ",", lineEnd: "\r\n"),
    Variant(encoding: .windows1252, separator: ",", lineEnd: "\r\n"),
    Variant(encoding: .utf8, separator: ",", lineEnd: "\n"),
    Variant(encoding: .utf8, separator: ";", lineEnd: "\n"),
    Variant(encoding: .utf8, separator: "\t", lineEnd: "\n"),
    Variant(encoding: .utf16BE, separator: "\t", lineEnd: "\r\n"),
    Variant(encoding: .utf16LE, separator: ";", lineEnd: "\r\n", quotesAll: true),
    Variant(encoding: .utf8, separator: ";", lineEnd: "\n", quotesAll: true),
    Variant(encoding: .utf8, separator: ",", lineEnd: "\r\n", quotesAll: true),
    // With `sep=`, which a spreadsheet does not show.
    Variant(encoding: .utf8BOM, separator: ";", lineEnd: "\r\n", hasSeparatorLine: true),
    Variant(encoding: .windows1252, separator: ",", lineEnd: "\r\n", hasSeparatorLine: true),
    Variant(encoding: .utf16LE, separator: "\t", lineEnd: "\r\n", hasSeparatorLine: true),
    // With a title and an empty row above the header.
    Variant(encoding: .utf8BOM, separator: ";", lineEnd: "\r\n", titleRows: 2),
    Variant(encoding: .windows1252, separator: ";", lineEnd: "\r\n", hasSeparatorLine: true, titleRows: 3),
    Variant(encoding: .utf8, separator: "\t", lineEnd: "\r", quotesAll: true, titleRows: 1),
  ]

  private static let header = [
    "organisation", "ar", "insats_id", "rubrik", "beskrivning", "typ", "status", "mal", "kommuner", "budget",
  ]
  private static let rows = [
    [
      "Karlstads kommun", "2024", "0071", "Läslyft på Årjängs ö – ”Café” 50 % billigare",
      "Först;sedan,\toch \"så\"\nny rad",
      "projekt", "pågående", "K1|L1", "1780|1765", "1 250,50 tkr",
    ],
    [
      "Karlstads kommun", "2024", "0072", "ÅÄÖ åäö é ü ß € 1 000", "", "nätverk", "avslutad", "", "Säffle", "0,5 mnkr",
    ],
  ]

  static func bytes(_ variant: Variant) -> [UInt8] {
    func quoted(_ cell: String) -> String {
      let mustQuote = variant.quotesAll || cell.contains { ";,\t\"\r\n".contains($0) }
      return mustQuote ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
    let titles = ["Nuläget 2024: vår rapport", "", "Ifylld av kommunledningskontoret"].prefix(variant.titleRows)
      .map { [$0] + [String](repeating: "", count: header.count - 1) }
    let lines = (titles + [header] + rows).map { $0.map(quoted).joined(separator: String(variant.separator)) }
    let text =
      (variant.hasSeparatorLine ? "sep=\(variant.separator)\(variant.lineEnd)" : "")
      + lines.map { $0 + variant.lineEnd }.joined()
    switch variant.encoding {
    case .utf8: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LE: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252:
      return text.unicodeScalars.map { scalar in
        switch scalar {
        case "–": 0x96
        case "”": 0x94
        case "€": 0x80
        default: UInt8(truncatingIfNeeded: scalar.value)
        }
      }
    }
  }

  @Test func thereAreNineteen() { #expect(Set(Self.variants.map(Self.bytes)).count == 19) }

  @Test(arguments: variants) func everyLetterZeroAndDecimalIsExact(variant: Variant) throws {
    let (submission, log) = SmallCounty.read(Self.bytes(variant))
    #expect(log.codes == [])
    #expect(submission.rows.accepted == 2 && submission.rows.rejected == 0)
    let (first, second) = (try #require(submission.activities.first), try #require(submission.activities.last))
    #expect(first.ownID == "0071")
    #expect(first.title.raw == Self.rows[0][3])
    #expect(first.summary.raw == Self.rows[0][4])
    #expect(first.statedGoals == ["K1", "L1"])
    #expect(first.municipalities.map(\.rawValue) == ["1765", "1780"])
    #expect(first.budget == Amount(ore: 125_050_000))
    #expect((second.kind, second.status) == (.network, .finished))
    #expect(second.title.raw == Self.rows[1][3])
    #expect(second.municipalities.map(\.rawValue) == ["1785"])
    #expect(second.budget == Amount(ore: 50_000_000))
    #expect(first.source.row == 2 + variant.titleRows)
  }
}
