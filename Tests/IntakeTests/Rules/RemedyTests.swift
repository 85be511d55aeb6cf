import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// Advice that does not itself validate is worse than none: every remedy is followed here, and the file then passes.
@Suite struct RemedyTests {
  /// The edits that each remedy asks for, on the rule's own wrong example.
  static let edits: [String: [(from: String, to: String)]] = [
    "VAL-005": [("\u{0}", "")],
    "VAL-007": [("rubrik;status", "rubrik;typ;status"), ("förskolan;", "förskolan;projekt;")],
    "VAL-008": [("status;status", "status"), (";avslutad", "")],
    "VAL-009": [("beskrivnig", "beskrivning")],
    "VAL-010": [("pågående\norganisation;ar;insats_id;rubrik;typ;status\n", "pågående\n")],
    "VAL-011": [("Ã¤", "ä"), ("Ã¶", "ö")],
    "VAL-013": [("<!DOCTYPE uppfoljning>\n", "")],
    "VAL-014": [("förskolan</insats>", "förskolan</rubrik></insats>")],
    "VAL-015": [
      ("<rapport xmlns=\"urn:nulage:rapport:1\">", "<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\">"),
      ("</rapport>", "</uppfoljning>"),
    ],
    "VAL-017": [("beskrivnig>", "beskrivning>")],
    "VAL-018": [("<rubrik>Läslyftet</rubrik>", "")],
    "VAL-020": [("projekt\n", "projekt;pågående\n")],
    "VAL-021": [("Läslyft; förskolan", "\"Läslyft; förskolan\"")],
    "VAL-022": [("\"Läslyft", "Läslyft")],
    "VAL-023": [("\"Boken\"", "\"\"Boken\"\"")],
    "VAL-025": [(";;KS-2", "Karlstads kommun;2024;KS-2")],
    "VAL-030": [("KS-1;;", "KS-1;Läslyft i förskolan;")],
    "VAL-034": [("2024-02-30", "2024-02")],
    "VAL-035": [("2025-01;2024-06", "2024-06;2025-01")],
    "VAL-036": [("ca tolv", "1 250 tkr")],
    "VAL-040": [("KS-1;Mattelyft", "KS-2;Mattelyft")],
    "VAL-041": [("pågående\nKarlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n", "pågående\n")],
    "VAL-042": [(";24;", ";2024;")],
    "VAL-043": [(";2023;", ";2024;")],
    "VAL-044": [("Kils kommun", "Karlstads kommun")],
    "VAL-050": [("Karlstad komun", "Karlstads kommun")],
    "VAL-051": [("Karlskoga", "")],
    "VAL-052": [("pågående", "avslutad")],
    "VAL-053": [("att barnen ska lära sig läsa", "K1")],
    "VAL-054": [(" efter 811228-9874", " rektorn")],
    "VAL-055": [("=SUMMA(A1:A3)", "Summan av raderna")],
    "VAL-056": [("\u{200B}", "")],
    "VAL-057": [("L\u{FFFD}slyft", "Läslyft")],
    "VAL-058": [("-5 000", "5 000")],
    "VAL-059": [("drygt 2 mnkr", "2 100 tkr")],
    "VAL-070": [("Läs;", "Läslyft i förskolan;")],
    "VAL-071": [(";xxx", ";")],
    "VAL-072": [("LÄSLYFT I FÖRSKOLAN", "Läslyft i förskolan")],
    "VAL-073": [("Exempel: studenter", "Studenter")],
  ]

  /// Rules whose remedy is a list of words or a suggestion: those are put in by the test below.
  static let suggested = ["VAL-031", "VAL-032", "VAL-033", "VAL-037", "VAL-038", "VAL-039"]
  /// Remedies that put a whole new text in the file's place.
  static let replaced = ["VAL-001", "VAL-002", "VAL-006"]
  /// Faults that no text can show: see `theRemedyOfAFaultBelowTheTextIsFollowed`.
  static let belowTheText = ["VAL-003", "VAL-004", "VAL-012", "VAL-016", "VAL-019", "VAL-024"]

  private func rule(_ code: String) throws -> Rule {
    try #require(RuleSet.rules.first { $0.code.rawValue == code })
  }

  @Test func everyRuleHasItsRemedyTried() {
    let tried = Self.edits.keys + Self.suggested + Self.replaced + Self.belowTheText
    #expect(tried.sorted() == RuleSet.rules.map(\.code.rawValue).sorted())
  }

