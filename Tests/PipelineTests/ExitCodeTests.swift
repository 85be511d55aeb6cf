import Diagnostics
import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

@testable import Pipeline

/// How commands end: 0 done, 1 data, 2 usage, 3 world, 4 ours.
@Suite(.serialized)
struct ExitCodeTests {
  @Test func usageErrorsAreTwo() throws {
    let place = try TemporaryFolder()
    try place.write("trasig.yml", "datum: 2024-02-30\nvalidat: {}\n")
    for arguments in [
      ["run"], ["run", "saknas.yml"], ["run", "trasig.yml"], ["run", "--edition", "sommar"], ["dansa"],
      ["run", "--okänd"],
      ["explain", "VAL-999"], ["init", "17"], ["trace", "I01-L3"], ["template", "pdf"],
    ] {
      let result = try Tool.run(arguments, in: place.path)
      #expect(result.exitCode == 2, "\(arguments): \(result.messages)")
      #expect(result.output.isEmpty, "standard ut bär bara resultatet")
      #expect(!result.messages.isEmpty)
    }
  }

  @Test func aConfigurationTellsAllItsFaultsWithTheirPlaces() throws {
    let place = try TemporaryFolder()
    try place.write("pipeline.yml", "datum: 2024-02-30\nvalidat: {inrapporteringar: [in]}\nreport: {utgava: sumary}\n")
    let messages = try Tool.run(["run"], in: place.path).messages
    #expect(messages.contains("pipeline.yml:1:"))
    #expect(messages.contains("pipeline.yml:2:1:"))
    #expect(messages.contains("Menade du \"validate\"?"))
    #expect(messages.contains("Menade du \"summary\"?"))
  }

  @Test(arguments: [
    ("inkom: {in/a.csv: 2024-02-20}", "pipeline.yml:1:43: inkom säger när filer kom in, men sista_dag saknas."),
    ("sista_dag: 2024-02-31", "inte \"2024-02-31\"."),
    ("sista_dag: 2024-02-15, inkom: {in/b.csv: 2024-02-20}", "Menade du in/a.csv?"),
  ]) func aDayThatCannotBeMeantIsTold(days: String, message: String) throws {
    let place = try TemporaryFolder()
    try place.write("in/a.csv", "organisation;ar;insats_id;rubrik;typ;status\n")
    try place.write("pipeline.yml", "validate: {inrapporteringar: [in], \(days)}\ndatum: 2024-03-08\n")
    let result = try Tool.run(["run"], in: place.path)
    #expect(result.exitCode == 2)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test func aFullDiskOnStandardOutputIsNeverSuccess() throws {
    let place = try TemporaryFolder()
    let script = "\(ExitCodeTests.quotedTool) goals > /dev/full"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: place.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 3)
  }

  private static var quotedTool: String { "'\(Tool.path)'" }

  @Test func somebodyElsesFolderIsNotTouched() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    try place.write("ut/brev.txt", "viktigt")
    let result = try Tool.run(
      ["run", "Fixtures/exempellan/pipeline.yml", "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 2)
    #expect(try contents(of: place.path + "/ut").keys.sorted() == ["brev.txt"])
  }

  @Test func strictRunsEndWithOneWhenSomethingWasRefused() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(["run", "Fixtures/exempellan/pipeline.yml", "--strict"], in: copy.path)
    #expect(result.exitCode == 1)
    #expect(result.output.hasSuffix("nulage.md\n"), "sammanfattningen skrivs ändå")
  }

  /// A validate stage that loses a row: nothing may be written.
  @Test func aBrokenSumIsAnInternalErrorAndWritesNothing() throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let path = copy.path + "/Fixtures/exempellan/pipeline.yml"
    let options = try RunOptions(output: place.path + "/ut")
    let error = #expect(throws: PipelineError.self) {
      try PipelineRun.run(path, options: options) { configuration, registers in
        RunStages(configuration: configuration, registers: registers) { files, registers, options in
          let checked = Validate.validate(
            files: files, strategy: registers.strategy, organisations: registers.organisations,
            places: registers.places, options: options)
          return (checked.submissions.map(ExitCodeTests.losingARow), checked.log)
        }
      }
    }
    #expect(error?.exitCode == .internalFault)
    #expect(error?.message.sv.contains("inget har skrivits") == true)
    #expect(!FileManager.default.fileExists(atPath: place.path + "/ut"))
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/Fixtures/exempellan/.nulage/arkiv.sqlite"))
  }

  private static func losingARow(_ whole: Submission) -> Submission {
    var rows = whole.rows
    rows.read += 1
    return Submission(
      file: whole.file, sha256: whole.sha256, bytes: whole.bytes, encoding: whole.encoding, format: whole.format,
      statedOrganisation: whole.statedOrganisation, submitter: whole.submitter,
      isKnownSubmitter: whole.isKnownSubmitter, year: whole.year, status: whole.status, rows: rows,
      activities: whole.activities, lessons: whole.lessons, rejected: whole.rejected)
  }
}
