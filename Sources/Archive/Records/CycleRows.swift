import Diagnostics
import GRDB
import StrategyModel

/// A cycle as rows, both ways.
enum CycleRows {
  /// Our own fixed names: the only ones that are ever written into SQL text.
  static let tables = [
    "cykel", "inrapportering", "inlamnare", "insats", "koppling", "varde", "bedomning", "fynd", "exempel",
  ]

  /// The cycle itself: it comes first, since all other rows are of it.
  static func write(_ portfolio: Portfolio, _ information: RunInformation, to database: Database) throws {
    let year = portfolio.year
    try insert("INSERT INTO cykel VALUES (?, ?, ?, ?, ?)", CollectionOfOne(portfolio), database) {
      $1.add(year)
      $1.add($0.strategy.id.rawValue)
      $1.add($0.referenceDate)
      $1.add(information.toolVersion)
      $1.add(information.ruleSetVersion)
    }
    try insert("INSERT INTO inrapportering VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", portfolio.submissions, database) {
      $1.add(year)
      $1.add($0.file)
      $1.add($0.submitter.rawValue)
      $1.add($0.status.rawValue)
      $1.add($0.rows.read)
      $1.add($0.rows.accepted)
      $1.add($0.rows.rejected)
      $1.add($0.rows.blank)
      $1.add($0.sha256)
    }
    let reported = Set(portfolio.coverage.reported)
    try insert("INSERT INTO inlamnare VALUES (?, ?, ?)", portfolio.coverage.expected, database) {
      $1.add(year)
      $1.add($0.rawValue)
      $1.add(reported.contains($0))
    }
    try insert("INSERT INTO insats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", portfolio.activities, database) {
      $1.add(year)
      $1.add($0.id.rawValue)
      $1.add($0.submitter.rawValue)
      $1.add($0.ownID)
      $1.add($0.title)
      $1.add($0.kind.rawValue)
      $1.add($0.status.rawValue)
      $1.add($0.period.start)
      $1.add($0.period.end)
      $1.add($0.budget?.ore)
      $1.add($0.source.file)
      $1.add($0.source.row)
    }
    try insert("INSERT INTO koppling VALUES (?, ?, ?, ?, ?, ?)", portfolio.alignments, database) {
      $1.add(year)
      $1.add($0.activity.rawValue)
      $1.add($0.goal.rawValue)
      $1.add($0.ground.rawValue)
      $1.add($0.confidence)
      $1.add($0.isPrimary)
    }
  }

  static func write(_ figures: CycleFigures, of year: Int, to database: Database) throws {
    let values = figures.values.sorted { $0.key < $1.key }
    try insert("INSERT INTO varde VALUES (?, ?, ?, ?, ?, ?)", values, database) {
      $1.add(year)
      $1.add($0.key.indicator.rawValue)
      $1.add($0.key.place.rawValue)
      $1.add($0.key.sex.rawValue)
      $1.add($0.key.year)
      $1.add($0.value.text)
    }
    try insert("INSERT INTO bedomning VALUES (?, ?, ?, ?, ?, ?, ?)", figures.assessments, database) {
      $1.add(year)
      $1.add($0.goal.rawValue)
      $1.add($0.indicator.rawValue)
      $1.add($0.year)
      $1.add($0.value?.text)
      $1.add($0.method)
      $1.add($0.verdict.rawValue)
    }
  }

  static func write(_ findings: [Finding], hidden: Set<String>, of year: Int, to database: Database) throws {
    try insert("INSERT INTO fynd VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", findings, database) {
      $1.add(year)
      $1.add($0.id)
      $1.add($0.kind.rawValue)
      $1.add($0.detector.rawValue)
      $1.add($0.subject)
      $1.add($0.strength)
      $1.add(list: $0.goals)
      $1.add(list: $0.organisations)
      $1.add(hidden.contains($0.id))
    }
  }

  static func write(_ examples: [ConfirmedExample], to database: Database) throws {
    try insert("INSERT INTO exempel VALUES (?, ?, ?, ?, ?, ?)", examples, database) {
      $1.add($0.year)
      $1.add($0.activity.rawValue)
      $1.add($0.title)
      $1.add($0.text)
      $1.add(list: $0.goals)
      $1.add($0.textSum)
    }
  }

