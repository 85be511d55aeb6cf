import TestSupport
import Testing

/// Every kind of target that the strategies need, from the register to the verdict and its words.
@Suite struct TargetKindRunTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The keys of the register's entry after id, titel, basar and halvtidsar.
    let register: String
    let county: [String]
    var country: [String] = []
    var women: [String] = []
    var men: [String] = []
    var more = ""
    let verdict: String
    let level: String
    let says: [String]
    var columns: [String: String] = [:]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "absolute change by a year",
      register: "enhet: antal, riktning: hogre, malslag: forandring, malvarde: 5000, malar: 2024, decimaler: 0",
      county: ["100000", "100400", "101000", "101700", "102000", "102600", "103100"], verdict: "på väg",
      level: "ej uppnått",
      says: [
        "*på väg*", "+3 100 sedan basåret 2014", "+1 400 sedan halvtid 2017", "Takt: 516,7 per år, 500,0 behövs",
        "Prognos för 2024, egen beräkning:", "att målet nås är",
      ], columns: ["malvarde": "105000", "taktkvot": "1,033", "halvtid_ar": "2017", "halvtid": "101700"]),
    Case(
      name: "direction only", register: "enhet: procent, riktning: hogre, malslag: riktning, procentenheter: true",
      county: ["30", "31", "32", "33", "34", "35"], verdict: "på väg", level: "ej definierad",
      says: ["Riktningen är den önskade.", "Förändring i procentenheter: +5,0 sedan basåret 2014"],
      columns: ["evidens": "säker riktning", "metod": "riktning"]),
    Case(
      name: "direction only, nothing to be seen", register: "enhet: index, riktning: hogre, malslag: riktning",
      county: ["30", "31", "30", "31", "30"], verdict: "otillräckligt underlag", level: "ej definierad",
      says: ["Värdena växlar så att riktningen inte går att avgöra."], columns: ["evidens": "oklar riktning"]),
    Case(
      name: "direction only, the years since the baseline against the ten before",
      register: "enhet: procent, riktning: hogre, malslag: riktning, basar: 2018",
      county: ["40", "38", "36", "34", "32", "33"], verdict: "otillräckligt underlag", level: "ej definierad",
      says: ["Förändringen sedan basåret och trenden över längre tid går åt olika håll.", "+1,0 sedan basåret 2018"],
      columns: ["evidens": "säker riktning", "ror_sig_bort": "falskt"]),
    Case(
      name: "direction only, the same value every year", register: "enhet: index, riktning: hogre, malslag: riktning",
      county: ["30", "30", "30", "30", "30"], verdict: "otillräckligt underlag", level: "ej definierad",
      says: ["Värdet är detsamma alla år i underlaget."], columns: ["evidens": "oklar riktning"]),
    Case(
      name: "reach the country", register: "enhet: dagar, riktning: lagre, malslag: na-referens, malar: 2024",
      county: ["34", "33", "32", "31", "30", "29"], country: ["26", "26", "26", "26", "26", "26"], verdict: "på väg",
      level: "ej uppnått",
      says: [
        "Jämfört med riket: 8,0 sämre (2014), 5,0 sämre (2017) och 3,0 sämre (2019).",
        "Avståndet har minskat med 1,00 per år, en minskning med 0,80 behövs",
      ], columns: ["matt": "avstånd till referensen", "matt_nu": "3,000", "referens": "26", "referensomrade": "riket"]),
    Case(
      name: "approach the country", register: "enhet: per 1 000, riktning: hogre, malslag: narma-referens, malar: 2024",
      county: ["8", "7.9", "7.7", "7.5", "7.4"], country: ["10", "10", "10", "10", "10"],
      verdict: "inte rimligt att nå", level: "ej uppnått", says: ["Avståndet till jämförelseområdet har ökat."],
      columns: ["ror_sig_bort": "sant"]),
    Case(
      name: "stay above the country",
      register: "enhet: procent, riktning: hogre, malslag: over-referens, malar: 2024, procentenheter: true",
      county: ["79", "79.5", "80", "80.2"], country: ["78", "78", "78.1", "78.1"], verdict: "uppnått", level: "uppnått",
      says: ["Länet ligger på jämförelseområdets nivå eller bättre.", "att målet fortfarande är nått då är"]),
    Case(
      name: "stay below the country", register: "enhet: dagar, riktning: lagre, malslag: under-referens, malar: 2024",
      county: ["9", "9.2", "9.6", "9.9", "10.3"], country: ["9.5", "9.5", "9.4", "9.5", "9.5"],
      verdict: "inte rimligt att nå", level: "ej uppnått", says: ["0,5 bättre (2014)", "0,8 sämre (2018)"]),
    Case(
      name: "reach the country without its metropolitan counties",
      register: "enhet: procent, riktning: hogre, malslag: na-referens, malar: 2024, referens: riket-exkl-storstadslan",
      county: ["1.0", "1.2", "1.5", "1.7"],
      more: figures("I", from: 2014, ["2.2", "2.2", "2.2", "2.2"], place: "riket-exkl-storstadslan"),
      verdict: "på väg", level: "ej uppnått", says: ["Jämfört med riket utom storstadslänen: 1,2 sämre (2014)"],
      columns: ["referensomrade": "riket utom storstadslänen"]),
    Case(
      name: "the country is not used for the country without its metropolitan counties",
      register: "enhet: procent, riktning: hogre, malslag: na-referens, malar: 2024, referens: riket-exkl-storstadslan",
      county: ["1.0", "1.2", "1.5", "1.7"], country: ["2.2", "2.2", "2.2", "2.2"], verdict: "otillräckligt underlag",
      level: "ej definierad", says: ["Det saknas värden för jämförelseområdet samma år."]),
    Case(
      name: "reach a peer group's mean",
      register: "enhet: procent, riktning: hogre, malslag: na-referens, malar: 2024, referens: jamforelsegrupp, "
        + "jamforelsegrupp: {namn: liknande län, platser: [\"0097\", \"98\"]}",
      county: ["60", "61", "62", "63"],
      more: figures("I", from: 2014, ["66", "66", "66", "66"], place: "0097")
        + figures("I", from: 2014, ["68", "68", "68", "68"], place: "98"),
      verdict: "på väg", level: "ej uppnått",
      says: ["Jämfört med liknande län: 7,0 sämre (2014) och 4,0 sämre (2017)"],
      columns: ["referens": "67,0", "referensomrade": "liknande län"]),
    Case(
      name: "fall more than in the country",
      register: "enhet: ton, riktning: lagre, malslag: takt-mot-referens, malar: 2024, decimaler: 0",
      county: ["1000", "950", "900", "840"], country: ["50000", "49000", "48500", "48000"], verdict: "på väg",
      level: "ej definierad",
      says: [
        "Förändringen sedan basåret är större än i jämförelseområdet.", "procent per år mot",
        "att förändringen då är bättre än för riket är",
      ], columns: ["matt": "förändring jämfört med referensen"]),
    Case(
      name: "a difference between women and men that shall shrink",
      register: "enhet: procent, riktning: lagre, malslag: gruppskillnad, grupper: [K, M], malvarde: 2, malar: 2024",
      county: [], women: ["60", "61.5", "63", "64"], men: ["70", "70", "70", "70"], verdict: "på väg",
      level: "ej uppnått", says: ["Skillnaden: 10,0 (2014)", "6,0 (2017)", "Skillnaden har minskat med 1,33 per år"],
      columns: ["varde": "6,000", "bas": "10,000", "grupp1": "64", "grupp2": "70", "avstand": "-4,000"]),
    Case(
      name: "a difference between groups that have indicators of their own",
      register: "enhet: procent, riktning: lagre, malslag: gruppskillnad, gruppindikatorer: [INR, UTR]", county: [],
      more: figures("INR", from: 2014, ["85", "85", "86", "86", "86"])
        + figures("UTR", from: 2014, ["60", "59", "58", "57", "55"]),
      verdict: "inte rimligt att nå", level: "ej definierad",
      says: ["Skillnaden mellan grupperna har ökat.", "Skillnaden: 25,0 (2014), 29,0 (2017) och 31,0 (2018)"],
      columns: ["grupp1": "86", "grupp2": "55", "ror_sig_bort": "sant"]),
    Case(
      name: "a rank",
      register: "enhet: plats, riktning: lagre, malslag: rang, malvarde: 7, malar: 2024, decimaler: 0",
      county: ["9", "9", "8", "7"], verdict: "uppnått", level: "uppnått", says: ["Senaste värdet når målet."]),
    Case(
      name: "not in numbers", register: "riktning: neutral, malslag: ej-numeriskt", county: [],
      verdict: "otillräckligt underlag", level: "ej definierad", says: []),
    Case(
      name: "a stated level",
      register: "enhet: procent, riktning: hogre, malslag: niva, malvarde: 90, malar: 2024, procentenheter: true",
      county: ["60", "61", "62", "63", "64"], verdict: "svårt att nå", level: "ej uppnått",
      says: ["Takt: 1,00 per år, 3,00 behövs", "att målet nås är nästan uteslutet (högst 2,5 %)"],
      columns: ["metod": "linjär takt i procentenheter", "taktmatt": "procentenheter", "taktkvot": "0,333"]),
    Case(
      name: "withdrawn by the register",
      register: "enhet: procent, riktning: hogre, malslag: niva, malvarde: 90, malar: 2024, status: nedlagd",
      county: ["60", "61", "62", "63", "64"], verdict: "otillräckligt underlag", level: "ej definierad",
      says: ["Indikatorn har slutat uppdateras."]),
  ]

  @Test(arguments: cases) func fromRegisterToWords(entry: Case) throws {
    let run = try VerdictRun(
      indicators: """
          - {id: I, titel: Provet, \(entry.register.contains("basar") ? "" : "basar: 2014, halvtidsar: 2017, ")efterslapning: 2, \(entry.register)}
          - {id: INR, titel: Inrikes födda, riktning: hogre}
          - {id: UTR, titel: Utrikes födda, riktning: hogre}
        """, of: ["M1": ["I"]],
      figures: figures("I", from: 2014, entry.county) + figures("I", from: 2014, entry.country, place: "00")
        + figures("I", from: 2014, entry.women, sex: "K") + figures("I", from: 2014, entry.men, sex: "M") + entry.more,
      date: "2021-03-08")
    #expect(run.exitCode == 0, "\(run.messages)")
    let row = run["I"]
    let words = run.words("Provet")
    #expect(row["bedomning"] == entry.verdict, "\(row["skal"] ?? "")")
    #expect(row["niva"] == entry.level)
    for text in entry.says { #expect(words.contains(text), "\(words)") }
    for (column, value) in entry.columns { #expect(row[column] == value, "\(column)") }
    #expect(!run.report.contains("ingen förändring"))
  }
}
