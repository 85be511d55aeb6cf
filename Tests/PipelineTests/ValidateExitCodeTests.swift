import Diagnostics
import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

@testable import Pipeline

/// How `validate` ends: 0 no faults, 1 faults in data, 2 usage, 3 the world, 4 ours. Of several files the highest.
@Suite struct ValidateExitCodeTests {
  private static let header = "organisation;ar;insats_id;rubrik;typ;status\n"
  private static let right = header + "Karlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;pågående\n"
  private static let wrong = header + "Karlstads kommun;2024;KS-1;Läslyft i förskolan;projekt;avbad\n"

  private func code(_ files: [String: String], _ arguments: [String], input: String? = nil) throws -> Int32 {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    return try Tool.run(["validate"] + arguments, in: folder.path, input: input).exitCode
  }

  @Test func aFileWithoutFaultsIsZero() throws {
    #expect(try code(["a.csv": Self.right], ["a.csv"]) == 0)
    #expect(try code([:], ["-"], input: Self.right) == 0)
    // A warning is no fault.
    #expect(try code(["a.csv": Self.right.replacing("Karlstads kommun", with: "Byalaget")], ["a.csv"]) == 0)
  }

  @Test(arguments: ["terminal", "json", "sarif", "junit", "github"])
  func aFileWithAFaultIsOneInEveryFormat(format: String) throws {
    #expect(try code(["a.csv": Self.wrong], ["a.csv", "--format", format]) == 1)
  }

  @Test(arguments: ["", "PK\u{3}\u{4}\u{0}\u{0}", "<!DOCTYPE a><a/>", "bara text\n"])
  func aFileThatCannotBeUsedIsOne(text: String) throws { #expect(try code(["a.csv": text], ["a.csv"]) == 1) }

  @Test func callsThatCannotBeMeantAreTwo() throws {
    for arguments in [
      ["saknas.csv"], [], ["a.csv", "--format", "pdf"], ["a.csv", "--datum", "2024-02-30"],
      ["a.csv", "--strategy", "saknas.yml"], ["a.csv", "--okand"], ["a.csv", "--language", "no"],
      ["a.csv", "--previous", "saknas.csv"],
    ] {
      #expect(try code(["a.csv": Self.right], arguments) == 2, "\(arguments)")
    }
    #expect(try code(["a.csv": Self.right, "pipeline.yml": "validat: {}\n"], ["a.csv"]) == 2)
  }

  @Test func aFileThatCannotBeOpenedIsThree() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.right)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lank.csv", withDestinationPath: folder.path + "/a.csv")
    let result = try Tool.run(["validate", "a.csv", "lank.csv"], in: folder.path)
    #expect(result.exitCode == 3)
    #expect(result.output.contains("VAL-012"), "den öppnade filen och den andra får ändå sina svar")
    #expect(result.output.contains("Fil: a.csv"))
  }

  @Test func aFullDiskIsThree() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.right)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(Tool.path)' validate a.csv > /dev/full"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }

  /// The reader of the pipe is gone before anything is written; the stream was never there.
  @Test(arguments: [
    "( sleep 0.3; \"$0\" validate a.csv; echo $? > kod ) | true; while ! test -s kod; do sleep 0.1; done",
    "\"$0\" validate a.csv >&-; echo $? > kod", "\"$0\" validate a.csv > /dev/full; echo $? > kod",
    "\"$0\" validate b.csv --format json > /dev/full; echo $? > kod",
    "( ulimit -f 0; \"$0\" validate a.csv > ut ); echo $? | cat > kod",
  ])
  func anAnswerThatCannotBeWrittenIsThree(script: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.right)
    try folder.write("b.csv", Self.wrong)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, Tool.path]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try String(contentsOfFile: folder.path + "/kod", encoding: .utf8) == "3\n")
  }

  @Test func aBrokenSumIsFour() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", Self.right)
    let check = try FileCheck(strategy: nil, format: "json", language: .swedish, date: nil) {
      files, registers, options in
      let checked = Validate.validate(
        files: files, strategy: registers.strategy, organisations: registers.organisations, places: registers.places,
        options: options)
      return (checked.submissions.map(Self.losingARow), checked.log)
    }
    let error = #expect(throws: PipelineError.self) { try check.check([path]) }
    #expect(error?.exitCode == .internalFault)
  }

  @Test func ofSeveralFilesTheHighestCounts() throws {
    #expect(try code(["a.csv": Self.right, "b.csv": Self.wrong], ["a.csv", "b.csv"]) == 1)
    #expect(try code(["a.csv": Self.wrong], ["a.csv", "saknas.csv"]) == 2)
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
