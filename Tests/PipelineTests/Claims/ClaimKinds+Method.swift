import StrategyModel

/// What the method and the ties by guess claim.
extension ClaimKind {
  static let method: [ClaimKind] = [
    ClaimKind(
      "gissade kopplingar",
      #"(\d+) koppling(?:ar)? är (en gissning|gissningar) ur texten, där inget mål är angivet: (.+)\. (Den|De) står med säkerhet och ord i kopplingar\.csv och gäller tills någon har angett eller beslutat något annat\."#
    ) { found, _, tables in
      let guessed = tables.rows("kopplingar").filter { $0["grund"] == "text" }
      guard found[0] == "\(guessed.count)" else { return "kopplingar har \(guessed.count)" }
      guard found[1] == (guessed.count == 1 ? "en gissning" : "gissningar"),
        found[3] == (guessed.count == 1 ? "Den" : "De")
      else { return "en eller flera" }
      let named = found[2].matches(of: /”(.+?)” \(([^→]+)\) → ([^\s,]+)/)
        .map { "\($0.output.1)/\($0.output.2)/\($0.output.3)" }
      let efforts = Dictionary(
        tables.rows("insatser").map { ($0["insats"] ?? "", $0) }, uniquingKeysWith: { a, _ in a })
      let known = guessed.map { tie in
        let effort = efforts[tie["insats"] ?? ""]
        return
          "\(ClaimReading.spaced(effort?["rubrik"] ?? ""))/\(tables.name(effort?["inlamnare"] ?? ""))/\(tie["mal"] ?? "")"
      }
      // At most ten are named.
      guard named.count == min(known.count, 10), Set(named).count == named.count else { return "kopplingar: \(known)" }
      return named.allSatisfy(known.contains) ? nil : "kopplingar: \(known)"
    },
    ClaimKind(
      "gränser för taktkvoten",
      #"- På väg: minst (\d+) % av den takt som behövs\. Svårt att nå: minst (\d+) %\. Inte rimligt att nå: [^\d]+\."#
    ) { found, _, tables in
      let judged = tables.facts(goals: Set(tables.goals)).filter { !$0.cell("grans_pa_vag").isEmpty }
      let onTrack = judged.filter { $0.indicator.criteria.onTrack == nil }.map { $0.cell("grans_pa_vag") }
      let hard = judged.filter { $0.indicator.criteria.hardToReach == nil }.map { $0.cell("grans_svart") }
      func holds(_ said: String, _ cells: [String]) -> Bool {
        cells.allSatisfy { ClaimTables.number($0).map { "\(Int(($0 * 100).rounded()))" } == said }
      }
      if judged.isEmpty { return "ingen gräns i bedomningar" }
      return holds(found[0], onTrack) && holds(found[1], hard) ? nil : "bedomningar: \(Set(onTrack)) och \(Set(hard))"
    },
    ClaimKind(
      "gränser för riktningen",
      #"- Takten är linjär i indikatorns enhet, [^\d]+: säker \(p under (\d,\d+) och hela intervallet på ena sidan om noll\), trolig \(p under (\d,\d+)\) eller oklar\. [^\d]+\."#
    ) { found, _, tables in
      guard let sure = ClaimTables.number(found[0]), let likely = ClaimTables.number(found[1]) else {
        return "inga tal"
      }
      for row in tables.rows("bedomningar") {
        guard let p = ClaimTables.number(row["trend_p"] ?? ""), let low = ClaimTables.number(row["trend_lag"] ?? ""),
          let high = ClaimTables.number(row["trend_hog"] ?? ""), let slope = ClaimTables.number(row["trend"] ?? "")
        else { continue }
        let evidence = row["evidens"] ?? ""
        guard evidence != "för få värden" else { continue }
        let expected =
          p < sure && (low > 0 || high < 0)
          ? "säker riktning" : p < likely && slope != 0 ? "trolig riktning" : "oklar riktning"
        if evidence != expected { return "\(row["indikator"] ?? ""): \(evidence) med p \(p)" }
      }
      // The limits of the code, which the year's own values may lie far from.
      return found == ["0,05", "0,2"] ? nil : "riktningen avgörs vid 0,05 och 0,2"
    },
    ClaimKind("egna kriterier", #"- Egna kriterier enligt registret: (.+)\."#) { found, _, tables in
      let used = Set(tables.rows("bedomningar").compactMap { $0["indikator"] })
      let own = tables.indicators.values.filter { used.contains($0.id.rawValue) && $0.criteria != .ordinary }
      let missing = own.map { ClaimReading.spaced($0.title) }.filter { !found[0].contains($0 + " (") }
      guard missing.isEmpty, found[0].split(separator: "); ").count == own.count else { return "saknas: \(missing)" }
      for indicator in own {
        let row = tables.rows("bedomningar").first { $0["indikator"] == indicator.id.rawValue } ?? [:]
        let start = found[0].firstRange(of: ClaimReading.spaced(indicator.title) + " (")?.upperBound
        let words = start.map { found[0][$0...] } ?? ""
        for (said, column) in [
          (words.prefixMatch(of: /[^;]*?på väg från (\d+,\d+)/)?.output.1, "grans_pa_vag"),
          (words.prefixMatch(of: /[^;]*?svårt att nå från (\d+,\d+)/)?.output.1, "grans_svart"),
          (words.prefixMatch(of: /[^;]*?tolerans (\d+(?:,\d+)?)/)?.output.1, "tolerans"),
        ] {
          if let said, !ClaimTables.agrees(String(said), row[column] ?? "") {
            return "\(indicator.id): \(column) är \(row[column] ?? "")"
          }
        }
      }
      return nil
    },
  ]
}

