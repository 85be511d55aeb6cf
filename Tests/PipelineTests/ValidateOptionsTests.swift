import Foundation
import TestSupport
import Testing

/// `validate --write-corrected` and `--previous`, as a person runs them.
@Suite struct ValidateOptionsTests {
  private static let header = "organisation;ar;insats_id;rubrik;typ;status;start\n"

  private static func row(
    _ id: String, _ status: String = "pågående", _ start: String = "2024-01", title: String = "Läslyft i förskolan"
  ) -> String {
    "Karlstads kommun;2024;\(id);\(title);projekt;\(status);\(start)\n"
  }

  @Test func correctedFilesAreWrittenBesideAndValidate() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + Self.row("KS-1", "pågånde") + Self.row("KS-2", "pågående", "2024/03/08")
    let path = try folder.write("fil.csv", text)
    let first = try Tool.run(["validate", "fil.csv", "--write-corrected", "ratt"], in: folder.path)
    #expect(first.exitCode == 1)
    #expect(first.messages.contains("ratt/fil.csv: skriven med 3 rättningar."))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try Tool.run(["validate", "ratt/fil.csv"], in: folder.path).exitCode == 0)
    let log = try Data(contentsOf: URL(filePath: folder.path + "/ratt/rattningar.csv"))
    #expect(
      String(decoding: log, as: UTF8.self)
        == "\u{FEFF}fil;rad;cell;kolumn;fore;efter;slag\r\nfil.csv;;;;utf-8;utf-8-bom;teckenkodning\r\n"
        + "fil.csv;2;F2;status;pågånde;pågående;stavning av typ eller status\r\n"
        + "fil.csv;3;G3;start;2024/03/08;2024-03-08;datumformat\r\n")
    let corrected = try Data(contentsOf: URL(filePath: folder.path + "/ratt/fil.csv"))
    #expect(corrected.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: corrected, as: UTF8.self).hasSuffix(";2024-03-08\r\n"))
  }

  @Test func nothingThatIsThereIsReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("fil.csv", Self.header + Self.row("KS-1", "pågånde"))
    let before = try contents(of: folder.path)
    let result = try Tool.run(["validate", "fil.csv", "--write-corrected", "."], in: folder.path)
    #expect(result.exitCode == 2)
    #expect(try contents(of: folder.path) == before)
  }

  @Test func formulasAreDefusedInCorrectedFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("fil.csv", Self.header + Self.row("KS-1", title: "=1+1 och en lång rubrik"))
    _ = try Tool.run(["validate", "fil.csv", "--write-corrected", "ratt"], in: folder.path)
    let text = try String(contentsOfFile: folder.path + "/ratt/fil.csv", encoding: .utf8)
    #expect(text.contains("\"'=1+1 och en lång rubrik\""))
  }

  @Test func xmlIsCorrectedWhereItStands() throws {
    let folder = try TemporaryFolder()
    let text = """
      <uppfoljning xmlns="urn:nulage:uppfoljning:1">
        <!-- för år 2024 -->
        <organisation>Karlstads kommun</organisation><ar>2024</ar>
        <insatser>
          <insats id="KS-1" typ="projket" status='pågående'><rubrik>Läslyft &amp; mer</rubrik>
            <period start="1 mars 2024"/><budget enhet="kr">1.250.000,00</budget></insats>
        </insatser>
      </uppfoljning>
      """
    try folder.write("a.xml", text)
    #expect(try Tool.run(["validate", "a.xml", "--write-corrected", "ratt"], in: folder.path).exitCode == 1)
    let corrected = try String(contentsOfFile: folder.path + "/ratt/a.xml", encoding: .utf8)
    #expect(
      corrected
        == text.replacing("projket", with: "projekt").replacing("1 mars 2024", with: "2024-03-01")
        .replacing("1.250.000,00", with: "1250000,00"))
    #expect(try Tool.run(["validate", "ratt/a.xml"], in: folder.path).exitCode == 0)
    let log = try String(contentsOfFile: folder.path + "/ratt/rattningar.csv", encoding: .utf8)
    #expect(log.contains("a.xml;5;;/uppfoljning/insatser/insats[1]/@typ;projket;projekt;"))
    #expect(log.split(separator: "\r\n").count == 4, "\(log)")
  }

  @Test func aFileThatIsNamedTwiceIsReadOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.csv", Self.header + Self.row("KS-1", "avbad"))
    let once = try Tool.run(["validate", "in", "--format", "sarif"], in: folder.path)
    let twice = try Tool.run(["validate", "in", "in/a.csv", "in/a.csv", "--format", "sarif"], in: folder.path)
    #expect(once.exitCode == 1 && once.output == twice.output)
    try folder.write("pipeline.yml", "datum: 2024-03-08\nvalidate: {inrapporteringar: [in/a.csv, in]}\n")
    #expect(try Tool.run(["run"], in: folder.path).exitCode == 0)
    let account = try String(contentsOfFile: folder.path + "/ut/data/avstamning.csv", encoding: .utf8)
    #expect(account.split(separator: "\r\n").count { $0.contains("in/a.csv") } == 1, "\(account)")
  }

  @Test func whatCannotBeCorrectedIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.xml", "<a/>")
    let result = try Tool.run(["validate", "a.xml", "--write-corrected", "ratt"], in: folder.path)
    #expect(result.messages.contains("a.xml: ingen rättad kopia, för den är ingen hel XML-fil"))
    try folder.write("b.csv", "bara text\n")
    let other = try Tool.run(["validate", "b.csv", "--write-corrected", "ratt2", "--language", "en"], in: folder.path)
    #expect(other.messages.contains("b.csv: no corrected copy, since no header is found"))
  }

  @Test func theChangeSinceThePreviousSubmissionIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv",
      Self.header + Self.row("KS-1") + Self.row("KS-2", "pågånde") + Self.row("KS-3") + Self.row("KS-5", "avbad"))
    try folder.write(
      "b.csv",
      Self.header + Self.row("KS-1", title: "Läslyft i skolan") + Self.row("KS-2") + Self.row("KS-4")
        + Self.row("KS-5", "avbad"))
    let result = try Tool.run(["validate", "b.csv", "--previous", "a.csv"], in: folder.path)
    #expect(result.exitCode == 1)
    let comparison = result.output.components(separatedBy: "Jämfört med ").last
    #expect(
      comparison == """
        a.csv:
          Nya insatser: 1 (KS-4)
          Borttagna insatser: 1 (KS-3)
          Ändrade insatser: 1 (KS-1: rubrik)
          Nu godkända: 1 (KS-2)
          Rättade anmärkningar: 1 (VAL-032 KS-2 status)
          Anmärkningar som är kvar: 1

        """)
  }

  @Test func anUnchangedSubmissionSaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.header + Self.row("KS-1"))
    let result = try Tool.run(["validate", "a.csv", "--previous", "a.csv"], in: folder.path)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Inget har ändrats."))
    #expect(try Tool.run(["validate", "a.csv", "--previous", "finns-inte.csv"], in: folder.path).exitCode == 2)
    let json = try Tool.run(["validate", "a.csv", "--previous", "a.csv", "--format", "json"], in: folder.path)
    #expect(json.output.hasSuffix("}\n") && json.messages.contains("Inget har ändrats."))
  }
}
