import Diagnostics
import Foundation
import StrategyModel
import TestSupport
import Testing

@testable import Archive

struct RunArchiveTests {
  @Test func aCycleComesBackAsItWasStored() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    let sample = try SampleCycle(year: 2024)
    try sample.store(in: archive)
    #expect(try archive.cycle(2024) == sample.record)
    #expect(try archive.cycle(2023) == nil)
  }

  @Test func whatTheStaffHadHiddenComesBackAsHidden() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    try SampleCycle(year: 2023, isHidden: true).store(in: archive)
    try SampleCycle(year: 2024).store(in: archive)
    #expect(try archive.cycle(2023)?.findings.map(\.isHidden) == [true])
    #expect(try archive.cycle(2024)?.findings.map(\.isHidden) == [false])
  }

  @Test func confirmedExamplesOfEarlierYearsComeBack() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    func example(_ year: Int) -> ConfirmedExample {
      ConfirmedExample(
        year: year, activity: "kils-kommun/K-1", title: "Läxhjälp", text: "på biblioteket", goals: ["K1", "K2"],
        textSum: "0a1b2c3d")
    }
    for year in [2023, 2022] {
      try SampleCycle(year: year).store(in: archive, examples: [example(year)])
    }
    #expect(try archive.examples(before: 2024) == [example(2022), example(2023)])
    #expect(try archive.examples(before: 2023) == [example(2022)])
    #expect(try archive.logicalDump().contains("exempel"))
    try SampleCycle(year: 2023).store(in: archive)
    #expect(try archive.examples(before: 2024) == [example(2022)])
  }

  @Test func theLatestEarlierYearIsFound() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    for year in [2021, 2023, 2024] { try SampleCycle(year: year).store(in: archive) }
    #expect(try archive.cycle(before: 2024)?.year == 2023)
    #expect(try archive.cycle(before: 2023)?.year == 2021)
    #expect(try archive.cycle(before: 2021) == nil)
  }

  @Test func aRerunReplacesItsOwnYearAndLeavesTheOthers() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    try SampleCycle(year: 2023).store(in: archive)
    try SampleCycle(year: 2024, title: "Fel rubrik").store(in: archive)
    try SampleCycle(year: 2024).store(in: archive)
    let once = try RunArchive(path: place.path + "/en-gang.sqlite")
    try SampleCycle(year: 2024).store(in: once)
    try SampleCycle(year: 2023).store(in: once)
    #expect(try archive.logicalDump() == once.logicalDump())
  }

  @Test func hostileTextIsOnlyText() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    let sample = try SampleCycle(year: 2024, title: "'); DROP TABLE insats; --")
    try sample.store(in: archive)
    #expect(try archive.cycle(2024)?.activities.first?.title == sample.record.activities.first?.title)
    try SampleCycle(year: 2025).store(in: archive)
  }

  /// The tables of a new archive come as one copy; those of an old one step by step.
  @Test func aNewArchiveIsWhatTheStepsMake() throws {
    let place = try TemporaryFolder()
    let fresh = try RunArchive(path: place.path + "/ny.sqlite")
    let stepwise = try RunArchive(path: try place.write("stegvis.sqlite", ""))
    let tables = try [fresh, stepwise].map { archive in
      try SampleCycle(year: 2024).store(in: archive)
      return try archive.rows("SELECT type, name, sql FROM sqlite_master ORDER BY name")
        + archive.rows("SELECT * FROM grdb_migrations ORDER BY 1") + [archive.logicalDump()]
    }
    #expect(tables[0] == tables[1] && tables[0].count > 20)
  }

  @Test func whatIsEmptyLongOrInOtherLettersComesBackAsItWas() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    for title in ["", "ä", "e\u{301} 👩‍👩‍👧", String(repeating: "å", count: 100_000)] {
      let sample = try SampleCycle(year: 2024, title: title)
      try sample.store(in: archive)
      let stored = try archive.cycle(2024)?.activities.first?.title.raw
      #expect(stored.map { Array($0.utf8) } == Array(title.utf8))
    }
  }

  /// What SQLite refuses is said in its own words, and the year is as it was.
  @Test func aRowThatIsThereTwiceIsAnErrorAndChangesNothing() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    try SampleCycle(year: 2024, title: "Den första").store(in: archive)
    let before = try archive.logicalDump()
    let error = #expect(throws: ArchiveError.self) {
      try SampleCycle(year: 2024, title: "Den andra", copies: 2).store(in: archive)
    }
    #expect(error?.code == 19 && error?.reason.contains("UNIQUE constraint failed: insats.ar, insats.insats") == true)
    #expect(try archive.logicalDump() == before)
  }

  @Test func aFileThatIsNoDatabaseIsAnErrorWithItsPath() throws {
    let place = try TemporaryFolder()
    let path = try place.write("arkiv.sqlite", String(repeating: "inte en databas ", count: 100))
    let error = #expect(throws: ArchiveError.self) { try RunArchive(path: path) }
    #expect(error?.path == path)
    #expect(error?.code == 26, "SQLITE_NOTADB")
  }

  /// A cell of another kind than its column's ended the program. In the file a text's kind is an odd number some bytes
  /// before what the row holds; zero makes it empty.
  @Test func aCellOfTheWrongKindIsAnError() throws {
    let place = try TemporaryFolder()
    let path = place.path + "/arkiv.sqlite"
    try SampleCycle(year: 2023).store(in: RunArchive(path: path))
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    var faults: [ArchiveError] = []
    for text in ["kils-kommun/K-1", "N01951", "I01-L3", "2023-03-08", "eda-kommun"] {
      for start in whole.indices where whole[start...].starts(with: text.utf8) {
        for place in max(0, start - 40)..<start where whole[place] > 13 && whole[place] % 2 == 1 {
          var damaged = whole
          damaged[place] = 0
          try Data(damaged).write(to: URL(filePath: path))
          do throws(ArchiveError) {
            let archive = try RunArchive(path: path)
            _ = (try archive.cycle(before: 2100), try archive.logicalDump())
          } catch { faults.append(error) }
        }
      }
    }
    #expect(faults.count { $0.reason.contains("saknas eller är av fel slag") } > 5, "\(faults.map(\.reason))")
  }

  @Test(arguments: RunArchiveTests.readmeQueries)
  func theReadmesExampleQueriesRun(_ query: String) throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    for year in [2023, 2024] { try SampleCycle(year: year).store(in: archive) }
    #expect(try !archive.rows(query).isEmpty, "\(query)")
  }

  /// What stands between ```sql and ``` in the README, one query a line.
  private static let readmeQueries: [String] = {
    let text = (try? Checkout.text("README.md")) ?? ""
    guard let block = text.firstMatch(of: /```sql\n((?s).*?)```/) else { return [] }
    return block.output.1.split(separator: "\n").map(String.init).filter { $0.hasPrefix("SELECT") }
  }()

  @Test func theReadmeHasThreeExampleQueries() { #expect(RunArchiveTests.readmeQueries.count == 3) }

  @Test func theViewsAnswer() throws {
    let place = try TemporaryFolder()
    let archive = try RunArchive(path: place.path + "/arkiv.sqlite")
    for year in [2023, 2024] { try SampleCycle(year: year).store(in: archive) }
    #expect(try archive.rows("SELECT id, antal_ar FROM aterkommande_glapp") == ["I01-L3 | 2"])
    #expect(try archive.rows("SELECT mal, ar, pagaende FROM insatser_per_mal") == ["K1 | 2023 | 1", "K1 | 2024 | 1"])
    #expect(try archive.rows("SELECT ar, organisation FROM uteblivna") == ["2023 | eda-kommun", "2024 | eda-kommun"])
    #expect(
      try archive.rows("SELECT ar, nytt, borta_nasta_ar FROM fynd_over_aren ORDER BY ar") == [
        "2023 | 1 | 0", "2024 | 0 | 0",
      ])
    #expect(
      try archive.rows("SELECT inlamnare, ar, insatser, pagaende, budget_kr FROM insatser_per_inlamnare ORDER BY ar")
        == [
          "kils-kommun | 2023 | 1 | 1 | 450000", "kils-kommun | 2024 | 1 | 1 | 450000",
        ])
    #expect(try archive.rows("SELECT * FROM andrade_bedomningar").isEmpty)
    #expect(try archive.rows("SELECT * FROM reviderade_varden").isEmpty)
  }
}