/// What is said where there is nothing.
extension ClaimKind {
  static let nothing: [ClaimKind] = [
    ClaimKind("inga fynd", #"Inga har hittats(?: i underlaget)?\."#) { _, line, tables in
      let kinds = [
        "Insatsglapp": "insats", "Målglapp": "mål", "Kunskapsglapp": "kunskap", "Täckningsglapp": "täckning",
      ]
      if let kind = kinds[line.part] {
        return tables.count("glapp") { $0["slag"] == kind } == 0 ? nil : "glapp har av slaget \(kind)"
      }
      let table = (line.part + line.section).contains("amarbetsmöjlighet") ? "samarbeten" : "glapp"
      return tables.rows(table).isEmpty ? nil : "\(table) har \(tables.rows(table).count)"
    },
    ClaimKind("inga lärdomar", #"Inga lärdomar har rapporterats\."#) { _, line, tables in
      let goals = tables.goals(of: line.section)
      let efforts = Set(tables.efforts(of: goals).compactMap { $0["insats"] })
      let lessons = tables.count("lardomar") { goals.isEmpty || efforts.contains($0["insats"] ?? "") }
      return lessons == 0 ? nil : "lardomar har \(lessons)"
    },
    ClaimKind(
      "inga insatser",
      #"Ingen rapporterad insats är kopplad till områdets mål\. Det säger inte att inget görs: det kan vara orapporterat, avvisat eller inte kopplat\."#
    ) { _, line, tables in
      let efforts = tables.efforts(of: tables.goals(of: line.section))
      return efforts.isEmpty ? nil : "insatser har \(efforts.count)"
    },
    ClaimKind("lika många insatser", #"Alla mål har lika många pågående insatser\."#) { _, _, tables in
      let counts = Set(tables.goals.map { tables.ongoing(tables.efforts(of: [$0])).count })
      return counts.count == 1 ? nil : "målen har \(counts.sorted())"
    },
    ClaimKind(
      "inga rapporter", #"Ingen inrapportering har lästs(?:\.|, så insatsglapp går inte att se\.)"#
    ) { _, _, tables in
      guard tables.rows("insatser").isEmpty else { return "insatser har \(tables.rows("insatser").count)" }
      let gaps = tables.count("glapp") { $0["slag"] == "insats" }
      return gaps == 0 ? nil : "glapp har \(gaps) insatsglapp"
    },
    ClaimKind("inga ändrade bedömningar", #"Ingen bedömning har ändrats\."#) { _, _, tables in
      tables.changedVerdicts.isEmpty ? nil : "\(tables.changedVerdicts.count) skiljer sig"
    },
  ]
}
