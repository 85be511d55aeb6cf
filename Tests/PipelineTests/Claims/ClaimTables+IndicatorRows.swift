import StrategyModel

/// The rows of the tables of indicators.
extension ClaimTables {
  /// A row of an area's table.
  func contradiction(inIndicatorRow cells: [String], of line: ClaimLine) -> String? {
    guard let header = headers[line.table] else { return "tabellen \(line.table) är okänd" }
    if cells == header || cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return nil }
    guard cells.count == header.count else { return "\(cells.count) celler under \(header.count) rubriker" }
    let said = Dictionary(zip(header, cells), uniquingKeysWith: { a, _ in a })
    guard let facts = facts(goal: said["Mål"] ?? "", title: said["Indikator"] ?? "") else {
      return "finns inte i bedomningar"
    }
    guard goals(of: line.section).contains(facts.cell("mal")) else { return "målet är ett annat områdes" }
    let stale = ", äldre än väntat"
    let value = said["Värde"] ?? ""
    var wrong: [String] = []
    for (column, text) in said {
      let isRight: Bool
      switch column {
      case "Indikator", "Mål": isRight = true
      case "Värde":
        isRight =
          facts.isLatest(value.hasSuffix(stale) ? String(value.dropLast(stale.count)) : value)
          && value.hasSuffix(stale) == (facts.cell("inaktuellt") == "sant")
      case "Referens", "Riket", "Riket utom storstadslänen": isRight = facts.isReference(text)
      case "Basår":
        isRight = facts.isGap ? text == "–" : facts.isPublished(text, facts.cell("bas"), facts.cell("bas_ar"))
      case "Halvtid":
        isRight = facts.isGap ? text == "–" : facts.isPublished(text, facts.cell("halvtid"), facts.cell("halvtid_ar"))
      case "Målvärde": isRight = facts.isTarget(text)
      case "Bedömning": isRight = text == facts.cell("bedomning")
      case "Underlag": isRight = text == facts.evidence
      case "Källa": isRight = text == ClaimReading.spaced(facts.cell("kalla"))
      default: isRight = false
      }
      if !isRight { wrong.append("\(column): \(text)") }
    }
    return wrong.isEmpty ? nil : "bedomningar säger annat om \(wrong.sorted())"
  }

  /// A value that its publisher has changed: what it was last year and what it is now.
  func contradiction(inRevision cells: [String]) -> String? {
    guard cells.count == 5 else { return "\(cells.count) celler" }
    let ids = indicators.values.filter { ClaimReading.spaced($0.title) == cells[0] }.map(\.id.rawValue)
    func values(_ rows: [Row]) -> [String: String] {
      let own = rows.filter { ids.contains($0["indikator"] ?? "") && $0["ar"] == cells[2] }
      return Dictionary(
        own.map { row in
          (["indikator", "plats", "kon"].map { row[$0] ?? "" }.joined(separator: "/"), row["varde"] ?? "")
        }, uniquingKeysWith: { a, _ in a })
    }
    let before = values(formerly("indikatorvarden"))
    let isRight = values(rows("indikatorvarden")).contains { key, now in
      ClaimTables.agrees(cells[4], now) && ClaimTables.agrees(cells[3], before[key] ?? "")
    }
    return isRight ? nil : "indikatorvarden har inte de två värdena"
  }

  /// A row of the table over baseline, mid-term and forecast.
  func contradiction(inMidtermRow cells: [String], of line: ClaimLine) -> String? {
    guard let header = headers[line.table] else { return "tabellen \(line.table) är okänd" }
    if cells == header || cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return nil }
    guard cells.count == 8 else { return "\(cells.count) celler" }
    let goal = String(cells[0].prefix { $0 != " " })
    guard let title = goalTitles[goal], cells[0] == goal + " " + title else { return "målet heter inte så" }
    if cells[7] == "ingen indikator" {
      return rows("bedomningar").contains { $0["mal"] == goal } ? "målet har indikatorer" : nil
    }
    guard let facts = facts(goal: goal, title: cells[1]) else { return "finns inte i bedomningar" }
    func isValue(_ said: String, _ measure: String, _ published: String, _ year: String) -> Bool {
      if facts.isPrintedAsMeasure { return facts.isMeasure(said, facts.cell(measure), facts.cell(year)) }
      return facts.isGap ? said == "–" : facts.isPublished(said, facts.cell(published), facts.cell(year))
    }
    var wrong: [String] = []
    if !isValue(cells[2], "matt_bas", "bas", "bas_ar") { wrong.append(header[2]) }
    if !isValue(cells[3], "matt_halvtid", "halvtid", "halvtid_ar") { wrong.append(header[3]) }
    let isLatest =
      facts.isPrintedAsMeasure ? isValue(cells[4], "matt_nu", "varde", "matar") : facts.isLatest(cells[4])
    if !isLatest { wrong.append(header[4]) }
    let isForetold = !facts.isInsufficient && facts.cell("matt") != "förändring jämfört med referensen"
    if !(isForetold ? facts.isForecast(cells[5]) : cells[5] == "–") { wrong.append(header[5]) }
    let chance = facts.isInsufficient ? "" : facts.cell("sannolikhet")
    if cells[6] != (chance.isEmpty ? "–" : chance) { wrong.append(header[6]) }
    if cells[7] != facts.cell("bedomning") { wrong.append(header[7]) }
    return wrong.isEmpty ? nil : "bedomningar säger annat om \(wrong)"
  }
}

extension IndicatorFacts {
  /// The measure foretold for the target year; where that is the county's own value, also `prognoser` has it.
  func isForecast(_ said: String) -> Bool {
    guard isMeasure(said, cell("prognos"), cell("prognos").isEmpty ? "" : prospectYear) else { return false }
    guard said != "–", cell("matt") == "länets värde" else { return true }
    let point = tables.rows("prognoser").first {
      $0["indikator"] == cell("indikator") && $0["plats"] == cell("plats") && $0["ar"] == prospectYear
    }
    guard let point else { return true }
    return ClaimTables.agrees(String(said.prefix { $0 != "(" }), point["varde"] ?? "")
  }

  /// The target year; a target without a year is foretold as far as `prognoser` reaches.
  var prospectYear: String {
    if !cell("mal_ar").isEmpty { return cell("mal_ar") }
    return tables.rows("prognoser").filter { $0["indikator"] == cell("indikator") }.compactMap { $0["ar"] }.max() ?? ""
  }
}
