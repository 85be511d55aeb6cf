import Analysis
import Archive
package import Diagnostics
import StrategyModel

/// `compare`: two runs, as folders or as years of the archive, and what differs between their records.
package enum CompareTask {
  package struct Outcome: Sendable {
    package let text: String
    package let exitCode: ExitCode
  }

  package static func compare(_ a: String, _ b: String, language: Language) throws(PipelineError) -> Outcome {
    let before = try record(a)
    let now = try record(b)
    let lines = differences(before, now, language)
    let heading =
      lines.isEmpty
      ? LocalizedText(sv: "\(a) och \(b) säger samma sak.", en: "\(a) and \(b) say the same.")
      : LocalizedText(sv: "Från \(a) till \(b):", en: "From \(a) to \(b):")
    return Outcome(
      text: ([heading[language]] + lines).map { VisibleText.escaped($0, limit: .max) }.joined(separator: "\n") + "\n",
      exitCode: lines.isEmpty ? .done : .dataFaults)
  }

  /// A year is looked for in the archive of the working folder's configuration; anything else is a run's folder.
  private static func record(_ name: String) throws(PipelineError) -> CycleRecord {
    guard let year = Int(name), (1900...2200).contains(year) else { return try CycleFolder.read(name) }
    let configuration = try ConfigurationFile.ofWorkingFolder()
    let path = configuration.map { $0.located($0.archive) } ?? ".nulage/arkiv.sqlite"
    let found: CycleRecord?
    do throws(ArchiveError) { found = try RunArchive(path: path).cycle(year) } catch { throw .world(error) }
    guard let found else {
      throw .usage(
        sv: "Året \(year) finns inte i arkivet \(path).", en: "The year \(year) is not in the archive \(path).")
    }
    return found
  }

  private static func differences(_ before: CycleRecord, _ now: CycleRecord, _ language: Language) -> [String] {
    var lines: [String] = []
    func add(_ sv: String, _ en: String, _ items: [String]) {
      if !items.isEmpty {
        lines.append("\(LocalizedText(sv: sv, en: en)[language]) (\(items.count)): \(items.joined(separator: ", "))")
      }
    }
    let (oldFindings, newFindings) = (before.findings.map(\.id), now.findings.map(\.id))
    add("Nya fynd", "New findings", newFindings.filter { !Set(oldFindings).contains($0) })
    add("Fynd som inte finns längre", "Findings that are gone", oldFindings.filter { !Set(newFindings).contains($0) })
    let (oldActivities, newActivities) = (before.activities.map(\.id.rawValue), now.activities.map(\.id.rawValue))
    add("Nya insatser", "New activities", newActivities.filter { !Set(oldActivities).contains($0) })
    add(
      "Insatser som inte finns längre", "Activities that are gone",
      oldActivities.filter { !Set(newActivities).contains($0) })
    let oldStatus = Dictionary(before.activities.map { ($0.id, $0.status) }, uniquingKeysWith: { a, _ in a })
    add(
      "Ändrad status", "Changed status",
      now.activities.compactMap { activity in
        guard let old = oldStatus[activity.id], old != activity.status else { return nil }
        return "\(activity.id) \(old.rawValue) → \(activity.status.rawValue)"
      })
    add("Ändrade bedömningar", "Changed verdicts", verdicts(before, now))
    add(
      "Reviderade värden", "Revised values",
      now.values.keys.sorted().compactMap { key in
        guard let old = before.values[key], let new = now.values[key], old != new else { return nil }
        return "\(key) \(old) → \(new)"
      })
    return lines
  }

  private static func verdicts(_ before: CycleRecord, _ now: CycleRecord) -> [String] {
    now.assessments.compactMap { assessment in
      let old = before.assessments.first { $0.goal == assessment.goal && $0.indicator == assessment.indicator }
      guard let old, old.verdict != assessment.verdict else { return nil }
      return "\(assessment.goal)/\(assessment.indicator) \(old.verdict.rawValue) → \(assessment.verdict.rawValue)"
    }
  }
}
