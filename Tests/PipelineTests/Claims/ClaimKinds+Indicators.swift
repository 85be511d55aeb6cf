import StrategyModel

/// What the areas claim of single indicators.
extension ClaimKind {
  static let indicators: [ClaimKind] = [
    ClaimKind(
      "en indikator",
      #"- (.+) \(([^()\s]+)\): (uppnått|på väg|svårt att nå|inte rimligt att nå|otillräckligt underlag)\. (.+)"#
    ) { found, line, tables in
      guard let facts = tables.facts(goal: found[1], title: found[0]) else { return "finns inte i bedomningar" }
      guard tables.goals(of: line.section).contains(found[1]) else { return "målet är ett annat områdes" }
      guard found[2] == facts.cell("bedomning") else { return "bedomningar: \(facts.cell("bedomning"))" }
      let reason = ClaimReading.spaced(facts.cell("skal"))
      guard found[3].hasPrefix(reason) else { return "skälet är \(reason)" }
      return IndicatorSentences(facts: facts).contradiction(of: String(found[3].dropFirst(reason.count)))
    },
    ClaimKind(
      "utan siffror",
      #"([\d ]+) indikator(?:er)? saknar siffror för länet i det underlag som har lästs: (.+)\."#
    ) { found, line, tables in
      let silent = tables.facts(goals: tables.goals(of: line.section)).filter { !$0.hasFigures }
      let expected = silent.map { ClaimReading.spaced($0.indicator.title) + " (" + $0.cell("mal") + ")" }
      let goals = tables.goals.joined(separator: "|")
      let ends = try? Regex("(.+?) \\((\(goals))\\)(?:[,;] | och |$)")
      let named = ends.map { found[1].matches(of: $0) }?.map { match in
        "\(match.output[1].substring ?? "") (\(match.output[2].substring ?? ""))"
      }
      guard found[0] == "\(expected.count)" else { return "bedomningar har \(expected.count)" }
      if let judged = silent.first(where: { !$0.isInsufficient }) { return "\(judged.cell("indikator")) är bedömd" }
      return named.map { $0.sorted() } == expected.sorted() ? nil : "bedomningar har \(expected)"
    },
    ClaimKind("mål utan indikator", #"Utan indikator: (.+)\."#) { found, line, tables in
      let tied = Set(tables.rows("bedomningar").compactMap { $0["mal"] })
      let expected = tables.goals.filter { tables.goals(of: line.section).contains($0) && !tied.contains($0) }
        .map { $0 + " " + (tables.goalTitles[$0] ?? "") }
      let text =
        expected.dropLast().joined(separator: ", ") + (expected.count > 1 ? " och " : "")
        + (expected.last ?? "")
      return found[0] == text ? nil : "bedomningar: \(text)"
    },
    ClaimKind("inga indikatorer", #"Inga indikatorer är knutna till områdets mål\."#) { _, line, tables in
      tables.facts(goals: tables.goals(of: line.section)).isEmpty ? nil : "områdets mål har indikatorer"
    },
  ]
}

/// The sentences after a verdict and its reason, each in its place.
struct IndicatorSentences {
  let facts: IndicatorFacts

  private func cell(_ column: String) -> String { facts.cell(column) }
  private func number(_ column: String) -> Double? { ClaimTables.number(facts.cell(column)) }
  private var isOwn: Bool { cell("matt") == "länets värde" }
  private var isRelative: Bool { cell("matt") == "förändring jämfört med referensen" }

  func contradiction(of text: String) -> String? {
    let parts =
      /(?: ((?:Förändring i|Jämfört med|Skillnaden:) .+?)\.)?(?: (Kvinnor .+?)\.)?(?: ((?:Takt:|Avståndet har|Skillnaden har) .+?)\.)?(?: (Prognos för .+?)\.)?(?: Diagram\.)?/
    guard let match = text.wholeMatch(of: parts) else { return "okända ord: \(text.prefix(80))" }
    func said(_ part: Substring?) -> String? { part.map(String.init) }
    return development(said(match.output.1)) ?? bySex(said(match.output.2)) ?? pace(said(match.output.3))
      ?? prospect(said(match.output.4))
  }

  // MARK: The way so far

