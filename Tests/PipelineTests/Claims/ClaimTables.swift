import Foundation
import StrategyModel

@testable import Pipeline

/// The tables of a run and of the year before, asked in the words that the summary's claims use.
struct ClaimTables {
  typealias Row = [String: String]

  private let tables: [String: [Row]]
  private let former: [String: [Row]]
  let year: Int
  /// What the register says: ids of goals in order, ids of goals by area's title, ids of themes by title, codes by name.
  let goals: [String]
  let areas: [String: [String]]
  let themes: [String: String]
  let places: [String: String]
  let remark: String
  let goalTitles: [String: String]
  let indicators: [String: Indicator]
  let observations: [String: [Row]]
  /// The header of each printed table, by its caption.
  var headers: [String: [String]] = [:]

  private static let names = [
    "avstamning", "inlamnare", "insatser", "kopplingar", "omatchat", "indikatorvarden", "bedomningar", "prognoser",
    "glapp", "samarbeten", "lardomar", "natverk",
  ]

  init(run: String, before: String?, strategy: Strategy, places: PlaceRegister) throws {
    func read(_ path: String) throws -> [String: [Row]] {
      var folder = try RunFolder(path)
      var tables: [String: [Row]] = [:]
      for name in ClaimTables.names { tables[name] = try folder.table(name) }
      return tables
    }
    tables = try read(run)
    former = try before.map(read) ?? [:]
    year = try RunFolder(run).manifest.cycle.year
    remark = strategy.remark ?? "-"
    goalTitles = Dictionary(
      strategy.goals.map { ($0.id.rawValue, ClaimReading.spaced($0.title)) }, uniquingKeysWith: { a, _ in a })
    indicators = Dictionary(
      strategy.indicators.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
    observations = Dictionary(grouping: tables["indikatorvarden"] ?? []) { $0["indikator"] ?? "" }
    goals = strategy.goals.map(\.id.rawValue)
    areas = Dictionary(
      strategy.areas.map { ($0.title, $0.goals.map(\.id.rawValue)) }, uniquingKeysWith: { a, _ in a })
    themes = Dictionary(
      (strategy.challenges + strategy.perspectives).map { ($0.title, $0.id.rawValue) }, uniquingKeysWith: { a, _ in a })
    self.places = Dictionary(
      places.municipalities.map { ($0.name, $0.code.rawValue) }, uniquingKeysWith: { a, _ in a })
  }

  mutating func readHeaders(_ lines: [ClaimLine]) {
    for line in lines where !line.table.isEmpty && headers[line.table] == nil {
      headers[line.table] = line.text.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
    }
  }

  func rows(_ table: String) -> [Row] { tables[table] ?? [] }
  func formerly(_ table: String) -> [Row] { former[table] ?? [] }
  func count(_ table: String, _ test: (Row) -> Bool) -> Int { rows(table).count(where: test) }
  func sum(_ table: String, _ column: String) -> Int { rows(table).reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) } }
  static func list(_ cell: String?) -> [String] { (cell ?? "").split(separator: "|").map(String.init) }

  /// Efforts tied to any of the goals.
  func efforts(of goals: Set<String>) -> [Row] {
    rows("insatser").filter { !goals.isDisjoint(with: ClaimTables.list($0["mal"])) }
  }

  func ongoing(_ rows: [Row]) -> [Row] { rows.filter { $0["status"] == "pågående" } }

  /// A joint effort is one, under the id that its reports share.
  func joint(_ rows: [Row]) -> [String: [Row]] {
    Dictionary(grouping: rows) { row in
      let shared = row["gemensam_insats"] ?? ""
      return shared.isEmpty ? row["insats"] ?? "" : shared
    }
  }

  /// How many of the joint efforts state a sum, how many there are, and the sum in kronor with each counted once.
  func money(_ rows: [Row]) -> (stated: Int, all: Int, kronor: Int) {
    // A joint effort's sum is the largest that any of its reporters states, also those tied to other goals.
    let everyone = joint(self.rows("insatser"))
    let sums = joint(rows).keys.map { id in
      (everyone[id] ?? []).compactMap { Int($0["budget_kr"] ?? "") }.max()
    }
    return (sums.count { $0 != nil }, sums.count, sums.reduce(0) { $0 + ($1 ?? 0) })
  }

  func name(_ organisation: String) -> String {
    rows("inlamnare").first { $0["organisation"] == organisation }?["namn"] ?? organisation
  }
}

extension ClaimTables {
  /// `10,5 mnkr` as the summary rounds it: kr below 10 000, tkr below a million, half away from zero.
  static func printed(_ kronor: Int) -> String {
    if kronor < 10_000 { return grouped(kronor) + " kr" }
    if kronor < 999_500 { return grouped((kronor + 500) / 1_000) + " tkr" }
    let tenths = (kronor + 50_000) / 100_000
    return grouped(tenths / 10) + ",\(tenths % 10) mnkr"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = "\(number)"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}
