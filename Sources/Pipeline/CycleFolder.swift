import Diagnostics
import Reporting
import StrategyModel

/// An earlier run's folder read as the record of its cycle (`foregaende`).
enum CycleFolder {
  static func read(_ path: String) throws(PipelineError) -> CycleRecord {
    var folder = try RunFolder(path)
    guard let date = CalendarDate(folder.manifest.cycle.referenceDate) else {
      throw .usage(sv: "\(path): manifestet saknar referensdatum.", en: "\(path): the manifest has no reference date.")
    }
    let submitters = try folder.table("inlamnare").filter { $0["vantas"] == "sant" }
    return CycleRecord(
      year: folder.manifest.cycle.year, strategy: Strategy.ID(folder.manifest.cycle.strategy), referenceDate: date,
      activities: try activities(&folder), assessments: try assessments(&folder), findings: try findings(&folder),
      expected: submitters.map { Organisation.ID($0["organisation"] ?? "") }.sorted(),
      reported: submitters.filter { $0["rapporterat"] == "sant" }.map { Organisation.ID($0["organisation"] ?? "") }
        .sorted(),
      values: try values(&folder))
  }

  private static func activities(_ folder: inout RunFolder) throws(PipelineError) -> [CycleRecord.ActivityRecord] {
    try folder.table("insatser").compactMap { row in
      Activity.Status(rawValue: row["status"] ?? "").map {
        .init(
          id: Activity.ID(row["insats"] ?? ""), title: SubmittedText(row["rubrik"] ?? ""), status: $0,
          goals: list(row["mal"]).map { Goal.ID($0) }.sorted())
      }
    }.sorted { $0.id < $1.id }
  }

  private static func assessments(_ folder: inout RunFolder) throws(PipelineError) -> [CycleRecord.AssessmentRecord] {
    try folder.table("bedomningar").compactMap { row in
      Assessment.Verdict(rawValue: row["bedomning"] ?? "").map {
        .init(
          goal: Goal.ID(row["mal"] ?? ""), indicator: Indicator.ID(row["indikator"] ?? ""),
          year: row["matar"].flatMap { Int($0) }, value: row["varde"].flatMap(number), verdict: $0,
          method: row["metod"] ?? "")
      }
    }.sorted { ($0.goal, $0.indicator) < ($1.goal, $1.indicator) }
  }

  private static func findings(_ folder: inout RunFolder) throws(PipelineError) -> [CycleRecord.FindingRecord] {
    let gaps: [CycleRecord.FindingRecord] = try folder.table("glapp").compactMap { row in
      Finding.Kind(rawValue: row["slag"] ?? "").map {
        .init(
          id: row["id"] ?? "", kind: $0, detector: RuleCode(rawValue: row["detektor"] ?? ""),
          subject: row["amne"] ?? "", strength: strength(row), goals: list(row["mal"]).map { Goal.ID($0) },
          organisations: list(row["organisationer"]).map { Organisation.ID($0) })
      }
    }
    let shared: [CycleRecord.FindingRecord] = try folder.table("samarbeten").map { row in
      .init(
        id: row["id"] ?? "", kind: .collaboration, detector: RuleCode(rawValue: row["detektor"] ?? ""),
        subject: row["organisationer"] ?? "", strength: strength(row), goals: list(row["mal"]).map { Goal.ID($0) },
        organisations: list(row["organisationer"]).map { Organisation.ID($0) })
    }
    let hidden: [CycleRecord.FindingRecord] = try folder.internalTable(HiddenFindings.name).compactMap { row in
      Finding.Kind(rawValue: row["slag"] ?? "").map {
        .init(
          id: row["id"] ?? "", kind: $0, detector: RuleCode(rawValue: row["detektor"] ?? ""),
          subject: row["amne"] ?? "", strength: strength(row), goals: list(row["mal"]).map { Goal.ID($0) },
          organisations: list(row["organisationer"]).map { Organisation.ID($0) }, isHidden: true)
      }
    }
    return (gaps + shared + hidden).sorted { $0.id < $1.id }
  }

  private static func values(_ folder: inout RunFolder) throws(PipelineError) -> [Observation.Key: ExactNumber] {
    var values: [Observation.Key: ExactNumber] = [:]
    for row in try folder.table("indikatorvarden") {
      guard let sex = Sex(rawValue: row["kon"] ?? ""), let year = Int(row["ar"] ?? ""),
        let number = row["varde"].flatMap(number)
      else { continue }
      let key = Observation.Key(
        indicator: Indicator.ID(row["indikator"] ?? ""), place: Place.Code(row["plats"] ?? ""), sex: sex, year: year)
      values[key] = number
    }
    return values
  }

  /// A number of our tables: decimal comma, and a hyphen for minus.
  private static func number(_ text: String) -> ExactNumber? { ExactNumber(text.replacing(",", with: ".")) }

  private static func strength(_ row: RunFolder.Row) -> Double { row["styrka"].flatMap(number)?.double ?? 0 }

  private static func list(_ cell: String?) -> [String] {
    (cell ?? "").split(separator: "|").map(String.init)
  }
}
