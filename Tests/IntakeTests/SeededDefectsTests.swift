import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Intake

/// A generated file with known defects: each is found once, where it stands, and nothing else is said.
@Suite struct SeededDefectsTests {
  /// An optimised build checks the full size of the contract; another a smaller one, since it is eighty times slower.
  private static let isOptimised: Bool = {
    var isDebug = false
    assert({ isDebug = true }() == ())
    return !isDebug
  }()
  private static let rows = isOptimised ? 100_000 : 4_000
  private static let defects = isOptimised ? 1_000 : 200

  private func check(
    _ data: ValidationData, keepsRejected: Bool = true
  ) throws -> (submission: Submission, log: DiagnosticLog, expected: [ValidationData.Expected]) {
    var bytes: [UInt8] = []
    let expected = data.write { bytes += $0 }
    var options = ValidationOptions()
    options.keepsActivities = false
    options.keepsRejected = keepsRejected
    let path = "prov.\(data.format)"
    let (submissions, log) = SmallCounty.validate([InputFile(path: path, bytes: bytes)], options: options)
    return (try #require(submissions.first), log, expected)
  }

  @Test(arguments: [ValidationData.Format.csv, .xml])
  func theCleanFileGivesNothing(format: ValidationData.Format) throws {
    let (submission, log, expected) = try check(ValidationData(format, rows: Self.rows))
    #expect(expected.isEmpty && log.diagnostics.isEmpty)
    #expect(submission.rows == Submission.RowCount(read: Self.rows, accepted: Self.rows))
  }

  @Test(arguments: [ValidationData.Format.csv, .xml])
  func everyDefectIsFoundOnceAndInItsPlace(format: ValidationData.Format) throws {
    let (submission, log, expected) = try check(ValidationData(format, rows: Self.rows, defects: Self.defects))
    #expect(expected.count == Self.defects && Set(expected.map(\.code)).count >= 12)
    let verdict = ValidationVerdict(format: format, rows: Self.rows, expected: expected, path: "prov.\(format)")
    #expect(verdict.problems(submission, log) == [])
    // The verdict must be able to say no.
    #expect(
      ValidationVerdict(format: format, rows: Self.rows, expected: expected.dropLast(), path: "prov.\(format)")
        .problems(submission, log) != [])
  }

  @Test(arguments: [ValidationData.Format.csv, .xml]) func oneDefectOfEachKindIsOneFinding(
    format: ValidationData.Format
  ) {
    for kind in ValidationDefect.kinds(isCSV: format == .csv) {
      let data = ValidationData(format, rows: 60, defects: 3, only: kind)
      var bytes: [UInt8] = []
      let expected = data.write { bytes += $0 }
      let (submissions, log) = SmallCounty.validate([InputFile(path: "prov.\(format)", bytes: bytes)])
      let verdict = ValidationVerdict(format: format, rows: 60, expected: expected, path: "prov.\(format)")
      #expect(verdict.problems(submissions.first, log) == [], "\(kind.code) \(kind.column)")
    }
  }

  @Test(arguments: [ValidationData.Format.csv, .xml])
  func anErrorOnEveryRowIsOneFindingForEach(format: ValidationData.Format) throws {
    let rows = Self.rows / 5
    let data = ValidationData(format, rows: rows, defects: rows)
    let all = try check(data)
    #expect(Severity.allCases.reduce(0) { $0 + all.log.count($1) } == rows)
    // What is kept does not depend on whether the refused rows are.
    let lean = try check(data, keepsRejected: false)
    #expect(lean.log.diagnostics == all.log.diagnostics)
    #expect(lean.submission.rows == all.submission.rows)
  }

  /// Read from disk in pieces, the same is said as of the bytes in memory, with the same sum.
  @Test(arguments: [ValidationData.Format.csv, .xml])
  func aFileInPiecesReadsAsItsBytes(format: ValidationData.Format) throws {
    let data = ValidationData(format, rows: 2_000, defects: 100)
    let folder = try TemporaryFolder()
    let path = try folder.write("prov", String(decoding: data.bytes, as: UTF8.self))
    let whole = SmallCounty.validate([InputFile(path: "prov", bytes: data.bytes)])
    let pieces = SmallCounty.validate([InputFile(path: "prov", content: .file(located: path))])
    #expect(pieces.log.diagnostics == whole.log.diagnostics && !whole.log.diagnostics.isEmpty)
    #expect(pieces.submissions.map(\.activities) == whole.submissions.map(\.activities))
    #expect(pieces.submissions.first?.sha256.utf8.count == 64)
    #expect(pieces.submissions.first?.bytes == data.bytes.count)
  }

  @Test func theGeneratorGivesTheSameFileEveryTime() {
    let data = ValidationData(.csv, rows: 300, defects: 30)
    #expect(data.bytes == data.bytes)
    #expect(ValidationData(.csv, rows: 300, defects: 30, seed: 1).bytes != data.bytes)
  }
}