  @Test(arguments: edits.keys.sorted()) func theRemedyFollowedMakesTheFileValid(code: String) throws {
    let example = try #require(try rule(code).example)
    var text = example.wrong
    for (from, to) in try #require(Self.edits[code]) {
      #expect(text.unicodeScalars.contains(from.unicodeScalars), "\(from)")
      text = text.replacing(from, with: to)
    }
    #expect(SmallCounty.read(example.wrong).log.codes.contains(code))
    let (submission, log) = SmallCounty.read(text)
    #expect(log.codes == [])
    #expect(submission.rows.rejected == 0 && submission.rows.accepted > 0)
  }

  /// "Skriv en av …", "Menades …?": whatever is offered passes when it is written in the place of what was found.
  @Test(arguments: suggested) func everyWordThatIsOfferedIsAccepted(code: String) throws {
    let example = try #require(try rule(code).example)
    let diagnostic = try #require(SmallCounty.read(example.wrong).log.diagnostics.first)
    let found = try #require(diagnostic.evidence.found?.raw)
    // The forms of a date are patterns, not words.
    let offered = diagnostic.evidence.nearest + (code == "VAL-033" ? [] : diagnostic.evidence.expected)
    #expect(!offered.isEmpty)
    for word in offered {
      // A status may contradict dates that the example does not have; every other finding is a fault of the advice.
      let codes = SmallCounty.read(example.wrong.replacing(found, with: word)).log.codes
      #expect(codes.filter { $0 != "VAL-052" } == [], "\(word)")
    }
  }

  @Test(arguments: replaced) func theFileSavedAgainIsValid(code: String) throws {
    let example = try #require(try rule(code).example)
    let text = code == "VAL-006" ? SmallCounty.header + "\n" + example.wrong : SmallCounty.table()
    #expect(SmallCounty.read(example.wrong).log.codes == [code])
    #expect(SmallCounty.read(text).log.codes == [])
  }

  @Test(arguments: belowTheText) func theRemedyOfAFaultBelowTheTextIsFollowed(code: String) throws {
    let (wrong, right) = Self.files(code)
    var options = ValidationOptions()
    if code == "VAL-003" { options.limits.file = 200 }
    #expect(SmallCounty.validate([wrong], options: options).log.codes == [code])
    #expect(SmallCounty.validate([right], options: options).log.codes == [])
  }

  private static let xml =
    "<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser><insats id=\"KS-1\" typ=\"projekt\" status=\"pagaende\"><rubrik>Läslyft i förskolan</rubrik></insats></insatser></uppfoljning>"

  private static func files(_ code: String) -> (wrong: InputFile, right: InputFile) {
    func file(_ bytes: some Sequence<UInt8>) -> InputFile { InputFile(path: "a.csv", bytes: Array(bytes)) }
    let table = SmallCounty.table()
    switch code {
    case "VAL-003":
      let more = (2...9).map { SmallCounty.row.replacing("KS-1", with: "KS-\($0)") + "\n" }.joined()
      return (file((table + more).utf8), file(table.utf8))
    case "VAL-004":
      // UTF-16 that lost its last byte, and the same text as UTF-8.
      return (
        file([0xFF, 0xFE] + table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.dropLast()), file(table.utf8)
      )
    case "VAL-012":
      return (
        InputFile(path: "a.csv", content: .unopened(sv: "åtkomst nekad", en: "permission denied")), file(table.utf8)
      )
    case "VAL-016":
      let deep = xml.replacing(
        "</rubrik>", with: String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300) + "</rubrik>")
      return (file(deep.utf8), file(xml.utf8))
    case "VAL-019":
      let body = xml.replacing("Läslyft i förskolan", with: "Läslyft – i förskolan")
      let latin = body.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
      return (
        file(Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8) + latin),
        file(Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?>".utf8) + latin)
      )
    default:
      let long = SmallCounty.table(["beskrivning": String(repeating: "ord ", count: 1 << 20)])
      return (file(long.utf8), file(SmallCounty.table(["beskrivning": "Fler ord om saken"]).utf8))
    }
  }
}

extension String.UnicodeScalarView {
  /// By scalars: `String` takes NUL and zero-width space for parts of their neighbours.
  fileprivate func contains(_ other: String.UnicodeScalarView) -> Bool {
    let (all, wanted) = (Array(self), Array(other))
    guard all.count >= wanted.count else { return false }
    return (0...(all.count - wanted.count)).contains { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
