import Diagnostics
import Intake
import Reporting
import StrategyModel
import Testing

@testable import Pipeline

/// The rows that go back to a submitter, mended and sent again, are accepted: the letter keeps its promise.
@Suite("Refused rows, mended and sent again")
struct FeedbackRoundTripTests {
  private let strategy = Strategy(
    id: "prov", title: "Provstrategin",
    areas: [Area(id: "kompetens", title: "Kompetens", goals: [Goal(id: "K1", title: "Fler klarar skolan")])])
  private let organisations = OrganisationRegister([
    Organisation(id: "karlstads-kommun", name: "Karlstads kommun", kind: .kommun, municipality: "1780")
  ])
  private let places = PlaceRegister(
    county: Place(code: "17", name: "Värmlands län", level: .county),
    country: Place(code: "00", name: "Riket", level: .country),
    municipalities: [Place(code: "1780", name: "Karlstad", level: .municipality)])

  private func validate(_ files: [InputFile]) -> (submissions: [Submission], log: DiagnosticLog) {
    Validate.validate(files: files, strategy: strategy, organisations: organisations, places: places)
  }

  private static let csv = """
    organisation;ar;insats_id;rubrik;typ;status;budget;kontakt
    Karlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående;1 250,5 tkr;Anna
    Karlstads kommun;2024;KS-2;"Läxhjälp; på bibliotek";projket;pågående;-;Anna
    Karlstads kommun;2024;KS-3;Ring 811228-9874 så ordnas en plats;prjekt;pågående;;Anna

    """
  private static let xml = """
    <uppfoljning xmlns="urn:nulage:uppfoljning:1"><organisation>Karlstads kommun</organisation><ar>2024</ar><insatser>
    <insats id="KS-1" typ="projekt" status="pågående"><rubrik>Läslyft i förskolan</rubrik></insats>
    <insats id="KS-2" typ="projket" status="pågående"><rubrik>Läxhjälp; på bibliotek</rubrik><mal>K1</mal></insats>
    <insats id="KS-3" typ="prjekt" status="pågående"><rubrik>Ring 811228-9874 så ordnas en plats</rubrik></insats>
    </insatser></uppfoljning>
    """

  @Test("whatever the format it was sent in", arguments: [("a.csv", csv), ("a.xml", xml)])
  func roundTrip(name: String, text: String) throws {
    let original = InputFile(path: name, bytes: Array(text.utf8))
    let first = validate([original])
    #expect(first.submissions.first?.rows == Submission.RowCount(read: 3, accepted: 1, rejected: 2, blank: 0))
    let answer = Answer(
      submissions: first.submissions, log: first.log, catalogue: RuleReference.catalogue, language: .swedish,
      toolVersion: "1", ruleSetVersion: "1")
    let files = Feedback.files(answer) { organisations[$0]?.name }
    #expect(
      files.map(\.path) == [
        "internt/aterkoppling/karlstads-kommun-att-ratta.csv", "internt/aterkoppling/karlstads-kommun.md",
      ])
    let csv = try #require(files.first.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(!csv.contains("Anna"))
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("9874"), "\(file.path)")
    }
    let mended = csv.replacing(";projket;", with: ";projekt;").replacing(";prjekt;", with: ";projekt;")
      .replacing("'-\"", with: "\"").replacing(";\"'-\"", with: ";")
    let again = validate([original, InputFile(path: "rattad.csv", bytes: Array(mended.utf8))])
    let second = try #require(again.submissions.last)
    #expect(second.file == "rattad.csv")
    #expect(second.rows == Submission.RowCount(read: 2, accepted: 2, rejected: 0, blank: 0))
    let said = again.log.diagnostics(of: "rattad.csv")
    #expect(said.filter { $0.severity == .fault } == [])
    #expect(!said.contains { $0.evidence.found == "att_ratta" })
  }
}
