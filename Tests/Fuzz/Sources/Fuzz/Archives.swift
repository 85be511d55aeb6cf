import Diagnostics
import Foundation
import StrategyModel

@testable import Archive

/// An archive that is damaged on the disk, or by hand: every year of it is read, or the fault is said.
///
/// The input is a list of changes to a whole archive, four bytes each: where (three) and what. Few files are databases.
enum Archives: Target {
  static let name = "archive"

  static func check(_ bytes: [UInt8]) {
    var file = whole
    var position = 0
    while position + 4 <= bytes.count {
      let place = Int(bytes[position]) << 16 | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2])
      file[place % file.count] = bytes[position + 3]
      position += 4
    }
    // An odd length cuts the file as a full disk would.
    if bytes.count % 2 == 1 { file.removeLast(file.count / 3) }
    remove()
    do { try Data(file).write(to: URL(filePath: path)) } catch { fatalError("\(error)") }
    do throws(ArchiveError) { try read() } catch { promise(!error.reason.isEmpty, "refused without a reason") }
    do throws(ArchiveError) { try store(2024, in: path) } catch { promise(!error.reason.isEmpty, "without a reason") }
    remove()
  }

  private static func read() throws(ArchiveError) {
    let archive = try RunArchive(path: path)
    _ = try archive.logicalDump()
    _ = try archive.examples(before: 2100)
    if let record = try archive.cycle(before: 2100) {
      let again = try archive.cycle(record.year)
      promise(again?.activities == record.activities, "the second reading gives something else")
    }
  }

  private static let path = FileManager.default.temporaryDirectory.appending(path: "nulage-fuzz-\(getpid()).sqlite")
    .path

  private static func remove() {
    for ending in ["", "-journal", "-wal", "-shm"] { _ = unsafe unlink(path + ending) }
  }

  /// An archive of two years with a row of everything.
  private static let whole: [UInt8] = {
    remove()
    do {
      for year in [2023, 2024] { try store(year, in: path) }
      defer { remove() }
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch { fatalError("\(error)") }
  }()

  private static func store(_ year: Int, in path: String) throws(ArchiveError) {
    guard let date = CalendarDate(year: year, month: 3, day: 8) else { return }
    let activity = Activity(
      id: "kils-kommun/K-1", submitter: "kils-kommun", ownID: "K-1", title: "Läxhjälp", kind: .project,
      status: .ongoing, period: Period(start: date, end: nil), budget: Amount(ore: 45_000_000),
      source: RecordReference(file: "in/kil.csv", row: 2, line: 2))
    let submission = Submission(
      file: "in/kil.csv", sha256: "ab", bytes: 1, encoding: "utf-8", format: "csv", statedOrganisation: "Kil",
      submitter: "kils-kommun", isKnownSubmitter: true, year: year, status: .accepted,
      rows: .init(read: 1, accepted: 1), activities: [activity])
    let portfolio = Portfolio(
      strategy: County.strategy, organisations: County.organisations, places: County.places, referenceDate: date,
      year: year, submissions: [submission], activities: [activity],
      alignments: [
        Alignment(activity: activity.id, goal: "K1", ground: .declared, confidence: 1, terms: ["K1"], isPrimary: true)
      ], efforts: [], goals: [],
      coverage: Coverage(
        expected: ["kils-kommun"], reported: ["kils-kommun"], missing: [], unreadable: [], partlyRejected: [],
        unexpected: []), unmatched: [], observations: [], partners: [:])
    let finding = Finding(
      id: "I01-L3", kind: .effortGap, detector: "DET-I01", subject: "L3",
      score: [.init(name: "avsaknad", value: 1, weight: 1)], facts: [:], organisations: ["kils-kommun"], goals: ["L3"],
      evidence: [.file("in/kil.csv")])
    let figures = CycleFigures(
      assessments: [
        .init(goal: "K1", indicator: "N1", year: 2022, value: ExactNumber("12.30"), verdict: .onTrack, method: "linjär")
      ], values: [.init(indicator: "N1", place: "17", sex: .total, year: 2022): ExactNumber(3)])
    try RunArchive(path: path).store(
      portfolio, findings: [finding], hidden: [], figures: figures,
      information: RunInformation(
        toolVersion: "1", ruleSetVersion: "1", libxml2Version: "2", sqliteVersion: "3", referenceDate: date,
        edition: .summary, language: .swedish, inputs: [], marking: nil),
      examples: [
        ConfirmedExample(
          year: year, activity: activity.id, title: "Läxhjälp", text: "på biblioteket", goals: ["K1"], textSum: "0a")
      ])
  }
}
