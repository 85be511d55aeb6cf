import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// One defect of a whole file, a name or a letter is one finding, and says enough to be mended.
@Suite struct OneDefectTests {
  private static let header = "organisation;ar;insats_id;rubrik;typ;status;budget;kommuner;start\n"
  private static let row = "Kils kommun;2024;K-1;Läslyft i förskolan;projekt;pågående;250 tkr;Kil;2023-08\n"

  private func only(_ log: DiagnosticLog, _ code: String) throws -> Diagnostic {
    #expect(log.codes == [code])
    return try #require(log.diagnostics.first)
  }

  private func words(_ diagnostic: Diagnostic) throws -> String {
    let rule = try #require(RuleSet.rules.first { $0.code == diagnostic.code })
    return (diagnostic.message(rule, in: .swedish) + " " + diagnostic.remedy(rule, in: .swedish)).raw
  }

  @Test func aMisspeltRequiredColumnIsOneFindingWhereItStands() throws {
    let (submission, log) = SmallCounty.read(Self.header.replacing("status", with: "stauts") + Self.row)
    let finding = try only(log, "VAL-007")
    #expect(finding.position.cell == "F1" && finding.position.line == 1)
    #expect(
      try words(finding)
        == "Kolumnen status saknas i rubrikraden. Där står \"stauts\", som inte läses. Rätta \"stauts\" till status.")
    #expect(submission.rows == Submission.RowCount(read: 1, rejected: 1))
  }

  @Test func aBrokenRowNamesItsActivityAndItsSender() throws {
    let (submission, log) = SmallCounty.read(Self.header + "Kils kommun;2024;K-1;Läslyft\n")
    #expect(try only(log, "VAL-020").position.recordID == "K-1")
    #expect(submission.submitter == "kils-kommun" && submission.year == 2024)
    let open = SmallCounty.read(Self.header + Self.row.replacing("Läslyft", with: "\"Läslyft")).log
    #expect(try only(open, "VAL-022").position.recordID == "K-1")
    // The id's own cell is broken: nothing is made up.
    let broken = SmallCounty.read(Self.header + Self.row.replacing("K-1", with: "\"K-1")).log
    #expect(try only(broken, "VAL-022").position.recordID == nil)
  }

  @Test(arguments: [
    (";;K-2;Språkcafé på torget;projekt;pågående;;;", "organisation, ar är tomma"),
    (";2024;K-2;Språkcafé på torget;projekt;pågående;;;", "organisation är tom"),
    ("Kils kommun;;K-2;Språkcafé på torget;projekt;pågående;;;", "ar är tom"),
    (";;;Summa;;;250 tkr;;", "organisation, ar, insats_id, typ, status är tomma"),
    (";;;;;;;Eda;", "organisation, ar, insats_id, rubrik, typ, status är tomma"),
  ])
  func mergedCellsAreRecognisedWhateverWasMerged(row: String, words wanted: String) throws {
    let (submission, log) = SmallCounty.read(Self.header + Self.row + row + "\n")
    let finding = try only(log, "VAL-025")
    #expect(try words(finding).hasPrefix(wanted))
    #expect(submission.rows == Submission.RowCount(read: 2, accepted: 1, rejected: 1))
  }

  @Test func aNoteBelowTheHeaderIsOneFinding() throws {
    let log = SmallCounty.read(Self.header + ";;;;;;;skriv en kommun;\n" + Self.row).log
    #expect(log.codes.filter { $0 == "VAL-030" }.count == 1)
  }

  /// The number of the day in a spreadsheet, the order of a Swede, and two amounts that nobody can be sure of.
  @Test(arguments: [
    ("2023-08", "45292", "2024-01-01"), ("2023-08", "1/3 2024", "2024-03-01"), ("2023-08", "240301", "2024-03-01"),
    ("250 tkr", "ca 300 000", "300 000"), ("250 tkr", "250.000", "250 000"), ("250 tkr", "1.250.000", "1250000"),
  ])
  func whatMayHaveBeenMeantIsAskedAndNotWritten(right: String, wrong: String, meant: String) throws {
    let text = Self.header + Self.row.replacing(right, with: wrong)
    let finding = try #require(SmallCounty.read(text).log.diagnostics.first)
    #expect(finding.evidence.nearest == [meant])
    #expect(try words(finding).contains("Menades \(meant)?"))
    #expect(SmallCounty.read(text.replacing(wrong, with: meant)).log.codes == [])
    let corrected = try #require(CorrectedTable(Array(text.utf8)))
    let cells = corrected.rows.last
    // 1.250.000 has only one reading.
    if wrong != "1.250.000", case .cells(let texts) = cells { #expect(texts.contains(wrong)) }
  }

  @Test func lettersWithoutDotsAreNearThose() throws {
    let finding = try only(
      SmallCounty.read(Self.header + Self.row.replacing("pågående", with: "pagaend")).log, "VAL-032")
    #expect(finding.evidence.nearest == ["pågående"])
  }

  @Test func anIdThatIsAPersonOrHidesACharacterIsSaid() throws {
    let person = SmallCounty.read(Self.header + Self.row.replacing("K-1", with: "811228-9874"))
    let finding = try only(person.log, "VAL-054")
    #expect(finding.position.header == "insats_id" && finding.position.recordID == "811228-****")
    #expect(person.submission.activities.first?.ownID == "811228-****")
    let hidden = SmallCounty.read(Self.header + Self.row.replacing("K-1", with: "K\u{200B}-1")).log
    #expect(try only(hidden, "VAL-056").position.header == "insats_id")
  }

  // MARK: Letters

  @Test(
    arguments: [
      ("MS-DOS", ["å": 0x86, "ä": 0x84, "ö": 0x94]), ("Macintosh", ["å": 0x8C, "ä": 0x8A, "ö": 0x9A]),
    ] as [(String, [Character: UInt8])])
  func aCodePageOfBeforeWindowsIsNamedAndNotMisread(name: String, letters: [Character: UInt8]) throws {
    let bytes = (Self.header + Self.row).flatMap { character in letters[character].map { [$0] } ?? Array(character.utf8)
    }
    let (submission, log) = SmallCounty.read(bytes)
    let finding = try only(log, "VAL-004")
    #expect(try words(finding).contains("sparad som \"CSV (\(name))\""))
    #expect(submission.status == .unreadable)
    // Windows-1252 with a name from elsewhere is what it is.
    let windows =
      (Self.header + Self.row + Self.row.replacing("K-1", with: "K-2").replacing("Läslyft", with: "Matu#ek L#t"))
      .unicodeScalars.map { $0 == "#" ? 0x9A : UInt8(truncatingIfNeeded: $0.value) }
    #expect(SmallCounty.read(windows).log.codes == [])
  }

  @Test func lettersThatWereDamagedTwiceAreReadAsMeant() throws {
    func damaged(_ text: String) -> String {
      // Read as Latin-1 and saved as UTF-8, but for the signs that Windows has there.
      let signs: [UInt8: Unicode.Scalar] = [
        0x83: "ƒ", 0x82: "‚", 0x80: "€", 0x93: "“", 0x96: "–", 0x84: "„", 0x85: "…",
      ]
      return String(String.UnicodeScalarView(text.utf8.map { signs[$0] ?? Unicode.Scalar($0) }))
    }
    for text in [damaged(Self.header + Self.row), damaged(damaged(Self.header + Self.row))] {
      let (submission, log) = SmallCounty.read(text)
      _ = try only(log, "VAL-011")
      #expect(submission.activities.first?.title == "Läslyft i förskolan")
      #expect(submission.activities.first?.status == .ongoing)
    }
    // A no-break space among the thousands is damaged with the letters.
    let amount = damaged(Self.header + Self.row.replacing("250 tkr", with: "1\u{A0}250\u{A0}tkr"))
    #expect(SmallCounty.read(amount).submission.activities.first?.budget?.ore == 125_000_000)
  }

  // MARK: The same activity twice

  @Test func theSameIdWithTheSameMeaningIsCountedOnceWithAdvice() throws {
    let header = "organisation;ar;insats_id;rubrik;typ;status;start;slut;mal;utmaning;kommuner;budget;partner\n"
    let first = "Kils kommun;2024;K-1;Läslyft;projekt;pågående;2023;2026;K1|L1;demografi|klimat;Kil|Eda;1,5 mnkr;A|B\n"
    let same =
      "Kils kommun;2024;K-1;Läslyft;Projekt;Pågaende;2023-01-01;2026-12;god hälsa|Skolresultat;klimat|demografi;1730|1715;1 500 000 kr;B|A\n"
    let (submission, log) = SmallCounty.read(header + first + same)
    #expect(log.codes == ["VAL-041"])
    #expect(submission.rows.accepted == 2 && submission.activities.count == 1)
    for (from, to) in [
      ("2026-12", "2026-11"), ("1730|1715", "1730"), ("1 500 000 kr", "1 500 001 kr"), ("Läslyft", "Läslyftet"),
    ] {
      #expect(SmallCounty.read(header + first + same.replacing(from, with: to)).log.codes == ["VAL-040"], "\(to)")
    }
  }

  @Test func theSameActivityInCSVAndXMLIsCountedOnce() {
    let csv =
      "organisation;ar;insats_id;rubrik;typ;status;mal;kommuner\nKils kommun;2024;K-1;Läslyft;projekt;pågående;K1;Kil\n"
    let xml = XMLDefectTests.document(
      "<insats id='K-1' typ='projekt' status='pågående'><rubrik>Läslyft</rubrik><mal ref='K1'/><kommun kod='1715'/></insats>"
    )
    let (_, log) = SmallCounty.validate([
      InputFile(path: "a.csv", bytes: Array(csv.utf8)), InputFile(path: "b.xml", bytes: Array(xml.utf8)),
    ])
    #expect(log.codes == ["VAL-041"])
  }
}
