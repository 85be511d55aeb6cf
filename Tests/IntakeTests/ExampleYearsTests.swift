import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// The example years, read with the registers that ship.
@Suite struct ExampleYearsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

  static func read(
    _ folder: String, registers: (strategy: String, organisations: String, places: String), date: String
  ) throws -> (submissions: [Submission], log: DiagnosticLog) {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let date = try #require(CalendarDate(date))
    return Validate.validate(
      files: try names.map { InputFile(path: $0, bytes: try bytes("\(folder)/\($0)")) },
      strategy: try RegisterReader.strategy(try bytes(registers.strategy), file: registers.strategy),
      organisations: try RegisterReader.organisations(
        try bytes(registers.organisations), file: registers.organisations),
      places: try RegisterReader.places(try bytes(registers.places), file: registers.places),
      options: ValidationOptions(referenceDate: date, year: date.year))
  }

  static let varmland = (
    strategy: "Fixtures/strategies/varmland-2040.yml", organisations: "Fixtures/strategies/organisationer.yml",
    places: "Fixtures/strategies/kommuner.yml"
  )

  static func codes(_ log: DiagnosticLog, _ file: String, _ severity: Severity) -> [String] {
    log.diagnostics(of: file).filter { $0.severity == severity }
      .map { "\($0.code) \($0.position.cell ?? $0.position.element ?? "")" }
  }

  @Test func everyFileOf2024IsAccountedFor() throws {
    let (submissions, log) = try Self.read("Fixtures/years/2024/in", registers: Self.varmland, date: "2024-12-31")
    let total = submissions.reduce(Submission.RowCount()) { $0 + $1.rows }
    #expect(submissions.allSatisfy { $0.rows.balances } && total.balances)
    #expect(total == Submission.RowCount(read: 346, accepted: 327, rejected: 13, blank: 6))
    #expect(Set(submissions.filter { $0.status != .unreadable }.map(\.submitter)).count >= 30)
    #expect(
      submissions.filter { $0.status == .unreadable }.map(\.file) == [
        "eda-kommun.csv", "forsakringskassan.xml", "glava-energy-center.csv",
      ])
    #expect(submissions.filter { $0.status == .nothingToReport }.map(\.file) == ["arjangs-kommun.csv"])
    #expect(submissions.filter { !$0.isKnownSubmitter }.map(\.file) == ["foreningen-alvbygd-i-samverkan.csv"])
    let ids = submissions.flatMap(\.activities).map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(log.count(.fault) == 16)
    // The same activity in two files of one organisation, in CSV with names and in XML with codes: counted once.
    #expect(log.diagnostics.filter { $0.code == "VAL-041" }.map(\.position.recordID).contains("KAU-04"))
  }

  @Test(arguments: [
    ("saffle-kommun.csv", ["VAL-030 D4", "VAL-034 I6", "VAL-032 G8", "VAL-035 I11", "VAL-039 J13"]),
    ("grums-kommun.csv", ["VAL-020 H4", "VAL-038 M6", "VAL-040 C9", "VAL-036 P11"]),
    ("arvika-kommun.csv", ["VAL-043 A18"]),
    ("eda-kommun.csv", ["VAL-001 "]), ("glava-energy-center.csv", ["VAL-002 "]),
    ("forsakringskassan.xml", ["VAL-013 "]),
    ("karlstads-kommun.csv", []), ("sunne-kommun.csv", []), ("forshaga-kommun.csv", []), ("filipstads-kommun.csv", []),
    (
      "coompanion-varmland.xml",
      [
        "VAL-030 /uppfoljning/insatser/insats[4]", "VAL-031 /uppfoljning/insatser/insats[5]/@typ",
        "VAL-038 /uppfoljning/insatser/insats[6]/kommun[1]/@kod",
      ]
    ),
  ])
  func whatWasPlantedIsFoundAndNothingElse(file: String, faults: [String]) throws {
    let (_, log) = try Self.read("Fixtures/years/2024/in", registers: Self.varmland, date: "2024-12-31")
    #expect(Self.codes(log, file, .fault) == faults)
  }

  @Test func encodingsAreNamed() throws {
    let (submissions, _) = try Self.read("Fixtures/years/2024/in", registers: Self.varmland, date: "2024-12-31")
    let encodings = Dictionary(uniqueKeysWithValues: submissions.map { ($0.file, $0.encoding) })
    #expect(encodings["arvika-kommun.csv"] == "windows-1252")
    #expect(encodings["saffle-kommun.csv"] == "utf-8-bom")
    #expect(encodings["filipstads-kommun.csv"] == "utf-16le")
    #expect(encodings["glava-energy-center.csv"] == "unknown")
  }

  @Test func nothingPersonalIsLeft() throws {
    let (submissions, log) = try Self.read("Fixtures/years/2024/in", registers: Self.varmland, date: "2024-12-31")
    let text = "\(submissions)\(log)"
    for trace in ["9874", "@example.org", "@exempel.se", "070-174", "0701740"] { #expect(!text.contains(trace)) }
  }

  @Test func the2023FilesHaveNoFault() throws {
    let (submissions, log) = try Self.read("Fixtures/years/2023/in", registers: Self.varmland, date: "2023-12-31")
    #expect(log.count(.fault) == 0)
    #expect(submissions.reduce(Submission.RowCount()) { $0 + $1.rows }.rejected == 0)
  }

  @Test func exempellanIsReadWithItsOwnRegisters() throws {
    let folder = "Fixtures/exempellan"
    let (submissions, log) = try Self.read(
      "\(folder)/in",
      registers: ("\(folder)/register.yml", "\(folder)/organisationer.yml", "\(folder)/kommuner.yml"),
      date: "2024-12-31")
    #expect(submissions.allSatisfy { $0.rows.balances })
    #expect(
      Self.codes(log, "foretagarringen.csv", .fault) == [
        "VAL-030 D3", "VAL-032 G4", "VAL-034 H5", "VAL-035 I6", "VAL-036 P7", "VAL-039 J8",
      ])
    #expect(log.count(.fault) == 6)
  }
}
