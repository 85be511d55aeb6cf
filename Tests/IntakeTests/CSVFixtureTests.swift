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

  static func read(_ name: String) throws -> (submission: Submission, log: DiagnosticLog) {
    let registers = ExampleYearsTests.varmland
    let strategy = try RegisterReader.strategy(
      try ExampleYearsTests.bytes(registers.strategy), file: registers.strategy)
    let organisations = try RegisterReader.organisations(
      try ExampleYearsTests.bytes(registers.organisations), file: registers.organisations)
    let places = try RegisterReader.places(try ExampleYearsTests.bytes(registers.places), file: registers.places)
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
