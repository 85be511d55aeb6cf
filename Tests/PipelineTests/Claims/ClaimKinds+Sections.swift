/// What the areas, the puzzle, the findings, the lessons and the coverage claim.
extension ClaimKind {
  static let areas: [ClaimKind] = [
    ClaimKind(
      "området i korthet",
      #"Området har (\d+) mål\. (\d+) insats(?:er)? är (?:kopplad|kopplade) till dem, varav (\d+) pågår\. De har rapporterats av (\d+) organisation(?:er)?\."#
    ) { found, line, tables in
      let efforts = tables.efforts(of: tables.goals(of: line.section))
      let expected = [
        tables.goals(of: line.section).count, efforts.count, tables.ongoing(efforts).count,
        Set(efforts.compactMap { $0["inlamnare"] }).count,
      ].map(String.init)
      return found == expected ? nil : "tabellerna \(expected)"
    },
    ClaimKind(
      "insatser per mål", #"\| (\w+) .+? \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (.+) \|"#
    ) {
      found, line, tables in
      guard line.part == "Vad som görs och av vem" else { return "en okänd tabell" }
      let efforts = tables.efforts(of: [found[0]])
      let statuses = ["planerad", "pågående", "avslutad", "pausad", "avbruten"].map { status in
        efforts.count { $0["status"] == status }
      }
      let money = tables.money(efforts)
      let expected =
        ([efforts.count] + statuses + [Set(efforts.compactMap { $0["inlamnare"] }).count]).map(String.init)
        + [money.stated == 0 ? "ingen angiven" : ClaimTables.printed(money.kronor)]
      return Array(found.dropFirst()) == expected ? nil : "tabellerna \(expected)"
    },
    ClaimKind(
      "pengar i området",
      #"En insats kan bidra till flera mål och står då på flera rader\.(?: Tillsammans anger (\d+) av (\d+) insats(?:er)? en budget, i summa (.+), där gemensamma insatser räknas en gång\.)?"#
    ) { found, line, tables in
      guard !found[0].isEmpty else { return nil }
      let money = tables.money(tables.efforts(of: tables.goals(of: line.section)))
      let expected = ["\(money.stated)", "\(money.all)", ClaimTables.printed(money.kronor)]
      return found == expected ? nil : "tabellerna \(expected)"
    },
    ClaimKind("exempel på insats", #"- ”(.+)”: (.+?), (?:från )?\d{4}.*"#) { found, line, tables in
      let ongoing = tables.ongoing(tables.efforts(of: tables.goals(of: line.section)))
      return ongoing.contains { $0["rubrik"] == found[0] && found[1].contains(tables.name($0["inlamnare"] ?? "")) }
        ? nil : "ingen sådan pågående insats i området"
    },
    ClaimKind(
      "lärdomar per slag",
      #"- (Hinder|Framgångsfaktorer|Skapa|Bryta|Behålla): (\d+) från (\d+) organisation(?:er)?\. (?:Till exempel|Ord som återkommer:) (.+)\."#
    ) { found, line, tables in
      let kinds = [
        "Hinder": "hinder", "Framgångsfaktorer": "framgangsfaktor", "Skapa": "skapa", "Bryta": "bryta",
        "Behålla": "behalla",
      ]
      let goals = tables.goals(of: line.section)
      let efforts = Set(tables.efforts(of: goals).compactMap { $0["insats"] })
      let lessons = tables.rows("lardomar").filter {
        $0["slag"] == kinds[found[0]] && (goals.isEmpty || efforts.contains($0["insats"] ?? ""))
      }
      let expected = ["\(lessons.count)", "\(Set(lessons.compactMap { $0["inlamnare"] }).count)"]
      guard Array(found[1...2]) == expected else { return "tabellerna \(expected)" }
      let known = Set(lessons.compactMap { $0["text"] })
      let quoted = found[3].matches(of: /”(.+?)” \(/).map { String($0.output.1) }
      guard quoted.allSatisfy(known.contains) else { return "okända citat \(quoted.filter { !known.contains($0) })" }
      for pattern in found[3].matches(of: /(?:^|; )([^”;]+?) \((\d+) organisationer\), till exempel/).map(\.output) {
        let told = Set(
          lessons.filter { ClaimTables.list($0["monster"]).contains(String(pattern.1)) }.compactMap { $0["inlamnare"] })
        if "\(told.count)" != pattern.2 { return "\(pattern.1): lardomar har \(told.count) organisationer" }
      }
      return nil
    },
    ClaimKind("mönster i lärdomar", #"- ([^”:]+?) \((\d+) organisationer(?:, (\d+) lärdomar)?\): ”.+"#) {
      found, line, tables in
      let kinds = [
        "svårt": "hinder", "fungerat": "framgangsfaktor", "skapa": "skapa", "med": "bryta", "behålla": "behalla",
      ]
      let kind = kinds[String(line.part.split(separator: " ").last ?? "")] ?? "?"
      let organisations = tables.patterns(kind)[found[0]]?.count ?? 0
      let lessons = tables.count("lardomar") {
        $0["slag"] == kind && ClaimTables.list($0["monster"]).contains(found[0])
      }
      guard found[1] == "\(organisations)" else { return "lardomar har \(organisations) organisationer" }
      return found[2].isEmpty || Int(found[2]).map { $0 >= organisations && $0 <= lessons } == true
        ? nil : "lardomar har \(lessons) lärdomar"
    },
  ]

  static let findings: [ClaimKind] = [
    ClaimKind("fynd", #"- ([IMKTS]\d\d-\S+): (.+) Styrka (\d,\d\d)(?:, textlikhet (\d,\d\d))?\.(?: (.+))?"#) {
      found, _, tables in
      let row = (tables.rows("glapp") + tables.rows("samarbeten")).first { $0["id"] == found[0] }
      guard let row else { return "finns inte i tabellerna" }
      guard ClaimTables.isRounded(found[2], row["styrka"]) else { return "styrkan är \(row["styrka"] ?? "")" }
      if !found[3].isEmpty, !ClaimTables.isRounded(found[3], row["likhet"]) {
        return "likheten är \(row["likhet"] ?? "")"
      }
      return tables.contradiction(of: found[0], row, found[1])
    },
    .counts("fler i tabellen", #"([\d ]+) till finns i (?:glapp|samarbeten|avstamning|inlamnare)\.csv\."#) {
      line, tables in
      let kinds = [
        "Insatsglapp": "insats", "Målglapp": "mål", "Kunskapsglapp": "kunskap", "Täckningsglapp": "täckning",
      ]
      if let kind = kinds[line.part] { return [tables.count("glapp") { $0["slag"] == kind } - 15] }
      return [tables.rows("samarbeten").count - 15]
    },
    ClaimKind("slag av möjligheter", #"(\d+) möjlighet(?:er)?: (.+)\."#) { found, _, tables in
      let expected = Dictionary(grouping: tables.rows("samarbeten"), by: { $0["slag"] ?? "" }).mapValues(\.count)
      let said = found[1].split(separator: "; ").map { part in
        let words = part.split(separator: " ")
        return (words.dropLast().joined(separator: " "), Int(words.last ?? "") ?? -1)
      }
      return found[0] == "\(tables.rows("samarbeten").count)" && said.count == expected.count
        && said.allSatisfy { expected[$0.0] == $0.1 } ? nil : "tabellen \(expected)"
    },
    .counts("insatser utan tema", #"(\d+) insats(?:er)? anger varken utmaning eller perspektiv\."#) { _, tables in
      [tables.count("insatser") { ($0["utmaningar"] ?? "").isEmpty && ($0["perspektiv"] ?? "").isEmpty }]
    },
  ]

  static let coverage: [ClaimKind] = [
    .counts(
      "filer och rader",
      #"([\d ]+) fil(?:er)? med ([\d ]+) rad(?:er)? har lästs: ([\d ]+) har godkänts, ([\d ]+) har avvisats och ([\d ]+) var (?:tom|tomma)\."#
    ) { _, tables in
      [tables.rows("avstamning").count]
        + ["lasta", "godkanda", "avvisade", "tomma"].map { tables.sum("avstamning", $0) }
    },
    ClaimKind(
      "vilka som saknas",
      #"- (Väntade som inte har lämnat någon fil|Har lämnat fil som inte gick att läsa|Har fått rader avvisade|Har sagt att de inte har något att rapportera|Har rapporterat utan att vara väntade): (.+)\."#
    ) { found, _, tables in
      let names = Set(found[1].split(separator: #/, | och /#).map { String($0) })
      let expected = Set(
        tables.rows("inlamnare").filter { row in
          let files = tables.rows("avstamning").filter { $0["inlamnare"] == row["organisation"] }
          return switch found[0].prefix(14) {
          case "Väntade som in": row["vantas"] == "sant" && files.isEmpty
          case "Har lämnat fil":
            !files.isEmpty && files.allSatisfy { ["oläsbar", "avvisad"].contains($0["status"] ?? "") }
          case "Har fått rader":
            files.contains { $0["status"] == "delvis avvisad" }
              || files.contains { $0["status"] == "avvisad" }
                && files.contains { !["oläsbar", "avvisad"].contains($0["status"] ?? "") }
          case "Har sagt att d": files.contains { $0["status"] == "inget att rapportera" }
          default: row["vantas"] == "falskt"
          }
        }.compactMap { $0["namn"] })
      return names == expected ? nil : "tabellerna \(expected.symmetricDifference(names))"
    },
    .counts("okopplat", #"- [^:]+: ([\d ]+), (?:till exempel|nämligen|för) .+\."#) { line, tables in
      let kinds = [
        "Angivna mål": "mål", "Insatser utan": "insats", "Organisationer som": "organisation", "Platser som": "plats",
        "Indikatorer utan": "indikator", "Serier utan": "serie", "Värden som": "värde",
      ]
      let heading = line.text.dropFirst(2)
      let kind = kinds.first { heading.hasPrefix($0.key) }?.value ?? "?"
      return [tables.count("omatchat") { ($0["slag"] ?? "").hasPrefix(kind) }]
    },
    .counts("arbetsformuleringar", #"- (\d+) av (\d+) mål har en arbetsformulering: .+"#) { _, tables in
      [tables.goals.count, tables.goals.count]
    },
    ClaimKind("källa", #"- (.+)\. Källa: (.+)\. (?:Serie (\d{4})–(\d{4})|Bara (\d{4})), fil (.+)\."#) {
      found, _, tables in
      let rows = tables.rows("indikatorvarden").filter {
        $0["hamtad_fil"] == found[5] && !($0["varde"] ?? "").isEmpty && $0["kon"] == "T"
      }
      let sources = Set(rows.compactMap { $0["kalla"].map { ClaimReading.spaced($0) } })
      guard sources.contains(where: { found[1] == $0 || found[1].hasPrefix($0 + ", utgåva ") }) else {
        return "filens källor är \(sources.sorted())"
      }
      let years = Set(rows.compactMap { $0["ar"] })
      let said = [found[2], found[3], found[4]].filter { !$0.isEmpty }
      return said.allSatisfy(years.contains) ? nil : "filen har inte åren \(said)"
    },
  ]
}
