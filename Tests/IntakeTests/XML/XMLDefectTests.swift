import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// What is wrong with an XML file is said in the words of XML, once, and so that it can be mended.
@Suite struct XMLDefectTests {
  static func document(_ insatser: String, head: String = "<organisation>Kils kommun</organisation>\n<ar>2024</ar>")
    -> String
  {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<uppfoljning xmlns=\"urn:nulage:uppfoljning:1\">\n\(head)\n<insatser>\n\(insatser)\n</insatser>\n</uppfoljning>\n"
  }

  private static let insats =
    "<insats id='K-1' typ='projekt' status='pågående'><rubrik>Läslyft i förskolan</rubrik></insats>"

  private func read(_ text: String) -> (submission: Submission, log: DiagnosticLog) {
    SmallCounty.read(text, path: "prov.xml")
  }

  private func words(_ diagnostic: Diagnostic) throws -> String {
    let rule = try #require(RuleSet.rules.first { $0.code == diagnostic.code })
    return (diagnostic.message(rule, in: .swedish) + " " + diagnostic.remedy(rule, in: .swedish)).raw
  }

  @Test(arguments: [
    ("rubrik>", "rubrk>", "Uppgiften rubrik saknas. Här står <rubrk>", "/uppfoljning/insatser/insats[1]/rubrk"),
    ("typ=", "type=", "Uppgiften typ saknas. Här står attributet type", "/uppfoljning/insatser/insats[1]/@type"),
    (
      "status=", "stauts=", "Uppgiften status saknas. Här står attributet stauts",
      "/uppfoljning/insatser/insats[1]/@stauts"
    ),
  ])
  func aMisspeltRequiredNameIsOneFindingWhereItStands(from: String, to: String, wanted: String, element: String) throws
  {
    let (submission, log) = read(Self.document(Self.insats.replacing(from, with: to)))
    #expect(log.codes == ["VAL-030"])
    let finding = try #require(log.diagnostics.first)
    #expect(try words(finding).hasPrefix(wanted))
    #expect(finding.position.element == element && finding.position.line == 6)
    #expect(submission.rows == Submission.RowCount(read: 1, rejected: 1))
  }

  @Test func aMisspeltNameBesideTheRightOneIsOnlyUnknown() {
    let text = Self.document(Self.insats.replacing("</rubrik>", with: "</rubrik><rubrk>x</rubrk>"))
    let (submission, log) = read(text)
    #expect(log.codes == ["VAL-017"] && submission.rows.accepted == 1)
  }

  @Test func anUnknownElementIsSaidInEveryRecordThatHasIt() {
    let one = Self.insats.replacing("</rubrik>", with: "</rubrik><kommentar>x</kommentar>")
    let text = Self.document((1...3).map { one.replacing("K-1", with: "K-\($0)") }.joined(separator: "\n"))
    let log = read(text).log
    #expect(log.codes == ["VAL-017", "VAL-017", "VAL-017"])
    #expect(log.diagnostics.map(\.position.line) == [6, 7, 8])
    #expect(log.diagnostics.map(\.position.recordID) == ["K-1", "K-2", "K-3"])
  }

  @Test(arguments: [
    (
      "<organisatin>Kils kommun</organisatin>\n<ar>2024</ar>",
      "Elementet organisation saknas i filen. Där står <organisatin>", "/uppfoljning/organisatin"
    ),
    (
      "<ar>2024</ar>",
      "Elementet organisation saknas i filen. Lägg till elementet organisation direkt under rotelementet",
      "/uppfoljning/organisation"
    ),
    ("<organisation>Kils kommun</organisation>", "Elementet ar saknas i filen. Lägg till", "/uppfoljning/ar"),
    ("", "Elementen organisation, ar saknas i filen. Lägg till elementen", "/uppfoljning/organisation"),
  ])
  func whatTheFileDoesNotStateIsSaidInWordsOfXMLAndItsRowsComeBack(head: String, wanted: String, element: String) throws
  {
    let (submission, log) = read(Self.document(Self.insats, head: head))
    #expect(log.codes == ["VAL-007"])
    let finding = try #require(log.diagnostics.first)
    #expect(try words(finding).hasPrefix(wanted))
    #expect(finding.position.element == element)
    #expect(submission.rows == Submission.RowCount(read: 1, rejected: 1))
    let cells = try #require(submission.rejected.first).cells
    #expect(cells.contains { $0.header == "insats_id" && $0.value == "K-1" })
    #expect(cells.contains { $0.header == "rubrik" && $0.value == "Läslyft i förskolan" })
  }

  @Test func damagedLettersAreNamedAndReadAsMeant() throws {
    let text = Self.document(Self.insats)
    let damaged = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    for supply in [
      damaged,
      damaged.replacing("</insatser>", with: "<!-- " + String(repeating: "x", count: 600_000) + " --></insatser>"),
    ] where supply.utf8.count < 60_000 {
      let (submission, log) = read(supply)
      #expect(log.codes == ["VAL-011"])
      #expect(submission.activities.first?.title == "Läslyft i förskolan")
    }
    #expect(read(text).log.codes == [])
  }

  @Test func theRemedyOfAnEncodingFitsXML() throws {
    let latin = Self.document(Self.insats).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let finding = try #require(SmallCounty.read(latin, path: "a.xml").log.diagnostics.first)
    #expect(finding.code.rawValue == "VAL-004")
    #expect(try words(finding).contains("skriv encoding=\"windows-1252\" där"))
    #expect(try !words(finding).contains("CSV"))
    // Followed, it reads.
    let declared = Self.document(Self.insats).replacing("UTF-8", with: "windows-1252").unicodeScalars
      .map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(SmallCounty.read(declared, path: "a.xml").log.codes == [])
  }

  @Test func aFileThatEndsTooEarlySaysWhichElementIsOpen() throws {
    let text = Self.document(Self.insats)
    let cut = try #require(text.range(of: "</rubrik>"))
    let finding = try #require(read(String(text[..<cut.lowerBound])).log.diagnostics.first)
    #expect(try words(finding).contains("filen slutar innan <rubrik>, som börjar på rad 6, är avslutat"))
    let later = try #require(text.range(of: "</insatser>"))
    let other = try #require(read(String(text[..<later.lowerBound])).log.diagnostics.first)
    #expect(try words(other).contains("filen slutar innan <insatser> är avslutat"))
  }
}
