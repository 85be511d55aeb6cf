/// What the first page and the section on last year claim.
extension ClaimKind {
  static let conclusions: [ClaimKind] = [
    .counts(
      "rapporterat",
      #"(\d+) av (\d+) väntade organisationer har rapporterat(?:\.|; den som inte har rapporterat kan inte föreslås\.)"#
    ) { _, tables in
      let expected = tables.rows("inlamnare").filter { $0["vantas"] == "sant" }
      return [expected.count { $0["rapporterat"] == "sant" }, expected.count]
    },
    .counts(
      "insatser i allt", #"Tillsammans beskriver inrapporteringarna ([\d ]+) insats(?:er)?, varav ([\d ]+) pågår\."#
    ) {
      _, tables in [tables.rows("insatser").count, tables.ongoing(tables.rows("insatser")).count]
    },
    .counts("gemensamma", #"(\d+) insats(?:er)? har rapporterats av flera och räknas en gång\."#) { _, tables in
      [tables.joint(tables.rows("insatser")).count { $0.value.count > 1 }]
    },
    .counts(
      "prövningar",
      #"(\d+) prövning(?:ar)? av indikator mot mål har gjorts: (\d+) gav uppnått, (\d+) på väg, (\d+) svårt att nå och (\d+) inte rimligt att nå\."#
    ) { _, tables in
      [tables.rows("bedomningar").count]
        + ["uppnått", "på väg", "svårt att nå", "inte rimligt att nå"].map { verdict in
          tables.count("bedomningar") { $0["bedomning"] == verdict }
        }
    },
    .counts(
      "otillräckligt",
      #"I (\d+) räcker underlaget inte till en bedömning(?:; i (\d+) av dem saknas siffror för länet)?\."#
    ) {
      _, tables in
      let unclear = tables.rows("bedomningar").filter { $0["bedomning"] == "otillräckligt underlag" }
      let silent = unclear.count { ($0["varde"] ?? "").isEmpty && ($0["matar"] ?? "").isEmpty }
      return [unclear.count] + (silent > 0 ? [silent] : [])
    },
    .counts(
      "glapp sedan förra året",
      #"- Jämfört med (\d+) har (\d+) (?:nytt|nya) glapp tillkommit, (\d+) finns kvar och (\d+) finns inte längre\."#
    ) { _, tables in
      let (now, before) = (tables.ids("glapp"), tables.formerIDs("glapp"))
      return [
        tables.year - 1, now.subtracting(before).count, now.intersection(before).count, before.subtracting(now).count,
      ]
    },
    ClaimKind("nya och borta glapp", #"- (Nya glapp|Glapp som inte längre finns), bland andra: (.+)\."#) {
      found, _, tables in
      let isNew = found[0] == "Nya glapp"
      let (now, before) = (tables.ids("glapp"), tables.formerIDs("glapp"))
      let right = isNew ? now.subtracting(before) : before.subtracting(now)
      let rows = (isNew ? tables.rows("glapp") : tables.formerly("glapp")).filter { right.contains($0["id"] ?? "") }
      let wrong = found[1].split(separator: "); ").filter { name in
        guard let open = name.firstIndex(of: "(") else { return true }
        let subject = name[name.index(after: open)...].replacing(/\)$/, with: "")
        return !rows.contains { $0["amne"]?.hasSuffix(subject) == true }
      }
      return wrong.isEmpty ? nil : "\(wrong)"
    },
    .counts(
      "insatser sedan förra året",
      #"- (\d+) insats(?:er)? från (\d+) fortsätter\. (\d+) är (?:ny|nya) i materialet(?:, varav (\d+) från organisationer som inte rapporterade \d+)?\. (\d+) har avslutats eller avbrutits och (\d+) rapporteras inte längre\."#
    ) { _, tables in
      let ended: Set = ["avslutad", "avbruten"]
      func byID(_ rows: [ClaimTables.Row]) -> [String: String] {
        Dictionary(rows.map { ($0["insats"] ?? "", $0["status"] ?? "") }, uniquingKeysWith: { a, _ in a })
      }
      let (now, before) = (byID(tables.rows("insatser")), byID(tables.formerly("insatser")))
      let reported = Set(
        tables.formerly("inlamnare").filter { $0["vantas"] == "sant" && $0["rapporterat"] == "sant" }
          .compactMap { $0["organisation"] })
      let new = now.keys.filter { before[$0] == nil }
      let newcomers = new.count { !reported.contains(String($0.prefix { $0 != "/" })) }
      let live = before.filter { !ended.contains($0.value) }
      return [now.count { before[$0.key] != nil && !ended.contains($0.value) }, tables.year - 1, new.count]
        + (newcomers > 0 ? [newcomers] : [])
        + [
          live.count { now[$0.key].map(ended.contains) ?? false }, live.count { now[$0.key] == nil },
        ]
    },
    .counts("ändrade bedömningar", #"- (\d+) bedömning(?:ar)? har ändrats(?:, bland andra)?: .+\."#) { _, tables in
      [tables.changedVerdicts.count]
    },
    ClaimKind("en ändrad bedömning", #"- (.+) \((\w+)\) har gått från (.+) till (.+)\. Skäl: (.+)\."#) {
      found, _, tables in
      let right = tables.changedVerdicts.contains { $0.goal == found[1] && $0.before == found[2] && $0.now == found[3] }
      return right ? nil : "ingen sådan ändring i bedomningar"
    },
    .counts("reviderat", #"- (\d+) äldre värden? i statistiken har reviderats av sin utgivare sedan dess\."#) {
      _, tables in
      [tables.revised.count]
    },
    ClaimKind("inget reviderat", #"Inget värde som visades förra året har reviderats\."#) { _, _, tables in
      tables.revised.isEmpty ? nil : "\(tables.revised.count) värden skiljer sig"
    },
    ClaimKind(
      "förra årets fråga",
      #"- (\S+): .+ Glappet finns (kvar|inte längre)\.(?: Beslut i år: [^.]+\.)?(?: Underlaget räcker inte till en bedömning i år\.| I år har målet i stället: [^.]+\.)?(?: Målet hade (\d+) pågående insats(?:er)? \d+ och har (\d+) i år\.)?(?: .+ har inte rapporterat i år\.)?"#
    ) { found, _, tables in
      guard let row = tables.formerly("glapp").first(where: { $0["id"] == found[0] }) else {
        return "fanns inte förra året"
      }
      let remains = tables.ids("glapp").contains(found[0])
      if remains != (found[1] == "kvar") { return "finns\(remains ? "" : " inte") i glapp" }
      guard found.count > 3, !found[2].isEmpty else { return nil }
      let goals = Set(ClaimTables.list(row["mal"]))
      let before = tables.formerly("insatser").count {
        $0["status"] == "pågående" && !goals.isDisjoint(with: ClaimTables.list($0["mal"]))
      }
      let now = tables.ongoing(tables.efforts(of: goals)).count
      return found[2] == "\(before)" && found[3] == "\(now)" ? nil : "tabellerna \(before) och \(now)"
    },
    ClaimKind(
      "förra årets samarbetsfråga",
      #"- (S\S+): .+\. (Ingen|\d+) insats(?:er)? i år redovisas av flera av dem gemensamt eller med en av de andra som partner(?:, till exempel .+)?\.(?: .+ har inte rapporterat i år\.)?"#
    ) { found, _, tables in
      guard let row = tables.formerly("samarbeten").first(where: { $0["id"] == found[0] }) else { return "fanns inte" }
      let members = Set(ClaimTables.list(row["organisationer"]))
      let together = Set(
        tables.rows("natverk").filter {
          $0["slag"] == "redovisat" && members.contains($0["a"] ?? "") && members.contains($0["b"] ?? "")
        }.flatMap { ClaimTables.list($0["underlag"]) })
      let said = Int(found[1]) ?? 0
      return said == together.count ? nil : "natverk har \(together.count)"
    },
    ClaimKind("namngivna insatser", #"- (Nya insatser|Avslutade eller inte längre rapporterade), till exempel (.+)\."#)
    {
      found, _, tables in
      let titles = found[1].matches(of: /”([^”]+)”/).map { String($0.output.1) }
      let known = Set((tables.rows("insatser") + tables.formerly("insatser")).compactMap { $0["rubrik"] })
      return titles.allSatisfy(known.contains) && !titles.isEmpty ? nil : "\(titles.filter { !known.contains($0) })"
    },
    ClaimKind("flest och färst", #"Flest pågående insatser har (.+)\. Färst har ([^.]+)\."#) { found, _, tables in
      func counts(_ text: String) -> [(String, Int)] {
        text.matches(of: /\b([A-Z]\d+) [^()]*\((\d+)\)/).map { (String($0.output.1), Int($0.output.2) ?? -1) }
      }
      let all = tables.goals.map { tables.ongoing(tables.efforts(of: [$0])).count }
      let isRight = counts(found[0]).allSatisfy { goal, count in
        count == all.max() && tables.ongoing(tables.efforts(of: [goal])).count == count
      }
      let isFewest = counts(found[1]).allSatisfy { goal, count in
        count == all.min() && tables.ongoing(tables.efforts(of: [goal])).count == count
      }
      return isRight && isFewest && !counts(found[0]).isEmpty
        ? nil : "tabellerna: mest \(all.max() ?? 0), minst \(all.min() ?? 0)"
    },
    .counts("tar slut", #"(\d+) av (\d+) pågående insatser ska enligt rapporterna vara slut senast (\d+)\."#) {
      _, tables in
      let ongoing = tables.ongoing(tables.rows("insatser"))
      let ending = ongoing.count { row in Int((row["slut"] ?? "").prefix(4)).map { $0 <= tables.year } ?? false }
      return [ending, ongoing.count, tables.year]
    },
    .counts(
      "lärdomar i frågorna",
      #"(\d+) hinder och (\d+) framgångsfaktor(?:er)? har rapporterats; (\d+) förslag gäller att skapa något nytt, (\d+) att bryta med något och (\d+) att behålla något\."#
    ) { _, tables in
      ["hinder", "framgangsfaktor", "skapa", "bryta", "behalla"].map { kind in
        tables.count("lardomar") { $0["slag"] == kind }
      }
    },
    ClaimKind(
      "vanligaste mönstret",
      #"(?:Det hinder|Den (framgångsfaktor)) som flest delar beskrivs av (\d+) organisationer, till exempel ”([^”]+)” \([^)]+\)\."#
    ) { found, _, tables in
      let kind = found[0].isEmpty ? "hinder" : "framgangsfaktor"
      let told = tables.patterns(kind).first { pattern in
        tables.rows("lardomar").contains {
          $0["text"] == found[2] && ClaimTables.list($0["monster"]).contains(pattern.key)
        } && "\(pattern.value.count)" == found[1]
      }
      return told == nil ? "inget mönster i lardomar har \(found[1]) organisationer och citatet" : nil
    },
    .counts("att ta ställning till", #"(\d+) glapp och (\d+) samarbetsmöjlighet(?:er)? finns att ta ställning till\."#)
    {
      _, tables in [tables.rows("glapp").count, tables.rows("samarbeten").count]
    },
  ]
}

extension ClaimTables {
  func ids(_ table: String) -> Set<String> { Set(rows(table).compactMap { $0["id"] }) }
  func formerIDs(_ table: String) -> Set<String> { Set(formerly(table).compactMap { $0["id"] }) }

