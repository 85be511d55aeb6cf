import Archive
import Diagnostics
import Foundation
import StrategyModel

/// A year's efforts into an archive, and the same rows through Python's sqlite3.
enum ArchiveLoad {
  /// Processor seconds of one transaction into a new file; nil where it fails.
  static func seconds(_ rows: Int, _ folder: URL) -> Double? {
    let path = folder.appending(path: "archive.sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let date = CalendarDate("2024-12-31") else { return nil }
    let activities = (0..<rows).map { number in
      Activity(
        id: Activity.ID("org-\(number % 900)/I-\(number)"), submitter: Organisation.ID("org-\(number % 900)"),
        ownID: "I-\(number)", title: "Samverkan kring äldre och språk \(number % 4_000) Örebro", kind: .project,
        status: .ongoing, budget: Amount(ore: number * 100),
        source: RecordReference(file: "in/\(number % 900).csv", row: number))
    }
    let strategy = Strategy(id: "prov", title: "Prov", areas: [])
    let portfolio = Portfolio(
      strategy: strategy, organisations: .empty,
      places: PlaceRegister(
        county: Place(code: "17", name: "Värmlands län", level: .county),
        country: Place(code: "00", name: "Riket", level: .country), municipalities: []),
      referenceDate: date, year: 2024, submissions: [], activities: activities, alignments: [], efforts: [], goals: [],
      coverage: Coverage(expected: [], reported: [], missing: [], unreadable: [], partlyRejected: [], unexpected: []),
      unmatched: [], observations: [], partners: [:])
    let information = RunInformation(
      toolVersion: "prov", ruleSetVersion: "prov", libxml2Version: "", sqliteVersion: "", referenceDate: date,
      edition: .summary, language: .swedish, inputs: [], marking: nil)
    do {
      let archive = try RunArchive(path: path)
      let start = clock()
      try archive.store(
        portfolio, findings: [], hidden: [], figures: CycleFigures(assessments: [], values: [:]),
        information: information)
      return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    } catch {
      print("\(error)")
      return nil
    }
  }

  /// The same for Python, which builds its rows in the loop as ours does; nil where there is none.
  static func peer(_ rows: Int, _ folder: URL, _ python: String) -> Double? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script, folder.appending(path: "peer.sqlite").path, "\(rows)"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Double(said.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static let script = """
    import os, sqlite3, sys, time
    path, rows = sys.argv[1], int(sys.argv[2])
    if os.path.exists(path): os.remove(path)
    c = sqlite3.connect(path)
    c.execute("PRAGMA foreign_keys = ON"); c.execute("PRAGMA synchronous = FULL")
    c.execute("CREATE TABLE cykel(ar INTEGER PRIMARY KEY)"); c.execute("INSERT INTO cykel VALUES (2024)")
    c.execute('''CREATE TABLE insats(ar INTEGER NOT NULL REFERENCES cykel ON DELETE CASCADE, insats TEXT NOT NULL,
      inlamnare TEXT NOT NULL, eget_id TEXT NOT NULL, rubrik TEXT NOT NULL, typ TEXT NOT NULL, status TEXT NOT NULL,
      start TEXT, slut TEXT, budget INTEGER, fil TEXT NOT NULL, rad INTEGER, PRIMARY KEY (ar, insats)) STRICT''')
    def row(i): return (2024, f"org-{i % 900}/I-{i}", f"org-{i % 900}", f"I-{i}",
      f"Samverkan kring äldre och språk {i % 4000} Örebro", "projekt", "pågående", None, None, i * 100, f"in/{i % 900}.csv", i)
    t = time.process_time()
    with c: c.executemany("INSERT INTO insats VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", (row(i) for i in range(rows)))
    print(time.process_time() - t)
    """
}
