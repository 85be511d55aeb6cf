import Foundation
import StrategyModel

/// An indicator of a goal as the tables have it, and how a printed value is held to them.
struct IndicatorFacts {
  let row: ClaimTables.Row
  let indicator: Indicator
  let tables: ClaimTables

  func cell(_ column: String) -> String { (row[column] ?? "").replacing("\u{A0}", with: " ") }
  var isGap: Bool { indicator.targetKind == .groupGap }
  var isInsufficient: Bool { cell("bedomning") == "otillräckligt underlag" }
  var isPrintedAsMeasure: Bool { ["avstånd till referensen", "skillnad mellan grupper"].contains(cell("matt")) }

  /// The county's values of one sex, oldest first.
  func values(_ sex: String) -> [ClaimTables.Row] {
    tables.values(of: cell("indikator"), cell("plats")).filter { $0["kon"] == sex && $0["varde"]?.isEmpty == false }
      .sorted { ($0["ar"] ?? "") < ($1["ar"] ?? "") }
  }

  private func observation(_ year: String) -> ClaimTables.Row? {
    tables.values(of: cell("indikator"), cell("plats")).first { $0["kon"] == cell("kon") && $0["ar"] == year }
  }

  /// `61,2 p (2022)`: the value, its publisher's mark or where else it stands, and its year.
  func isPublished(_ said: String, _ value: String, _ year: String) -> Bool {
    // A register's value stands only in the table where nothing comparable could be set beside it.
    if said == "–" { return value.isEmpty || isRegistered(value) }
    guard let match = said.wholeMatch(of: /(−?[\d ]+(?:,\d+)?)(?: ([^()]+))? \((\d{4})\)/) else {
      // A word stands for a value that the publisher withholds.
      guard let word = said.wholeMatch(of: /(.+) \((\d{4})\)/), value.isEmpty else { return false }
      return String(word.output.2) == year && observation(year)?["status"]?.hasPrefix(word.output.1) == true
    }
    let mark = match.output.2.map(String.init) ?? ""
    guard ClaimTables.agrees(String(match.output.1), value), String(match.output.3) == year else { return false }
    if mark == "enligt registret" { return isRegistered(value) }
    return mark == (observation(year)?["status"] ?? "")
  }

  private func isRegistered(_ value: String) -> Bool {
    guard let stated = indicator.baselineValue?.double else { return false }
    return stated == ClaimTables.number(value)
  }

  func isReference(_ said: String) -> Bool {
    let value = cell("referens")
    guard said != "–" else { return value.isEmpty }
    guard let match = said.wholeMatch(of: /(−?[\d ]+(?:,\d+)?)(?: [^()]+)? \((\d{4})\)/) else { return false }
    guard ClaimTables.agrees(String(match.output.1), value), String(match.output.2) == cell("matar") else {
      return false
    }
    guard indicator.reference == .country else { return true }
    return tables.values(of: cell("indikator"), "00").contains {
      $0["ar"] == cell("matar") && $0["varde"] == value
    }
  }

  /// The latest value; for a difference between groups the difference, for figures by sex only both sexes'.
  func isLatest(_ said: String) -> Bool {
    if isGap, let match = said.wholeMatch(of: /skillnad ([\d ]+(?:,\d+)?) \((\d{4})\)/) {
      guard let a = ClaimTables.number(cell("grupp1")), let b = ClaimTables.number(cell("grupp2")) else { return false }
      return ClaimTables.agrees(String(match.output.1), (a - b).magnitude) && match.output.2 == cell("matar")
    }
    if !cell("varde").isEmpty { return isPublished(said, cell("varde"), cell("matar")) }
    if let latest = values("T").last { return isPublished(said, latest["varde"] ?? "", latest["ar"] ?? "") }
    let expected = [("kvinnor", values("K").last), ("män", values("M").last)].compactMap { word, row in
      row.map { (word, $0["varde"] ?? "", $0["ar"] ?? "") }
    }
    guard !expected.isEmpty else { return said == "–" }
    let parts = said.matches(of: /(kvinnor|män) (−?[\d ]+(?:,\d+)?)(?: [^()]+)? \((\d{4})\)/)
    return parts.count == expected.count
      && zip(parts, expected).allSatisfy {
        $0.output.1 == $1.0 && ClaimTables.agrees(String($0.output.2), $1.1) && $0.output.3 == $1.2
      }
  }