/// One small cycle with a row of everything.
private struct SampleCycle {
  let record: CycleRecord
  let portfolio: Portfolio
  let findings: [Finding]

  init(year: Int, title: String = "Läxhjälp på biblioteket", isHidden: Bool = false, copies: Int = 1) throws {
    let date = try #require(CalendarDate(year: year, month: 3, day: 8))
    let source = RecordReference(file: "in/kil.csv", row: 2, line: 2)
    let activity = Activity(
      id: "kils-kommun/K-1", submitter: "kils-kommun", ownID: "K-1", title: title, kind: .project, status: .ongoing,
      period: Period(start: date, end: nil), budget: Amount(ore: 45_000_000), source: source)
    let goal = Goal(id: "K1", title: "Fler klarar skolan")
    let strategy = Strategy(id: "prov", title: "Prov", areas: [Area(id: "a", title: "A", goals: [goal])])
    let county = Place(code: "17", name: "Värmlands län", level: .county)
    let country = Place(code: "00", name: "Riket", level: .country)
    let submission = Submission(
      file: "in/kil.csv", sha256: "ab", bytes: 1, encoding: "utf-8", format: "csv", statedOrganisation: "Kil",
      submitter: "kils-kommun", isKnownSubmitter: true, year: year, status: .accepted,
      rows: .init(read: 2, accepted: 1, rejected: 0, blank: 1), activities: [activity])
    portfolio = Portfolio(
      strategy: strategy, organisations: .empty,
      places: PlaceRegister(county: county, country: country, municipalities: []), referenceDate: date, year: year,
      submissions: [submission], activities: Array(repeating: activity, count: copies),
      alignments: [
        Alignment(activity: activity.id, goal: "K1", ground: .declared, confidence: 1, terms: ["K1"], isPrimary: true)
      ], efforts: [],
      goals: [GoalPicture(goal: goal, area: "a", activities: [activity.id], active: [activity.id], indicators: [])],
      coverage: Coverage(
        expected: ["eda-kommun", "kils-kommun"], reported: ["kils-kommun"], missing: ["eda-kommun"], unreadable: [],
        partlyRejected: [], unexpected: []), unmatched: [], observations: [], partners: [:])
    findings = [
      Finding(
        id: "I01-L3", kind: .effortGap, detector: "DET-I01", subject: "L3",
        score: [.init(name: "avsaknad", value: 1, weight: 1)], facts: [:],
        organisations: ["eda-kommun", "kils-kommun"], goals: ["L3"], evidence: [.file("in/kil.csv")])
    ]
    let key = Observation.Key(indicator: "N01951", place: "17", sex: .total, year: year - 1)
    record = CycleRecord(
      year: year, strategy: "prov", referenceDate: date,
      activities: [.init(id: activity.id, title: SubmittedText(title), status: .ongoing, goals: ["K1"])],
      assessments: [
        .init(
          goal: "K1", indicator: "N01951", year: year - 1, value: ExactNumber("12.30"), verdict: .onTrack,
          method: "linjär takt")
      ],
      findings: [
        .init(
          id: "I01-L3", kind: .effortGap, detector: "DET-I01", subject: "L3", strength: 1, goals: ["L3"],
          organisations: ["eda-kommun", "kils-kommun"], isHidden: isHidden)
      ],
      expected: ["eda-kommun", "kils-kommun"], reported: ["kils-kommun"],
      values: [key: ExactNumber("283548.0") ?? ExactNumber(0)])
  }

  func store(in archive: RunArchive, examples: [ConfirmedExample] = []) throws {
    let information = RunInformation(
      toolVersion: "1", ruleSetVersion: "1", libxml2Version: "2", sqliteVersion: "3",
      referenceDate: record.referenceDate, edition: .summary, language: .swedish, inputs: [], marking: nil)
    try archive.store(
      portfolio, findings: findings, hidden: Set(record.findings.filter(\.isHidden).map(\.id)),
      figures: CycleFigures(assessments: record.assessments, values: record.values), information: information,
      examples: examples)
  }
}
