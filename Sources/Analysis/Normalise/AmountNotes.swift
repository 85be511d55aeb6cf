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
  package static func notes(
    _ activities: [Activity], workforce: any Workforce = OneWorker()
  ) -> [Diagnostic] {
    let bySubmitter = Dictionary(grouping: activities, by: \.submitter).mapValues { own in
      own.compactMap(\.budget).filter { $0 > .zero }.sorted()
    }
    let notes = workforce.each(activities.count) { range in
      var notes: [Diagnostic] = []
      for activity in activities[range] {
        guard let budget = activity.budget, budget > .zero else { continue }
        if let reason = reason(budget, bySubmitter[activity.submitter] ?? []) {
          notes.append(note(NormaliseRules.unusualAmount, activity, budget, reason))
        }
        if isYearly(activity) {
          notes.append(note(NormaliseRules.yearlyAmount, activity, budget, LocalizedText(sv: "", en: "")))
        }
      }
      return notes
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
    guard mayNameUnit(activity.summary.raw) else { return false }
    let words = activity.summary.raw.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == ";" }
    for place in words.indices.dropLast() where units.contains(words[place]) {
      let next = words[(place + 1)..<min(place + 4, words.count)]
      if next.contains("årligen") || next.contains("kr/år") { return true }
      if let per = next.firstIndex(of: "per"), per + 1 < words.count, words[per + 1] == "år" { return true }
    }
    return false
  }

  private static let units: Set<Substring> = ["kr", "tkr", "mnkr", "mkr", "kronor", "miljoner", "msek"]

  private static let unitHashes = units.map { WordScanner.hash($0.utf8) }

  /// False only where no unit is a word of the text.
  private static func mayNameUnit(_ text: String) -> Bool {
    var word = WordScanner.seed
    var isSecond = false
    for byte in text.utf8 {
      // A letter outside ISO 8859-1 may be one of these in lower case.
      if byte > 0xC3 { return true }
      if isSecond {
        isSecond = false
        continue
      }
      switch byte {
      case 0x41...0x5A: word = WordScanner.hash(adding: byte | 0x20, to: word)
      case 0x21...0x2B, 0x2D, 0x2F...0x3A, 0x3C...0x7E: word = WordScanner.hash(adding: byte, to: word)
      case 0x80...0xBF, 0xC3: word = WordScanner.hash(adding: 0, to: word)
      default:
        // A space that is not of ASCII is among the characters that begin with 0xC2.
        isSecond = byte == 0xC2
        if word != WordScanner.seed, unitHashes.contains(word) { return true }
        word = WordScanner.seed
      }
    }
    return unitHashes.contains(word)
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
