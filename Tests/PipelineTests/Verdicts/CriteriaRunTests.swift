import TestSupport
import Testing

/// What the register's `kriterier` change, from the register to the table of assessments.
@Suite struct CriteriaRunTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var target = "riktning: hogre, malslag: niva, malvarde: 90, malar: 2024"
    let criteria: String
    let county: [String]
    let verdict: String
    var says = ""
    let columns: [String: String]
    var testDescription: String { name }
  }

  static let slow = ["60", "61", "62", "63", "64"]
  static let cases: [Case] = [
    Case(
      name: "ordinary", criteria: "", county: slow, verdict: "svårt att nå",
      columns: [
        "taktkvot": "0,333", "grans_pa_vag": "0,95", "grans_svart": "0,25", "tolerans": "0,000", "regel": "",
        "taktmatt": "linjar", "klass_eurostat": "insufficient_progress", "klass_open_sdg": "limited_progress",
        "klass_un": "fair_progress", "klass_sdsn": "stagnating",
      ]),
    Case(
      name: "a lower limit for on track", criteria: "pa_vag: 0.33", county: slow, verdict: "på väg",
      columns: ["grans_pa_vag": "0,33"]),
    Case(
      name: "a higher limit for hard to reach", criteria: "svart_att_na: 0.5", county: slow,
      verdict: "inte rimligt att nå", columns: ["grans_svart": "0,50"]),
    Case(
      name: "short of the target by less than the tolerance", criteria: "tolerans: 0.5",
      county: ["80", "83", "86", "88", "89.6"], verdict: "uppnått", columns: ["tolerans": "0,500", "niva": "uppnått"]),
    Case(
      name: "a change smaller than the tolerance", target: "riktning: hogre, malslag: riktning",
      criteria: "tolerans: 1", county: ["60", "60.1", "60.2", "60.3", "60.4"], verdict: "otillräckligt underlag",
      says: "mindre än den tolerans", columns: ["evidens": "säker riktning"]),
    Case(
      name: "half-way on the line, linear", target: "riktning: hogre, malslag: niva, malvarde: 70, malar: 2024",
      criteria: "takt: linjar", county: ["60", "61", "62", "63", "64", "65"], verdict: "på väg",
      columns: ["taktkvot": "1,000", "takt": "1,000", "metod": "linjär takt"]),
    Case(
      name: "half-way on the line, compound", target: "riktning: hogre, malslag: niva, malvarde: 70, malar: 2024",
      criteria: "takt: cagr", county: ["60", "61", "62", "63", "64", "65"], verdict: "på väg", says: "procent per år",
      columns: ["taktkvot": "1,039", "metod": "sammansatt årlig takt (CAGR)", "taktmatt": "cagr"]),
    Case(
      name: "compound growth from zero", criteria: "takt: cagr", county: ["0", "10", "20", "30"],
      verdict: "otillräckligt underlag", says: "noll eller negativa", columns: [:]),
    Case(
      name: "by Eurostat", target: "riktning: hogre, malslag: niva, malvarde: 70, malar: 2024",
      criteria: "regel: eurostat",
      county: ["60", "60.7", "61.4", "62.1", "62.8", "63.5"], verdict: "svårt att nå",
      says: "Enligt regeln från Eurostat: måttliga framsteg.",
      columns: ["metod": "publicerad regel: Eurostat", "regel": "eurostat", "klass_eurostat": "moderate_progress"]),
    Case(
      name: "by Eurostat without a target", target: "riktning: hogre, malslag: riktning", criteria: "regel: eurostat",
      county: ["60", "60.1", "60.2", "60.3"], verdict: "på väg", says: "måttliga framsteg",
      columns: ["klass_eurostat": "moderate_progress"]),
    Case(
      name: "by Open SDG", criteria: "regel: open-sdg", county: slow, verdict: "inte rimligt att nå",
      says: "Open SDG: begränsade framsteg", columns: ["klass_open_sdg": "limited_progress"]),
    Case(
      name: "by the UN", criteria: "regel: un-progress-chart", county: slow, verdict: "svårt att nå",
      says: "FN:s Progress Chart: vissa framsteg", columns: ["klass_un": "fair_progress"]),
    Case(
      name: "by SDSN", target: "riktning: hogre, malslag: niva, malvarde: 70, malar: 2024",
      criteria: "regel: sdsn, rod: 50", county: ["60", "60.7", "61.4", "62.1", "62.8", "63.5"],
      verdict: "svårt att nå", says: "SDSN: vissa framsteg",
      columns: ["klass_sdsn": "moderately_improving", "sdsn_farg": "yellow"]),
    Case(
      name: "no rule speaks of two values", criteria: "regel: eurostat", county: ["60", "70"],
      verdict: "otillräckligt underlag", columns: [:]),
    Case(
      name: "the UN's ratio is positive where the base was beyond the target",
      target: "riktning: hogre, malslag: niva, malvarde: 70, malar: 2024", criteria: "regel: un-progress-chart",
      county: ["75", "73", "71", "69"], verdict: "inte rimligt att nå", columns: ["ror_sig_bort": "sant"]),
  ]

  @Test(arguments: cases) func criteriaDecide(entry: Case) throws {
    let criteria = entry.criteria.isEmpty ? "" : ", kriterier: {\(entry.criteria)}"
    let run = try VerdictRun(
      indicators: "  - {id: I, titel: Provet, enhet: poäng, basar: 2014, efterslapning: 2, \(entry.target)\(criteria)}",
      of: ["M1": ["I"]], figures: figures("I", from: 2014, entry.county), date: "2021-03-08")
    #expect(run.exitCode == 0, "\(run.messages)")
    let row = run["I"]
    #expect(row["bedomning"] == entry.verdict, "\(row["skal"] ?? "")")
    #expect(run.words("Provet").contains(entry.says) || entry.says.isEmpty, "\(run.words("Provet"))")
    for (column, value) in entry.columns { #expect(row[column] == value, "\(column)") }
    // What differs from the ordinary is said where the method is.
    #expect(
      run.report.contains("Egna kriterier enligt registret: Provet") == !["", "takt: linjar"].contains(entry.criteria))
  }
}
