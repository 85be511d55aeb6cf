package import Diagnostics
package import StrategyModel

/// Notes on budgets that are read but may not mean what they say. Nothing is changed.
package enum AmountNotes {
  /// A budget so many times its submitter's usual one is asked about.
  private static let unusualRatio = 500
  private static let fewestToCompare = 4
  private static let least = Amount(ore: 1_000 * 100)
  private static let most = Amount(ore: 1_000_000_000 * 100)

  /// By file and row.
  package static func notes(_ activities: [Activity]) -> [Diagnostic] {
    let bySubmitter = Dictionary(grouping: activities, by: \.submitter).mapValues { own in
      own.compactMap(\.budget).filter { $0 > .zero }.sorted()
    }
    var notes: [Diagnostic] = []
    for activity in activities {
      guard let budget = activity.budget, budget > .zero else { continue }
      if let reason = reason(budget, bySubmitter[activity.submitter] ?? []) {
        notes.append(note(NormaliseRules.unusualAmount, activity, budget, reason))
      }
      if isYearly(activity) {
        notes.append(note(NormaliseRules.yearlyAmount, activity, budget, LocalizedText(sv: "", en: "")))
      }
    }
    return notes.sorted { ($0.file, $0.position.line ?? 0, $0.code) < ($1.file, $1.position.line ?? 0, $1.code) }
  }

  private static func reason(_ budget: Amount, _ own: [Amount]) -> LocalizedText? {
    if budget < least { return LocalizedText(sv: "mindre än 1 000 kr", en: "less than 1 000 kr") }
    if budget > most { return LocalizedText(sv: "mer än en miljard kronor", en: "more than a billion kronor") }
    guard own.count >= fewestToCompare else { return nil }
    let usual = max(own[own.count / 2].ore, 1)
    guard budget.ore / usual >= unusualRatio else { return nil }
    return LocalizedText(
      sv: "mer än \(unusualRatio) gånger organisationens mittersta budget",
      en: "more than \(unusualRatio) times the organisation's median budget")
  }

  /// Whether the text speaks of money by the year: an amount with a unit, and "per år" or "årligen" close after it.
  private static func isYearly(_ activity: Activity) -> Bool {
    let words = activity.summary.raw.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == ";" }
    let units: Set<Substring> = ["kr", "tkr", "mnkr", "mkr", "kronor", "miljoner", "msek"]
    for place in words.indices.dropLast() where units.contains(words[place]) {
      let next = words[(place + 1)..<min(place + 4, words.count)]
      if next.contains("årligen") || next.contains("kr/år") { return true }
      if let per = next.firstIndex(of: "per"), per + 1 < words.count, words[per + 1] == "år" { return true }
    }
    return false
  }

  private static func note(
    _ rule: Rule, _ activity: Activity, _ budget: Amount, _ reason: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      rule, file: activity.source.file,
      position: activity.position,
      evidence: Evidence(
        found: "\(budget.kronor) kr", details: ["skal": reason.sv, "reason": reason.en]))
  }
}
