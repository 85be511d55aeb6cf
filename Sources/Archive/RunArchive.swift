import Foundation
import GRDB
package import StrategyModel

/// The memory between years: one SQLite file with one record per cycle year.
///
/// A run writes its whole year in one transaction, replacing what an earlier run of the same year wrote. Until then the
/// file is only read: it is neither made nor brought up to date. It is opened with full synchronisation, a rollback
/// journal and foreign keys, and only bound parameters are used.
package struct RunArchive {
  private let path: String

  /// Looks at the archive. One that is missing is an archive without years; anything but an archive is an error.
  package init(path: String) throws(ArchiveError) {
    self.path = path
    _ = try reading { try Migrations.migrator.appliedIdentifiers($0) }
  }

  /// What is read, or nil where there is no archive.
  ///
  /// An archive of an earlier version is read as a copy in memory that is brought up to date.
  private func reading<T>(_ body: (Database) throws -> T) throws(ArchiveError) -> T? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try RunArchive.guarding(path) {
      // Opened for writing although nothing is written: what a killed run left half done must be rolled back.
      let queue = try opened()
      if try queue.read(Migrations.migrator.hasCompletedMigrations) { return try queue.read(body) }
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      try Migrations.migrator.migrate(copy)
      return try copy.read(body)
    }
  }

  /// An archive without years, in memory.
  private func empty() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try Migrations.migrator.migrate(queue)
    return queue
  }

  private func opened() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    guard try !queue.read(Migrations.migrator.hasBeenSuperseded) else {
      throw ArchiveError(path: path, code: 0, reason: "det är skrivet av en nyare version av nulage")
    }
    return queue
  }

  /// The version of the SQLite library in use.
  package static func sqliteVersion() throws(ArchiveError) -> String {
    try guarding(":memory:") {
      try DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") ?? "" }
    }
  }

  /// The latest cycle before a year, or nil where there is none.
  package func cycle(before year: Int) throws(ArchiveError) -> CycleRecord? {
    try reading { database in
      try Int.fetchOne(database, sql: "SELECT max(ar) FROM cykel WHERE ar < ?", arguments: [year]).flatMap {
        try CycleRows.read($0, from: database)
      }
    } ?? nil
  }

  /// The record of one year, or nil where it is not archived.
  package func cycle(_ year: Int) throws(ArchiveError) -> CycleRecord? {
    try reading { try CycleRows.read(year, from: $0) } ?? nil
  }

  /// What the staff have confirmed in earlier years, by year and then activity.
  package func examples(before year: Int) throws(ArchiveError) -> [ConfirmedExample] {
    try reading { try CycleRows.examples(before: year, from: $0) } ?? []
  }

  /// Writes one year in one transaction. `hidden` are the ids of findings that the staff have decided not to show,
  /// `examples` what they confirmed that year.
  package func store(
    _ portfolio: Portfolio, findings: [Finding], hidden: Set<String>, figures: CycleFigures,
    information: RunInformation, examples: [ConfirmedExample] = []
  ) throws(ArchiveError) {
    try RunArchive.guarding(path) {
      let isNew = !FileManager.default.fileExists(atPath: path)
      let queue = try opened()
      // The tables of a new archive come in one piece: each step of their making would wait for the disk.
      if isNew { try empty().backup(to: queue) } else { try Migrations.migrator.migrate(queue) }
      try queue.write { database in
        try database.execute(sql: "DELETE FROM cykel WHERE ar = ?", arguments: [portfolio.year])
        try CycleRows.write(portfolio, information, to: database)
        try CycleRows.write(figures, of: portfolio.year, to: database)
        try CycleRows.write(findings, hidden: hidden, of: portfolio.year, to: database)
        try CycleRows.write(examples.filter { $0.year == portfolio.year }, to: database)
      }
    }
  }

  /// A text that is equal for equal contents, whatever the order of writing: each table's rows, sorted.
  package func logicalDump() throws(ArchiveError) -> String {
    try reading { database in
      var lines: [String] = []
      for table in CycleRows.tables {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
        lines += rows.map { table + " " + $0.databaseValues.map(\.description).joined(separator: " | ") }.sorted()
      }
      return lines.joined(separator: "\n")
    } ?? ""
  }

  /// The rows that a question of the analyst's gives, as text; read only.
  package func rows(_ question: String) throws(ArchiveError) -> [String] {
    try reading { database in
      try Row.fetchAll(database, sql: question).map { row in
        row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0)" }.joined(separator: " | ")
      }
    } ?? []
  }

  /// The one door through which an SQLite error becomes ours.
  private static func guarding<T>(_ path: String, _ body: () throws -> T) throws(ArchiveError) -> T {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw ArchiveError(path: path, code: error.resultCode.rawValue, reason: error.message ?? "\(error.resultCode)")
    } catch {
      throw ArchiveError(path: path, code: 0, reason: "\(error)")
    }
  }
}
