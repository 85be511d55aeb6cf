import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Feedback to submitters")
struct FeedbackTests {
  private func file(_ name: String, _ answer: Answer) -> String? {
    Feedback.files(answer) { _ in "Karlstads kommun" }.first { $0.path == "internt/aterkoppling/\(name)" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func theLetterSaysWhatWasReadAndWhatToMend() throws {
    let letter = try #require(file("karlstads-kommun.md", AnswerSample.mixed))
    #expect(letter.hasPrefix("# Återkoppling på er inrapportering 2024: Karlstads kommun\n\nHej!\n"))
    #expect(letter.contains("| a.csv | delvis avvisad | 10 | 5 | 5 | 0 |"))
    #expect(letter.contains("## Hela filen\n\n- b.xml: Filen har en DOCTYPE. Ta bort den. (VAL-013)"))
    #expect(
      letter.contains(
        "### a.csv, rad 5, insats KS-5\n\n- cell E5, kolumn \"Typ\": \"projket\" är ingen typ. Menade ni projekt? Skriv en av typerna. (VAL-031)"
      ))
    #expect(letter.contains("## Att se över"))
    #expect(letter.contains("## Råd till nästa gång"))
    #expect(letter.contains("karlstads-kommun-att-ratta.csv"))
    #expect(!letter.contains("\u{202E}"))
  }

  @Test(
    "submitted text acts in no letter",
    arguments: [
      ("[x](http://a)", "\\[x\\](http:\u{2060}//a)"), ("<script>|*a*_b_", "\\<script\\>\\|\\*a\\*\\_b\\_"),
      ("insats_id", "insats_id"), ("a\u{202E}\nb", "a\\\\u{202E}\\\\u{A}b"), ("&amp;`x`", "\\&amp;\\`x\\`"),
    ])
  func inert(text: String, expected: String) { #expect(LetterEscape.escaped(SubmittedText(text)) == expected) }

  @Test func nothingToMendIsSaidAndGivesNoCSV() throws {
    let answer = AnswerSample.answer([AnswerSample.submission(status: .accepted)], [])
    #expect(Feedback.files(answer) { _ in nil }.map(\.path) == ["internt/aterkoppling/karlstads-kommun.md"])
    let letter = try #require(file("karlstads-kommun.md", answer))
    #expect(letter.contains("Ni behöver inte göra något mer."))
    #expect(!letter.contains("Så skickar ni in igen"))
  }

  @Test func longListsAreCountedNotCut() throws {
    let records = (1...70).map { AnswerSample.record($0) }
    let answer = AnswerSample.answer([AnswerSample.submission(rejected: records)], records.flatMap(\.faults))
    #expect(try #require(file("karlstads-kommun.md", answer)).contains("Ytterligare 20 rader avvisades."))
    let lines = try #require(file("karlstads-kommun-att-ratta.csv", answer)).split(separator: "\r\n")
    #expect(lines.count == 71)
  }

  @Test func rowsToMendAreTheContractsColumns() throws {
    let csv = try #require(
      file(
        "karlstads-kommun-att-ratta.csv",
        AnswerSample.answer([AnswerSample.submission(rejected: [AnswerSample.record(5)])], [])))
    let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "\u{FEFF}att_ratta;organisation;ar;insats_id;rubrik;typ;status;budget;Eget")
    #expect(
      lines.dropFirst().first
        == "\"Typ: \"\"projket\"\" är ingen typ. Skriv en av typerna.\";Karlstads kommun;2024;KS-5;\"Läs; lyft\";projket;pågående;\"'-12,5 tkr\";\"'=1+1\""
    )
    #expect(lines.count == 3)
  }

  @Test func aRowSentTwiceIsMendedOnce() throws {
    let answer = AnswerSample.answer(
      [
        AnswerSample.submission("a.csv", rejected: [AnswerSample.record(5)]),
        AnswerSample.submission("c.csv", rejected: [AnswerSample.record(5), AnswerSample.record(5, found: "pln")]),
      ], [])
    let lines = try #require(file("karlstads-kommun-att-ratta.csv", answer)).split(separator: "\r\n")
    #expect(lines.count == 3)
  }

  @Test func xmlComesBackAsColumnsWithOrganisationAndYear() throws {
    let record = Submission.RejectedRecord(
      source: RecordReference(file: "x.xml", line: 7, element: "/uppfoljning/insatser/insats[1]"),
      cells: [
        (header: "insats_id", value: "1"), (header: "mal", value: "K1|egna ord"), (header: "kontakt", value: "Anna"),
      ],
      faults: [AnswerSample.kindFault(5)])
    let csv = try #require(
      file(
        "karlstads-kommun-att-ratta.csv",
        AnswerSample.answer([AnswerSample.submission("x.xml", rejected: [record], format: "xml")], [])))
    #expect(csv.contains("att_ratta;organisation;ar;insats_id;rubrik;typ;status;mal\r\n"))
    #expect(csv.contains(";Karlstads kommun;2024;1;;;;\"K1|egna ord\"\r\n"))
    #expect(!csv.contains("Anna"))
  }

  @Test func namesLeadNowhere() {
    let evil = Submission(
      file: "e.csv", sha256: "", bytes: 0, encoding: "unknown", format: "unknown", statedOrganisation: nil,
      submitter: "../../etc/passwd", isKnownSubmitter: false, year: nil, status: .unreadable,
      rows: Submission.RowCount(), activities: [])
    let paths = Feedback.files(AnswerSample.answer([evil], [])) { _ in nil }.map(\.path)
    #expect(paths == ["internt/aterkoppling/------etc-passwd.md"])
  }
}
