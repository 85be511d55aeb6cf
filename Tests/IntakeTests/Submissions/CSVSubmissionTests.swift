import Diagnostics
import StrategyModel
import Testing

@testable import Intake

@Suite struct CSVSubmissionTests {
  static let header = SmallCounty.header
  static let row = SmallCounty.row

  @Test func everyColumnReachesTheModel() throws {
    let (submission, log) = SmallCounty.read(
      SmallCounty.table([
        "beskrivning": "\"Pedagoger läser\nvarje dag\"", "start": "2023-09", "slut": "2025-K2",
        "mal": "K1|Skolresultat| ",
        "utmaning": "demografi", "perspektiv": "Barn och unga ska ha framtiden för sig",
        "kommuner": "1715|Säffle|Gränskommuner|Karlstads kommun", "partner": "Kils kommun|Region Värmland",
        "malgrupp": "barn 1–5 år", "budget": "1 250 tkr", "finansiar": "egen budget|Skolverket",
        "resultat": "fler böcker",
        "hinder": "vikarier saknas", "framgangsfaktorer": "tid|rektor med", "skapa": "nätverk", "bryta": "stuprör",
        "behalla": "bokbuss", "soker_samarbete": "fler bibliotek", "kontakt": "Eva Exempel, 070-174 06 05",
      ]))
    #expect(log.codes == [])
    let activity = try #require(submission.activities.first)
    #expect(activity.id == "karlstads-kommun/KS-1")
    #expect(activity.summary == "Pedagoger läser\nvarje dag")
    #expect(activity.kind == .project && activity.status == .ongoing)
    #expect(activity.period.start?.description == "2023-09-01" && activity.period.end?.description == "2025-06-30")
    #expect(activity.statedGoals == ["K1", "Skolresultat"])
    #expect(activity.challenges == ["demografi"] && activity.perspectives == ["barn-unga"])
    #expect(activity.municipalities == ["1715", "1730", "1765", "1780", "1785"] && !activity.isCountyWide)
    #expect(activity.partners == ["Kils kommun", "Region Värmland"])
    #expect(activity.budget?.ore == 125_000_000)
    #expect(activity.lessons.map(\.kind) == [.hindrance, .successFactor, .successFactor, .create, .breakUp, .keep])
    #expect(activity.seeks == ["fler bibliotek"])
    #expect(activity.source == RecordReference(file: "prov.csv", row: 2, line: 2))
    #expect(submission.status == .accepted && submission.submitter == "karlstads-kommun" && submission.year == 2024)
    #expect(submission.isKnownSubmitter && submission.encoding == "utf-8" && submission.format == "csv")
    #expect(!"\(submission)".contains("Eva Exempel"))
  }

  @Test func wholeCountyIsNotAListOfMunicipalities() throws {
    for text in ["hela länet", "Hela Länet", "Värmland", "17"] {
      let (submission, log) = SmallCounty.read(SmallCounty.table(["kommuner": text]))
      #expect(log.codes == [])
      #expect(submission.activities.first?.isCountyWide == true)
      #expect(submission.activities.first?.municipalities == [])
    }
  }

  @Test func headersInAnyOrderCaseSpellingAndUnicodeForm() {
    let (submission, log) = SmallCounty.read(
      "Status,TYP,Rubrik,Insats-ID,A\u{30A}r,Organisation,Söker samarbete,Ma\u{30A}l,Framgångsfaktorer,finansiär\n"
        + "pagaende,Natverk,Läslyft i förskolan,7,2024,1780,bibliotek,K1,tid,egen\n")
    #expect(log.codes == [])
    #expect(submission.activities.first?.ownID == "7")
    #expect(submission.activities.first?.kind == .network)
    #expect(submission.activities.first?.seeks == ["bibliotek"])
    #expect(submission.activities.first?.funders == ["egen"])
  }

