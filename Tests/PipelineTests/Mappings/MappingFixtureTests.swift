import Diagnostics
import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

@testable import Pipeline

/// The three foreign layouts of `Fixtures/mappings`, read through the configuration beside them.
@Suite struct MappingFixtureTests {
  private func read() throws -> (submissions: [Submission], log: DiagnosticLog) {
    let configuration = try ConfigurationFile.read(Checkout.path("Fixtures/mappings/pipeline.yml"))
    var stages = RunStages(
      configuration: configuration, registers: try Registers.load(configuration: configuration))
    let submissions = try stages.validate(try stages.submissionFiles())
    return (submissions, stages.log)
  }

  private func submission(_ file: String) throws -> Submission {
    try #require(try read().submissions.first { $0.file == "in/" + file })
  }

  private func findings(_ file: String) throws -> [String] {
    try read().log.diagnostics(of: "in/" + file).map { diagnostic in
      let place = diagnostic.position
      return
        "\(diagnostic.code) \(place.cell ?? place.element ?? "") \(place.header ?? "-") \(diagnostic.evidence.found?.raw ?? "")"
    }
  }

  @Test func formAnswersBecomeOneSubmissionForEachOrganisation() throws {
    let (submissions, log) = try read()
    let form = submissions.filter { $0.file.contains("remissvar") }
    #expect(
      form.map(\.file) == [
        "in/remissvar-2024.csv", "in/remissvar-2024.csv#rf-sisu-varmland", "in/remissvar-2024.csv#saffle-kommun",
      ])
    #expect(form.map(\.submitter.rawValue) == ["grums-kommun", "rf-sisu-varmland", "saffle-kommun"])
    #expect(form.map(\.rows.read).reduce(0, +) == 5)
    #expect(form.allSatisfy { $0.rows.balances && $0.year == 2024 })
    #expect(Accounting.breach(in: submissions) == nil)
    #expect(log.count(.fault) == 4)
  }

  @Test func formAnswersAreReadInOurWords() throws {
    let first = try #require(try submission("remissvar-2024.csv").activities.first)
    #expect(first.title == "Läxhjälp på biblioteket två kvällar i veckan")
    #expect(
      first.summary
        == "Studenter hjälper elever i årskurs 7–9; vi bjuder på smörgås.\nEtt fyrtiotal kommer varje vecka.")
    #expect((first.kind, first.status) == (.project, .ongoing))
    #expect(first.statedGoals == ["K1", "L1"])
    #expect(first.municipalities.map(\.rawValue) == ["1715", "1764"])
    #expect(first.lessons.map(\.text) == ["Svårt att hitta studenter", "Samma personal varje vecka"])
    #expect(first.seeks == ["Fler bibliotek som vill vara med"])
    #expect(first.source == RecordReference(file: "in/remissvar-2024.csv", row: 2, line: 2))
    #expect(try submission("remissvar-2024.csv#rf-sisu-varmland").activities.first?.isCountyWide == true)
  }

  @Test func positionsAndCodesAreInTheSendersWords() throws {
    #expect(
      try findings("remissvar-2024.csv#saffle-kommun") == [
        "VAL-053 H3 Vilka mål passar bäst? trygga vägar", "VAL-032 G5 Hur långt har ni kommit? Typ halvvägs",
      ])
    let status = try #require(
      try read().log.diagnostics(of: "in/remissvar-2024.csv#saffle-kommun").first { $0.code == "VAL-032" })
    #expect(status.evidence.expected == ["Inte börjat", "Vi är igång", "Det är klart", "Det blev inte av"])
    #expect(status.evidence.details["falt"] == "Hur långt har ni kommit?")
    #expect(status.position.recordID == "4")
  }

  @Test func refusedAnswersComeBackInTheContractsColumnsWithoutContact() throws {
    let refused = try #require(try submission("remissvar-2024.csv#saffle-kommun").rejected.first)
    #expect(refused.cells.map(\.header).contains("insats_id"))
    #expect(refused.cells.first { $0.header == "typ" }?.value == "projekt")
    #expect(refused.cells.first { $0.header == "ar" }?.value == "2024")
    #expect(!refused.cells.contains { $0.header == "kontakt" })
  }

  @Test func tabSeparatedExportIsRead() throws {
    let kil = try submission("aktiviteter-kil.txt")
    #expect((kil.encoding, kil.format, kil.submitter.rawValue) == ("utf-16le", "csv", "kils-kommun"))
    #expect(kil.rows == Submission.RowCount(read: 4, accepted: 3, rejected: 1))
    let first = try #require(kil.activities.first)
    #expect(first.statedGoals == ["K1", "L1"])
    #expect(first.budget == Amount(ore: 45_000_000))
    #expect(first.municipalities.map(\.rawValue) == ["1715"])
    #expect(try findings("aktiviteter-kil.txt") == ["VAL-032 F4 Status Påbörjad"])
  }

  @Test func iatiActivitiesAreRead() throws {
    let file = try submission("iati-coompanion.xml")
    #expect((file.format, file.submitter.rawValue, file.year) == ("xml", "coompanion-varmland", 2024))
    let first = try #require(file.activities.first)
    #expect(first.title == "Bybutiker i kooperativ ägo")
    #expect(first.ownID == "SE-EXEMPEL-KOOP-01")
    #expect(first.period == Period(start: CalendarDate("2023-02-15"), end: CalendarDate("2025-12-31")))
    #expect(first.municipalities.map(\.rawValue) == ["1737", "1783"])
    #expect(first.statedGoals == ["S1"])
    #expect(first.partners == ["Hushållningssällskapet"])
    #expect(first.funders == ["Tillväxtverket"])
    #expect(first.budget == Amount(ore: 125_000_000))
    #expect(first.source.line == 3)
    #expect(
      try findings("iati-coompanion.xml") == [
        "VAL-032 /iati-activities/iati-activity[2]/activity-status/@code - 9",
        "VAL-038 /iati-activities/iati-activity[2]/location/name/narrative - Arvikka",
      ])
  }

  @Test func aWholeRunReadsMappedFiles() throws {
    let place = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.path("Fixtures"), toPath: place.path + "/Fixtures")
    let folder = place.path + "/Fixtures/mappings"
    let result = try Tool.run(["run"], in: folder)
    #expect(result.exitCode == 0, "\(result.messages)")
    let account = try String(contentsOfFile: folder + "/ut/data/avstamning.csv", encoding: .utf8)
    #expect(account.contains("remissvar-2024.csv#saffle-kommun;saffle-kommun;2024;delvis avvisad;2;1;1;0"))
    let checked = try Tool.run(["validate", "in", "--format", "json"], in: folder)
    #expect(checked.exitCode == 1)
    #expect(checked.output.contains("Typ halvvägs"))
    #expect(checked.output.contains("\"path\": \"in/remissvar-2024.csv\"") && !checked.output.contains("csv#"))
    let told = try Tool.run(["validate", "in"], in: folder).output
    #expect(told.contains("Fil: in/remissvar-2024.csv (Säffle kommun)") && !told.contains("csv#"))
    // What points into the file for other programs names the file itself.
    let annotations = try Tool.run(["validate", "in", "--format", "github"], in: folder).output
    #expect(annotations.contains("::error file=in/remissvar-2024.csv,line=6,") && !annotations.contains("csv#"))
  }
}