  /// The points that are said: base, mid-term between base and latest, latest.
  private var points: [(value: String, year: String)] {
    var points = [(cell("matt_bas"), cell("bas_ar"))]
    if !cell("matt_halvtid").isEmpty, cell("halvtid_ar") > cell("bas_ar"), cell("halvtid_ar") < cell("matar") {
      points.append((cell("matt_halvtid"), cell("halvtid_ar")))
    }
    return points + [(cell("matt_nu"), cell("matar"))]
  }

  private func development(_ said: String?) -> String? {
    let isDue =
      !cell("matt_bas").isEmpty && !cell("matt_nu").isEmpty && cell("bas_ar") < cell("matar") && !isRelative
    guard let said else { return isDue ? "utvecklingen saknas" : nil }
    guard isDue else { return "utvecklingen har inget i bedomningar" }
    if isOwn { return change(said) }
    let head = cell("matt") == "avstånd till referensen" ? "Jämfört med \(cell("referensomrade")): " : "Skillnaden: "
    guard said.hasPrefix(head) else { return "väntat \(head)" }
    let items = said.dropFirst(head.count).replacing(" och ", with: ", ").split(separator: #/\), /#)
      .map { $0.hasSuffix(")") ? String($0) : $0 + ")" }
    return items.count == points.count
      && zip(items, points).allSatisfy { facts.isMeasure($0, $1.value, $1.year) } ? nil : "bedomningar: \(points)"
  }

  /// The latest value minus the baseline's and the mid-term's, as they are published.
  private func change(_ said: String) -> String? {
    let unit =
      ["procent", "%"].contains(cell("enhet")) || cell("taktmatt") == "procentenheter"
      ? "procentenheter" : (cell("enhet").isEmpty ? "enheter" : cell("enhet"))
    let start =
      switch cell("bas_ar_register") {
      case "": "seriens första år \(cell("bas_ar"))"
      case cell("bas_ar"): "basåret \(cell("bas_ar"))"
      case let stated: "\(cell("bas_ar")) (jämförbart värde saknas för basåret \(stated))"
      }
    let pattern =
      /Förändring i (.+): ([+−]?[\d ]+(?:,\d+)?) sedan (.+?)(?: och ([+−]?[\d ]+(?:,\d+)?) sedan halvtid (\d{4}))?/
    guard let match = said.wholeMatch(of: pattern), let now = number("varde"), let base = number("bas") else {
      return "ingen förändring att räkna"
    }
    guard match.output.1 == unit, match.output.3 == start else { return "\(unit) sedan \(start)" }
    guard isDifference(String(match.output.2), now - base) else { return "bedomningar: \(now - base) sedan bas" }
    guard points.count == 3 else { return match.output.4 == nil ? nil : "ingen halvtid i bedomningar" }
    guard let midterm = number("halvtid"), let text = match.output.4 else { return "halvtiden saknas" }
    return isDifference(String(text), now - midterm) && match.output.5.map(String.init) == cell("halvtid_ar")
      ? nil : "bedomningar: \(now - midterm) sedan halvtid"
  }

  private func isDifference(_ said: String, _ value: Double) -> Bool {
    let unsigned = said.hasPrefix("+") ? String(said.dropFirst()) : said
    return ClaimTables.agrees(unsigned, value) && (!said.hasPrefix("+") || value > 0)
  }

  private func bySex(_ said: String?) -> String? {
    let (women, men) = (facts.values("K"), facts.values("M"))
    let common = Set(women.compactMap { $0["ar"] }).intersection(men.compactMap { $0["ar"] }).max()
    guard !facts.isGap, !facts.values("T").isEmpty, let common else {
      return said == nil ? nil : "indikatorvarden har inte båda könen"
    }
    func value(_ rows: [ClaimTables.Row]) -> String { rows.first { $0["ar"] == common }?["varde"] ?? "" }
    let pattern = /Kvinnor (−?[\d ]+(?:,\d+)?) och män (−?[\d ]+(?:,\d+)?) \((\d{4})\)/
    guard let match = said?.wholeMatch(of: pattern) else { return "kvinnor och män saknas" }
    return ClaimTables.agrees(String(match.output.1), value(women))
      && ClaimTables.agrees(String(match.output.2), value(men)) && match.output.3 == common
      ? nil : "indikatorvarden: \(value(women)) och \(value(men)) \(common)"
  }

  // MARK: Pace

  private func pace(_ said: String?) -> String? {
    guard let said else { return nil }
    guard cell("niva") != "uppnått", !facts.isInsufficient, let actual = number("takt") else {
      return "ingen takt i bedomningar"
    }
    let needed = number("behovd_takt")
    if let match = said.wholeMatch(of: /Takt: (\S+) procent per år mot (\S+) för (.+)/), isRelative {
      return ClaimTables.agrees(String(match.output.1), actual)
        && ClaimTables.agrees(String(match.output.2), cell("behovd_takt")) && match.output.3 == cell("referensomrade")
        ? nil : "bedomningar: \(actual) och \(cell("behovd_takt"))"
    }
    if let match = said.wholeMatch(of: /Takt: (.+?)( procent)? per år(?:, (.+) behövs)?/), isOwn {
      return ClaimTables.agrees(String(match.output.1), actual) && (match.output.3 == nil) == (needed == nil)
        && (match.output.3.map { ClaimTables.agrees(String($0), needed ?? 0) } ?? true)
        ? nil : "bedomningar: \(actual) och \(cell("behovd_takt"))"
    }
    let shrinking =
      /(Avståndet|Skillnaden) har (minskat|ökat) med (.+?) per år(?:, en minskning med (.+) behövs)?/
    guard let match = said.wholeMatch(of: shrinking), !isOwn else { return "okänd takt" }
    let isNeeded = needed.map { $0 < 0 } ?? false
    return (match.output.1 == "Skillnaden") == facts.isGap && (match.output.2 == "ökat") == (actual > 0)
      && ClaimTables.agrees(String(match.output.3), actual.magnitude) && (match.output.4 != nil) == isNeeded
      && (match.output.4.map { ClaimTables.agrees(String($0), -(needed ?? 0)) } ?? true)
      ? nil : "bedomningar: \(actual) och \(cell("behovd_takt"))"
  }

  // MARK: What to expect

  private func prospect(_ said: String?) -> String? {
    let isDue = !facts.isInsufficient && !cell("sannolikhet").isEmpty
    guard let said else { return isDue ? "prognosen saknas" : nil }
    guard isDue else { return "bedomningar har ingen prognos" }
    let pattern =
      /Prognos för (\d{4}), egen beräkning: (?:(.+?)(?: \(80 procents intervall (.+) till (.+)\))?; )?(att .+) är (.+) \((.+)\)/
    guard let match = said.wholeMatch(of: pattern) else { return "okänd prognos" }
    guard match.output.1 == facts.prospectYear else { return "året är \(facts.prospectYear)" }
    guard match.output.6 == cell("sannolikhet"), match.output.7 == cell("sannolikhet_band") else {
      return "bedomningar: \(cell("sannolikhet")) (\(cell("sannolikhet_band")))"
    }
    guard match.output.5 == question else { return "frågan är \(question)" }
    let value = match.output.2.map(String.init)
    if isRelative { return value == nil ? nil : "en relativ förändring har inget värde" }
    guard let value else { return "värdet saknas" }
    if cell("matt") == "avstånd till referensen" {
      let end = " än " + cell("referensomrade")
      return value.hasSuffix(end) && facts.isSize(String(value.dropLast(end.count)), cell("prognos"))
        ? nil : "bedomningar: \(cell("prognos"))"
    }
    return facts.isForecast(value + " (\(facts.prospectYear))")
      && match.output.3.map { ClaimTables.agrees(String($0), cell("prognos_lagre80")) } == true
      && match.output.4.map { ClaimTables.agrees(String($0), cell("prognos_ovre80")) } == true
      ? nil : "bedomningar: \(cell("prognos")), \(cell("prognos_lagre80")) till \(cell("prognos_ovre80"))"
  }

  private var question: String {
    let reference = cell("referensomrade")
    if isRelative { return "att förändringen då är bättre än för \(reference)" }
    switch facts.indicator.targetKind {
    case .direction: return "att värdet då är bättre än basåret"
    case .approachReference: return "att länet då ligger bättre till mot \(reference) än basåret"
    case .groupGap where cell("matt_mal").isEmpty: return "att skillnaden då är mindre än basåret"
    default: return cell("niva") == "uppnått" ? "att målet fortfarande är nått då" : "att målet nås"
    }
  }
}