  /// Those of every year before, by year and then activity.
  static func examples(before year: Int, from database: Database) throws -> [ConfirmedExample] {
    let rows = try stored(
      "SELECT * FROM exempel WHERE ar < ? ORDER BY ar, insats", year, database)
    return try rows.map { row in
      ConfirmedExample(
        year: try row.integer("ar"), activity: Activity.ID(try row.text("insats")), title: try row.text("rubrik"),
        text: try row.text("text"), goals: list(try row.text("mal")).map { Goal.ID($0) },
        textSum: try row.text("textsumma"))
    }
  }

  static func read(_ year: Int, from database: Database) throws -> CycleRecord? {
    guard let cycle = try stored("SELECT strategi, referensdatum FROM cykel WHERE ar = ?", year, database).first,
      let date = CalendarDate(try cycle.text("referensdatum"))
    else { return nil }
    func rows(_ sql: String) throws -> [StoredRow] { try stored(sql, year, database) }
    let submitters = try rows("SELECT organisation, rapporterat FROM inlamnare WHERE ar = ? ORDER BY organisation")
      .map { (id: Organisation.ID(try $0.text("organisation")), hasReported: try $0.integer("rapporterat") == 1) }
    var goals: [String: [Goal.ID]] = [:]
    for row in try rows("SELECT insats, mal FROM koppling WHERE ar = ? ORDER BY insats, mal") {
      goals[try row.text("insats"), default: []].append(Goal.ID(try row.text("mal")))
    }
    return CycleRecord(
      year: year, strategy: Strategy.ID(try cycle.text("strategi")), referenceDate: date,
      activities: try rows("SELECT insats, rubrik, status FROM insats WHERE ar = ? ORDER BY insats").compactMap { row in
        let (id, title) = (try row.text("insats"), try row.text("rubrik"))
        return Activity.Status(rawValue: try row.text("status")).map {
          .init(id: Activity.ID(id), title: SubmittedText(title), status: $0, goals: goals[id] ?? [])
        }
      },
      assessments: try rows("SELECT * FROM bedomning WHERE ar = ? ORDER BY mal, indikator").compactMap(assessment),
      findings: try rows("SELECT * FROM fynd WHERE ar = ? ORDER BY id").compactMap(finding),
      expected: submitters.map(\.id), reported: submitters.filter(\.hasReported).map(\.id),
      values: Dictionary(
        try rows("SELECT * FROM varde WHERE ar = ?").compactMap(value), uniquingKeysWith: { first, _ in first }))
  }

  private static func assessment(_ row: StoredRow) throws -> CycleRecord.AssessmentRecord? {
    guard let verdict = Assessment.Verdict(rawValue: try row.text("bedomning")) else { return nil }
    return .init(
      goal: Goal.ID(try row.text("mal")), indicator: Indicator.ID(try row.text("indikator")),
      year: try row.optionalInteger("matar"), value: try row.optionalText("varde").flatMap { ExactNumber($0) },
      verdict: verdict, method: try row.text("metod"))
  }

  private static func finding(_ row: StoredRow) throws -> CycleRecord.FindingRecord? {
    guard let kind = Finding.Kind(rawValue: try row.text("slag")) else { return nil }
    return .init(
      id: try row.text("id"), kind: kind, detector: RuleCode(rawValue: try row.text("detektor")),
      subject: try row.text("amne"), strength: try row.number("styrka"),
      goals: list(try row.text("mal")).map { Goal.ID($0) },
      organisations: list(try row.text("organisationer")).map { Organisation.ID($0) },
      isHidden: try row.integer("dold") == 1)
  }

  private static func value(_ row: StoredRow) throws -> (Observation.Key, ExactNumber)? {
    guard let number = ExactNumber(try row.text("varde")), let sex = Sex(rawValue: try row.text("kon")) else {
      return nil
    }
    let key = Observation.Key(
      indicator: Indicator.ID(try row.text("indikator")), place: Place.Code(try row.text("plats")), sex: sex,
      year: try row.integer("matar"))
    return (key, number)
  }

  private static func list(_ cell: String) -> [String] { cell.split(separator: "|").map(String.init) }

  private static func stored(_ sql: String, _ year: Int, _ database: Database) throws -> [StoredRow] {
    try Row.fetchAll(database, sql: sql, arguments: [year]).map(StoredRow.init)
  }

  /// One row for each element; `cells` adds its cells, in the order of the columns.
  private static func insert<S: Sequence>(
    _ sql: String, _ elements: S, _ database: Database, _ cells: (S.Element, inout BoundRow) -> Void
  ) throws {
    var rows = try BulkInsert(sql, database)
    for element in elements { try rows.insert { cells(element, &$0) } }
  }
}
