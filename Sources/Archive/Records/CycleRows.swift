import Diagnostics
import GRDB
import StrategyModel

/// A cycle as rows, both ways.
enum CycleRows {
  /// Our own fixed names: the only ones that are ever written into SQL text.
  static let tables = [
    "cykel", "inrapportering", "inlamnare", "insats", "koppling", "varde", "bedomning", "fynd", "exempel",
  ]

  static func write(
    _ portfolio: Portfolio, findings: [Finding], record: CycleRecord, information: RunInformation,
    to database: Database
  ) throws {
    let year = record.year
    try database.execute(
      sql: "INSERT INTO cykel VALUES (?, ?, ?, ?, ?)",
      arguments: [
        year, record.strategy.rawValue, "\(record.referenceDate)", information.toolVersion, information.ruleSetVersion,
      ])
    try insert("INSERT INTO inrapportering VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", portfolio.submissions, database) {
      [
        year, $0.file, $0.submitter.rawValue, $0.status.rawValue, $0.rows.read, $0.rows.accepted, $0.rows.rejected,
        $0.rows.blank, $0.sha256,
      ]
    }
    let reported = Set(record.reported)
    try insert("INSERT INTO inlamnare VALUES (?, ?, ?)", record.expected, database) {
      [year, $0.rawValue, reported.contains($0) ? 1 : 0]
    }
    try insert("INSERT INTO insats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", portfolio.activities, database) {
      [
        year, $0.id.rawValue, $0.submitter.rawValue, $0.ownID, $0.title, $0.kind.rawValue, $0.status.rawValue,
        $0.period.start?.description, $0.period.end?.description, $0.budget?.ore, $0.source.file, $0.source.row,
      ]
    }
    try insert("INSERT INTO koppling VALUES (?, ?, ?, ?, ?, ?)", portfolio.alignments, database) {
      [year, $0.activity.rawValue, $0.goal.rawValue, $0.ground.rawValue, $0.confidence, $0.isPrimary ? 1 : 0]
    }
    let values = record.values.sorted { $0.key < $1.key }
    try insert("INSERT INTO varde VALUES (?, ?, ?, ?, ?, ?)", values, database) { key, number in
      [year, key.indicator.rawValue, key.place.rawValue, key.sex.rawValue, key.year, number.text]
    }
    try insert("INSERT INTO bedomning VALUES (?, ?, ?, ?, ?, ?, ?)", record.assessments, database) {
      [
        year, $0.goal.rawValue, $0.indicator.rawValue, $0.year, $0.value?.text, $0.method, $0.verdict.rawValue,
      ]
    }
    let hidden = Set(record.findings.filter(\.isHidden).map(\.id))
    try insert("INSERT INTO fynd VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", findings, database) {
      [
        year, $0.id, $0.kind.rawValue, $0.detector.rawValue, $0.subject, $0.strength,
        $0.goals.map(\.rawValue).joined(separator: "|"), $0.organisations.map(\.rawValue).joined(separator: "|"),
        hidden.contains($0.id) ? 1 : 0,
      ]
    }
  }

  static func write(_ examples: [ConfirmedExample], to database: Database) throws {
    try insert("INSERT INTO exempel VALUES (?, ?, ?, ?, ?, ?)", examples, database) {
      [
        $0.year, $0.activity.rawValue, $0.title, $0.text, $0.goals.map(\.rawValue).joined(separator: "|"), $0.textSum,
      ]
    }
  }

  /// Those of every year before, by year and then activity.
  static func examples(before year: Int, from database: Database) throws -> [ConfirmedExample] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM exempel WHERE ar < ? ORDER BY ar, insats", arguments: [year])
    return rows.map { row in
      ConfirmedExample(
        year: row["ar"], activity: Activity.ID(row["insats"] as String), title: row["rubrik"], text: row["text"],
        goals: (row["mal"] as String).split(separator: "|").map { Goal.ID(String($0)) }, textSum: row["textsumma"])
    }
  }

  static func read(_ year: Int, from database: Database) throws -> CycleRecord? {
    guard
      let cycle = try Row.fetchOne(
        database, sql: "SELECT strategi, referensdatum FROM cykel WHERE ar = ?", arguments: [year]),
      let date = CalendarDate(cycle["referensdatum"] as String)
    else { return nil }
    func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(database, sql: sql, arguments: [year]) }
    let submitters = try rows("SELECT organisation, rapporterat FROM inlamnare WHERE ar = ? ORDER BY organisation")
    var goals: [String: [Goal.ID]] = [:]
    for row in try rows("SELECT insats, mal FROM koppling WHERE ar = ? ORDER BY insats, mal") {
      goals[row["insats"], default: []].append(Goal.ID(row["mal"] as String))
    }
    func list(_ cell: String) -> [String] { cell.split(separator: "|").map(String.init) }
    return CycleRecord(
      year: year, strategy: Strategy.ID(cycle["strategi"] as String), referenceDate: date,
      activities: try rows("SELECT insats, rubrik, status FROM insats WHERE ar = ? ORDER BY insats").compactMap { row in
        Activity.Status(rawValue: row["status"]).map {
          .init(
            id: Activity.ID(row["insats"] as String), title: row["rubrik"], status: $0,
            goals: goals[row["insats"]] ?? [])
        }
      },
      assessments: try rows("SELECT * FROM bedomning WHERE ar = ? ORDER BY mal, indikator").compactMap { row in
        Assessment.Verdict(rawValue: row["bedomning"]).map {
          .init(
            goal: Goal.ID(row["mal"] as String), indicator: Indicator.ID(row["indikator"] as String),
            year: row["matar"], value: (row["varde"] as String?).flatMap { ExactNumber($0) }, verdict: $0,
            method: row["metod"])
        }
      },
      findings: try rows("SELECT * FROM fynd WHERE ar = ? ORDER BY id").compactMap { row in
        Finding.Kind(rawValue: row["slag"]).map {
          .init(
            id: row["id"], kind: $0, detector: RuleCode(rawValue: row["detektor"]), subject: row["amne"],
            strength: row["styrka"], goals: list(row["mal"]).map { Goal.ID($0) },
            organisations: list(row["organisationer"]).map { Organisation.ID($0) }, isHidden: row["dold"] == 1)
        }
      },
      expected: submitters.map { Organisation.ID($0["organisation"] as String) },
      reported: submitters.filter { $0["rapporterat"] == 1 }.map { Organisation.ID($0["organisation"] as String) },
      values: Dictionary(
        try rows("SELECT * FROM varde WHERE ar = ?").compactMap { row in
          guard let number = ExactNumber(row["varde"] as String), let sex = Sex(rawValue: row["kon"]) else {
            return nil
          }
          let key = Observation.Key(
            indicator: Indicator.ID(row["indikator"] as String), place: Place.Code(row["plats"] as String), sex: sex,
            year: row["matar"])
          return (key, number)
        }, uniquingKeysWith: { first, _ in first }))
  }

  private static func insert<S: Sequence>(
    _ sql: String, _ elements: S, _ database: Database, _ arguments: (S.Element) -> [(any DatabaseValueConvertible)?]
  ) throws {
    let statement = try database.makeStatement(sql: sql)
    for element in elements { try statement.execute(arguments: StatementArguments(arguments(element))) }
  }
}
