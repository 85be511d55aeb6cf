/// What the tables say of a row that the summary prints.
extension ClaimTables {
  /// The goals of an area, by the first letter of their ids, as both registers of the fixtures have it; empty elsewhere.
  func goals(of section: String) -> Set<String> { Set(areas[section] ?? []) }

  private static let actorKinds: [String: String] = [
    "Region": "region", "Kommuner": "kommun", "Statliga myndigheter": "stat", "Akademi": "akademi",
    "Kluster": "kluster", "Näringsliv": "naringsliv", "Civilsamhälle": "civilsamhalle", "Kultur": "kultur",
  ]

  func contradiction(inRow cells: [String], of line: ClaimLine) -> String? {
    guard let header = headers[line.table] else { return "tabellen \(line.table) är okänd" }
    if cells == header || cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { return nil }
    let expected: [String]
    switch line.table {
    case "Pågående insatser per mål och typ av aktör":
      let goal = String(cells[0].prefix { $0 != " " })
      let kinds = Dictionary(
        rows("inlamnare").map { ($0["organisation"] ?? "", $0["typ"] ?? "") }, uniquingKeysWith: { a, _ in a })
      expected = header.dropFirst().map { column in
        "\(ongoing(efforts(of: [goal])).count { kinds[$0["inlamnare"] ?? ""] == ClaimTables.actorKinds[column] })"
      }
      return zip(cells.dropFirst(), expected).allSatisfy { $0 == $1 || $0 == "ej rapporterat" && $1 == "0" }
        ? nil : "tabellerna \(expected)"
    case "Pågående insatser per kommun och mål":
      let name = cells[0].replacing(" (ej rapporterat)", with: "")
      expected = header.dropFirst().map { goal in
        let tied = ongoing(goal == "Insatser" ? rows("insatser") : efforts(of: [goal]))
        guard name != "Hela länet" else { return "\(tied.count { $0["hela_lanet"] == "sant" })" }
        return
          "\(tied.count { $0["hela_lanet"] == "falskt" && ClaimTables.list($0["kommuner"]).contains(places[name] ?? "?") })"
      }
    case "Bedömningar per insatsområde":
      let found = rows("bedomningar").filter { goals(of: cells[0]).contains($0["mal"] ?? "") }
      expected = header.dropFirst().map { verdict in "\(found.count { $0["bedomning"] == verdict.lowercased() })" }
    case "Angiven budget per mål":
      let money = self.money(efforts(of: [String(cells[0].prefix { $0 != " " })]))
      expected = [
        money.stated == 0 ? "ingen angiven" : ClaimTables.printed(money.kronor), "\(money.stated)", "\(money.all)",
      ]
    case "Insatser per utmaning", "Insatser per perspektiv":
      let column = line.table.hasSuffix("utmaning") ? "utmaningar" : "perspektiv"
      let touched = rows("insatser").filter { ClaimTables.list($0[column]).contains(themes[cells[0]] ?? "?") }
      expected = [
        "\(touched.count)", "\(ongoing(touched).count)", "\(Set(touched.compactMap { $0["inlamnare"] }).count)",
      ]
    case "Vad varje organisation har rapporterat":
      let own = rows("insatser").filter { name($0["inlamnare"] ?? "") == cells[0] }
      let shared = Set(joint(rows("insatser")).filter { Set($0.value.compactMap { $0["inlamnare"] }).count > 1 }.keys)
      expected = [
        cells[1], "\(own.count)", "\(ongoing(own).count)", "\(Set(own.flatMap { ClaimTables.list($0["mal"]) }).count)",
        "\(own.count { shared.contains($0["gemensam_insats"] ?? "") })",
        "\(own.count { !($0["soker_samarbete"] ?? "").isEmpty })",
      ]
    case "Organisationer med flest redovisade samarbeten":
      func neighbours(_ kind: String) -> Int {
        rows("natverk").count { $0["slag"] == kind && [name($0["a"] ?? ""), name($0["b"] ?? "")].contains(cells[0]) }
      }
      expected = ["\(neighbours("redovisat"))", "\(neighbours("möjligt"))"]
    case "Filer som har avvisats helt eller delvis":
      guard let file = rows("avstamning").first(where: { $0["fil"] == cells[0] }) else { return "filen finns inte" }
      expected = [file["namn"] ?? "", file["status"] ?? "", file["avvisade"] ?? "", cells[4]]
    default: return "tabellen är okänd"
    }
    return Array(cells.dropFirst()) == expected ? nil : "tabellerna \(expected)"
  }
}