  var changedVerdicts: [(goal: String, before: String, now: String)] {
    let before = Dictionary(
      formerly("bedomningar").map { (($0["mal"] ?? "") + "/" + ($0["indikator"] ?? ""), $0["bedomning"] ?? "") },
      uniquingKeysWith: { a, _ in a })
    return rows("bedomningar").compactMap { row in
      guard let old = before[(row["mal"] ?? "") + "/" + (row["indikator"] ?? "")], old != row["bedomning"] else {
        return nil
      }
      return (row["mal"] ?? "", old, row["bedomning"] ?? "")
    }
  }

  /// Values of the county and of the country that both years hold and that differ, apart from how many decimals they bear.
  var revised: [String] {
    func key(_ row: Row) -> String { ["indikator", "plats", "kon", "ar"].map { row[$0] ?? "" }.joined(separator: "/") }
    let before = Dictionary(
      formerly("indikatorvarden").map { (key($0), $0["varde"] ?? "") }, uniquingKeysWith: { a, _ in a })
    return rows("indikatorvarden").compactMap { row in
      let now = row["varde"] ?? ""
      guard let old = before[key(row)], !old.isEmpty, !now.isEmpty, old != now, (row["plats"] ?? "").count == 2 else {
        return nil
      }
      return key(row)
    }
  }

  /// The organisations of each pattern of a kind of lesson.
  func patterns(_ kind: String) -> [String: Set<String>] {
    var patterns: [String: Set<String>] = [:]
    for row in rows("lardomar") where row["slag"] == kind {
      for pattern in ClaimTables.list(row["monster"]) { patterns[pattern, default: []].insert(row["inlamnare"] ?? "") }
    }
    return patterns
  }
}