  @Test func positionsAreThoseOfSpreadsheetAndEditor() throws {
    let text =
      "sep=;\r\nUppföljning 2024\r\n\r\n\(Self.header);beskrivning;start\r\n\(Self.row);\"Två\r\nrader\";2024\r\n"
      + "Karlstads kommun;2024;KS-2;Läslyft i skolan;projekt;pågående;å;2024-02-30\r\n"
    let (submission, log) = SmallCounty.read(text)
    let diagnostic = try #require(log.diagnostics.first)
    #expect(log.codes == ["VAL-034"])
    // Row: title, blank, header, two records; the sep line is not shown. Line: it is there, and so is the quoted break.
    #expect(diagnostic.position.row == 5 && diagnostic.position.cell == "H5" && diagnostic.position.header == "start")
    #expect(diagnostic.position.line == 7 && diagnostic.position.column == 64)
    #expect(diagnostic.position.recordID == "KS-2")
    #expect(diagnostic.evidence.found == "2024-02-30")
    #expect(submission.rows == Submission.RowCount(read: 2, accepted: 1, rejected: 1, blank: 0))
    #expect(submission.activities.first?.source == RecordReference(file: "prov.csv", row: 4, line: 5))
  }

  @Test func missingCellPointsToWhereItShouldBe() throws {
    let (_, log) = SmallCounty.read("\(Self.header)\nKarlstads kommun;2024;KS-1;;projekt;pågående\n")
    #expect(log.codes == ["VAL-030"])
    let position = try #require(log.diagnostics.first?.position)
    #expect(position.cell == "D2" && position.header == "rubrik" && position.line == 2 && position.column == 28)
    let (_, short) = SmallCounty.read("\(Self.header);kommuner\n\(Self.row)\n")
    #expect(short.codes == ["VAL-020"])
    #expect(short.diagnostics.first?.position.cell == "G2")
    #expect(short.diagnostics.first?.evidence.details["falt"] == "kommuner")
  }

  @Test func blankRowsRepeatedHeadersAndTrailingDelimiters() {
    let (submission, log) = SmallCounty.read(
      "\(Self.header);;\n\(Self.row);;\n;;;;;;;\n\n   \n\(Self.header);;\n;\n")
    #expect(submission.rows == Submission.RowCount(read: 6, accepted: 1, rejected: 0, blank: 5))
    #expect(log.codes == ["VAL-010"])
    #expect(submission.status == .accepted)
  }

  @Test func headerAloneIsNothingToReport() {
    for end in ["", "\n", "\r\n\r\n"] {
      let (submission, log) = SmallCounty.read(Self.header + end, path: "in/kils-kommun.csv")
      #expect(submission.status == .nothingToReport && log.codes == [])
      #expect(submission.submitter == "kils-kommun" && submission.isKnownSubmitter)
    }
  }

  @Test func unclosedQuoteSaysWhereItOpenedAndLosesOneRow() throws {
    let rows = (1...5).map { "Karlstads kommun;2024;KS-\($0);Läslyft nummer \($0);projekt;pågående" }
    var broken = rows
    broken[2] = broken[2].replacing("Läslyft", with: "\"Läslyft")
    let (submission, log) = SmallCounty.read(([Self.header] + broken).joined(separator: "\n"))
    #expect(log.codes == ["VAL-022"])
    let position = try #require(log.diagnostics.first?.position)
    #expect(position.line == 4 && position.column == 28 && position.cell == "D4")
    #expect(submission.rows == Submission.RowCount(read: 5, accepted: 4, rejected: 1))
  }

  @Test func missingColumnRefusesAllRowsUnderOneFinding() {
    let text =
      "organisation;insats_id;rubrik;typ;status\n" + "Kils kommun;1;Läslyft;projekt;fel\n" + "Kils kommun;1;;;\n"
    let (submission, log) = SmallCounty.read(text)
    #expect(log.codes == ["VAL-007"])
    #expect(submission.rows == Submission.RowCount(read: 2, accepted: 0, rejected: 2))
    #expect(submission.rejected.count == 2 && submission.status == .rejected)
  }

