import Diagnostics
import Foundation
import StrategyModel
import Testing

@testable import Intake

/// Every file in Fixtures/submissions/csv says in its name what comes of it: a code, or `ok`.
@Suite struct CSVFixtureTests {
  static let folder = "Fixtures/submissions/csv"
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: ExampleYearsTests.root.appending(path: folder).path)) ?? [])
    .filter { $0.hasSuffix(".csv") }.sorted()

  /// Read once for all files.
  static let registers = Result { () throws -> (Strategy, OrganisationRegister, PlaceRegister) in
    let paths = ExampleYearsTests.varmland
    return (
      try RegisterReader.strategy(try ExampleYearsTests.bytes(paths.strategy), file: paths.strategy),
      try RegisterReader.organisations(try ExampleYearsTests.bytes(paths.organisations), file: paths.organisations),
      try RegisterReader.places(try ExampleYearsTests.bytes(paths.places), file: paths.places)
    )
  }

  static func read(_ name: String) throws -> (submission: Submission, log: DiagnosticLog) {
    let (strategy, organisations, places) = try registers.get()
    let result = Validate.validate(
      files: [InputFile(path: name, bytes: try ExampleYearsTests.bytes("\(folder)/\(name)"))], strategy: strategy,
      organisations: organisations, places: places)
    return (try #require(result.submissions.first), result.log)
  }

  @Test(arguments: names) func theNameSaysWhatComesOfIt(name: String) throws {
    let (submission, log) = try Self.read(name)
    let stem = name.dropLast(4)
    #expect(submission.rows.balances)
    if stem.hasSuffix("-ok") {
      #expect(log.codes == [])
    } else {
      #expect(log.codes == [String(stem.suffix(7))])
    }
  }

  @Test func everyDressHoldsTheSameActivities() throws {
    let plain = try Self.read("semikolon-utf8-ok.csv").submission.activities
    #expect(plain.count == 3)
    let dresses = [
      "semikolon-utf8-bom-ok", "semikolon-windows-1252-ok", "tabb-utf16le-ok", "tabb-utf16be-ok", "komma-lf-ok",
      "semikolon-cr-ok", "sep-rad-ok", "titelrader-ok", "uppdelade-tecken-ok", "allt-citerat-ok",
    ]
    for dress in dresses {
      let activities = try Self.read(dress + ".csv").submission.activities
      #expect(activities.map(\.title) == plain.map(\.title), "\(dress)")
      #expect(activities.map(\.municipalities) == plain.map(\.municipalities), "\(dress)")
      #expect(activities.map(\.budget) == plain.map(\.budget), "\(dress)")
      #expect(activities.map(\.lessons) == plain.map(\.lessons), "\(dress)")
    }
  }

  @Test func everyCodeHasAFixture() {
    let covered = Set(Self.names.map { String($0.dropLast(4).suffix(7)) })
    // Not possible in a small CSV file: size, unopened, long row; and the codes that belong to XML.
    let elsewhere: Set<String> = ["VAL-003", "VAL-012", "VAL-024"]
    let missing = RuleSet.rules.map(\.code.rawValue)
      .filter { !covered.contains($0) && !elsewhere.contains($0) && !($0 >= "VAL-013" && $0 < "VAL-020") }
    #expect(missing == [])
  }
}