  func isTarget(_ said: String) -> Bool {
    let kinds: [TargetKind: String] = [
      .level: "ett visst värde", .change: "en viss förändring", .direction: "rätt riktning",
      .reachReference: "nå referensen", .approachReference: "närma sig referensen",
      .aboveReference: "över referensen", .belowReference: "under referensen",
      .rateAgainstReference: "snabbare än referensen", .groupGap: "mindre skillnad mellan grupper",
      .rank: "en viss placering", .notNumeric: "inte i siffror",
    ]
    let compared: Set<TargetKind> = [
      .reachReference, .approachReference, .aboveReference, .belowReference, .rateAgainstReference,
    ]
    if compared.contains(indicator.targetKind) || cell("malvarde").isEmpty {
      return said == kinds[indicator.targetKind]
    }
    guard let match = said.wholeMatch(of: /(−?[\d ]+(?:,\d+)?)(?: \((\d{4})\))?/) else { return false }
    return ClaimTables.agrees(String(match.output.1), cell("malvarde"))
      && String(match.output.2 ?? "") == cell("mal_ar")
  }

  /// Which way, how sure and over which years.
  var evidence: String {
    guard !cell("trend_fran").isEmpty else { return "ingen trend beräknad" }
    let isRising = (ClaimTables.number(cell("trend")) ?? 0) > 0
    let words: String
    switch (cell("evidens"), indicator.targetKind) {
    case ("oklar riktning", _), ("för få värden", _): words = cell("evidens")
    case (let sure, .reachReference), (let sure, .approachReference), (let sure, .aboveReference),
      (let sure, .belowReference):
      let way = isRising ? "sämre" : "bättre"
      words = (sure.hasPrefix("säker") ? "säkert " : "troligen ") + way + " jämfört med " + cell("referensomrade")
    case (let sure, .groupGap):
      words = (sure.hasPrefix("säker") ? "säkert " : "troligen ") + (isRising ? "större" : "mindre") + " skillnad"
    case (let sure, _):
      words = (sure.hasPrefix("säker") ? "säker " : "trolig ") + (isRising ? "ökning" : "minskning")
    }
    return words + ", " + cell("trend_fran") + "–" + cell("trend_till")
  }

  /// `8,0 sämre (2014)` or `20,0 (2014)`: the measure itself, with its year.
  func isMeasure(_ said: String, _ value: String, _ year: String) -> Bool {
    if said == "–" { return value.isEmpty }
    guard let match = said.wholeMatch(of: /(.+) \((\d{4})\)/), match.output.2 == year else { return false }
    return isSize(String(match.output.1), value)
  }

  /// `8,0 sämre`, `lika` or `20,0`.
  func isSize(_ said: String, _ value: String) -> Bool {
    guard cell("matt") == "avstånd till referensen" else { return ClaimTables.agrees(said, value) }
    guard let number = ClaimTables.number(value) else { return false }
    if said == "lika" { return number.magnitude <= 0.506 * pow(10, -Double(indicator.decimals ?? 1)) }
    guard let match = said.wholeMatch(of: /([\d ]+(?:,\d+)?) (sämre|bättre)/) else { return false }
    return ClaimTables.agrees(String(match.output.1), number.magnitude)
      && (match.output.2 == "sämre") == (number > 0)
  }

  /// Whether the summary has any value of it to show.
  var hasFigures: Bool {
    !cell("varde").isEmpty || !cell("grupp1").isEmpty || ["T", "K", "M"].contains { !values($0).isEmpty }
  }
}

extension ClaimTables {
  func values(of indicator: String, _ place: String) -> [Row] {
    (observations[indicator] ?? []).filter { $0["plats"] == place }
  }

  /// By the goal's id and the printed title, with or without its unit.
  func facts(goal: String, title: String) -> IndicatorFacts? {
    let all = rows("bedomningar").filter { $0["mal"] == goal }.compactMap { row in
      indicators[row["indikator"] ?? ""].map { IndicatorFacts(row: row, indicator: $0, tables: self) }
    }
    func named(_ facts: IndicatorFacts) -> String { ClaimReading.spaced(facts.indicator.title) }
    return all.first { named($0) == title }
      ?? all.first { named($0) + ", " + ClaimReading.spaced($0.indicator.unit) == title }
  }

  func facts(goals: Set<String>) -> [IndicatorFacts] {
    rows("bedomningar").filter { goals.contains($0["mal"] ?? "") }.compactMap { row in
      indicators[row["indikator"] ?? ""].map { IndicatorFacts(row: row, indicator: $0, tables: self) }
    }
  }

  static func number(_ text: String) -> Double? {
    Double(text.replacing("−", with: "-").replacing(" ", with: "").replacing(",", with: "."))
  }

  /// Whether a printed number is the cell's, rounded; the cell is rounded itself, two decimals further on at the least.
  static func agrees(_ said: String, _ cell: String) -> Bool { number(cell).map { agrees(said, $0) } ?? false }

  static func agrees(_ said: String, _ value: Double) -> Bool {
    guard let number = number(said) else { return false }
    let decimals = said.split(separator: ",").dropFirst().first?.count { $0.isNumber } ?? 0
    return (number - value).magnitude <= 0.506 * pow(10, -Double(decimals))
  }
}