  @Test func refusedRowsComeBackWithoutContactAndMasked() throws {
    let (submission, _) = SmallCounty.read(
      SmallCounty.table([
        "beskrivning": "Ring 070-174 06 05", "kontakt": "Eva", "Kontaktperson": "Ada", "slut": "aldrig",
      ]))
    let record = try #require(submission.rejected.first)
    #expect(record.cells.map(\.header).contains("slut"))
    #expect(!record.cells.contains { $0.value == "Eva" || $0.value == "Ada" })
    #expect(record.cells.first { $0.header == "beskrivning" }?.value == "Ring [telefonnummer]")
    #expect(record.faults.map(\.code) == ["VAL-033"])
  }

  @Test func personalDataIsMaskedBeforeTheModelAndTheEvidence() {
    let text = SmallCounty.table([
      "beskrivning": "Kontakta 811228-9874 eller a@exempel.se", "partner": "070-174 06 05|Kil",
    ])
    let (submission, log) = SmallCounty.read(text)
    #expect(log.codes == ["VAL-054", "VAL-054", "VAL-054"])
    for text in ["\(submission)", "\(log)"] {
      #expect(!text.contains("9874") && !text.contains("a@exempel") && !text.contains("174 06"))
    }
    #expect(submission.activities.first?.summary == "Kontakta 811228-**** eller [e-postadress]")
  }

  @Test func ourOwnDefusedExportsAreReadBack() {
    let (submission, log) = SmallCounty.read(SmallCounty.table(["beskrivning": "'- punkt", "budget": "'-5"]))
    #expect(submission.activities.first?.summary == "- punkt")
    #expect(submission.activities.first?.budget?.ore == -500)
    #expect(log.codes == ["VAL-058"])
  }

  @Test func oneDefectIsOneFindingForEveryValue() {
    let row = "Karlstads kommun;24;KS-1;Läslyft i förskolan;projekd;klart;2024-13;igår;K9;Kill;tolv"
    let (submission, log) = SmallCounty.read("\(Self.header);start;slut;mal;kommuner;budget\n\(row)\n")
    #expect(log.codes == ["VAL-042", "VAL-031", "VAL-032", "VAL-034", "VAL-033", "VAL-039", "VAL-038", "VAL-036"])
    #expect(submission.rejected.first?.faults.count == 8)
    let nearest = Dictionary(uniqueKeysWithValues: log.diagnostics.map { ($0.code.rawValue, $0.evidence.nearest) })
    #expect(nearest["VAL-031"] == ["projekt"] && nearest["VAL-038"] == ["Kil"])
  }

  @Test func statusIsJudgedFromTheReferenceDateOnly() {
    let text = SmallCounty.table(["start": "2024-09", "slut": "2025-06"])
    #expect(SmallCounty.read(text).log.codes == [])
    for (date, codes) in [
      ("2024-08-31", ["VAL-052"]), ("2024-09-01", []), ("2025-06-30", []), ("2025-07-01", ["VAL-052"]),
    ] {
      #expect(SmallCounty.read(text, options: ValidationOptions(referenceDate: CalendarDate(date))).log.codes == codes)
    }
  }

  @Test func rulesAreTunedOrSwitchedOff() {
    var options = ValidationOptions()
    options.silenced["VAL-053"] = "målen är inte beslutade"
    options.severities["VAL-052"] = .advice
    let (_, log) = SmallCounty.read(SmallCounty.table(["mal": "egna ord", "slut": "2020"]), options: options)
    #expect(log.codes == ["VAL-052"] && log.diagnostics.first?.severity == .advice)
  }

  @Test func checkWithoutKeepingCountsTheSame() {
    var options = ValidationOptions()
    options.keepsActivities = false
    options.keepsRejected = false
    let text = SmallCounty.table() + "Karlstads kommun;2024;KS-2;Läslyft i skolan;projekt;fel\n"
    let (submission, log) = SmallCounty.read(text, options: options)
    #expect(submission.rows == Submission.RowCount(read: 2, accepted: 1, rejected: 1))
    #expect(submission.activities.isEmpty && submission.rejected.isEmpty && log.codes == ["VAL-032"])
  }
}
