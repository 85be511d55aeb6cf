import Diagnostics
import Foundation
import Intake
import StrategyModel
import TestSupport

@testable import Pipeline

/// Finds each sentence's kind and holds it to the tables.
final class ClaimChecker {
  private(set) var checked: [String: Int] = [:]
  /// Sentences that are known but not held to the tables here, by the reason.
  private(set) var counted: [String: Int] = [:]
  private(set) var faults: [String] = []
  private(set) var unknown: [String] = []
  private let tables: ClaimTables
  private let kinds: [(kind: ClaimKind, pattern: Regex<AnyRegexOutput>)]
  private let unchecked: [(reason: String, pattern: Regex<AnyRegexOutput>)]

  init(tables: ClaimTables) throws {
    self.tables = tables
    kinds = try
      (ClaimKind.indicators + ClaimKind.method + ClaimKind.nothing + ClaimKind.conclusions + ClaimKind.areas
      + ClaimKind.findings
      + ClaimKind.coverage)
      .map { ($0, try Regex($0.pattern)) }
    let remark = [("registrets egen anmärkning", "- " + ClaimChecker.escaped(tables.remark[...]))]
    unchecked = try (ClaimChecker.reasons + remark + ClaimChecker.staffTexts()).map { ($0.0, try Regex($0.1)) }
  }

  /// Sentences without a claim on the year's material, or whose claim another test holds.
  private static let reasons: [(String, String)] = [
    ("rubrik", #"#{1,3} .+"#), ("bildtext, prövad i figurernas tester", #"!.+\."#),
    ("märkning", #"> .+"#),
    (
      "tabellrubrik",
      #"(?:Indikatorer|Rapporterade|Pågående|Insatser|Organisationer|Bedömningar per|Angiven budget per|Vad varje|Filer som|Värden som|Alla mål och deras indikatorer).*"#
    ),
    (
      "läsanvisning",
      #"Slutsatserna står först\..+|Slutsatserna gäller det som har rapporterats\.|Talen är antal andra.+|Per fil: .+|Alla år bakom diagrammen står i .+|Alla (?:lärdomar|finns) .+|Exempel på pågående.+|Det är frivilligt.+|De viktigaste glappen och samarbetsmöjligheterna \d+, .+|Det finns inget tidigare år.+|Uppgifterna står sida.+|Det senaste värdet mot nollmätningen och mot halvtid\..+"#
    ),
    (
      "metodtext: hur svaren hålls isär och prognoser görs, prövat i ProgressMethodTests och ForecastAccuracyTests",
      #"- Varje indikator får tre svar som hålls isär: [^\d]+\.|- Prognoser är egna beräkningar: [^\d]+\."#
    ),

    ("frågor till mötet, som inget påstår", #".+\?"#),
    ("metod, register och versioner", #"- (?:Verktyg|Regler|Register): .+|- Målen .+"#),
    ("antal mönster utöver de visade", #"\d+ mönster till .+"#),
  ]

  /// The texts that staff may change, with anything in place of their names.
  private static func staffTexts() -> [(String, String)] {
    let strategy = Strategy(id: "s", title: "S", areas: [])
    let files = NewYear.files(2024, strategy: strategy, organisations: .empty).filter {
      // The sentences with figures are claims, and held to the tables as such.
      $0.path.hasPrefix("texter/") && !$0.path.hasPrefix("texter/mening-")
    }
    return files.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).replacing(/\{\{![^}]*\}\}\n/, with: "")
        .trimmingCharacters(in: .whitespacesAndNewlines).split(separator: "\n\n")
        .map { paragraph in
          let words = escaped(paragraph).replacing(/\s*\n\s*/, with: " ").replacing(/\{\{\w+\}\}/, with: ".+")
          return ("personalens text", "(?:- )?" + words)
        }
    }
  }

  private static func escaped(_ text: Substring) -> String {
    String(text).replacing(/[.?()|\[\]+*^$]/, with: { "\\" + $0.output })
  }

  func check(_ line: ClaimLine) {
    if line.text.hasPrefix("|") { return row(line) }
    // A whole line first; then sentence by sentence.
    if judge(line.text, line) { return }
    var rest = line.text[...]
    // The questions of the meeting begin with the staff's own question.
    if let question = rest.firstMatch(of: #/^- [^?]*\? /#), line.part == "Frågor till mötet" {
      rest = rest[question.range.upperBound...]
    }
    while !rest.isEmpty {
      guard let sentence = longestKnown(rest) else {
        unknown.append("rad \(line.number): \(rest.prefix(160))")
        return
      }
      _ = judge(String(sentence), line)
      rest = rest[sentence.endIndex...].drop { $0 == " " }
    }
  }

  /// The longest beginning that ends in a sentence's end and whose kind is known.
  private func longestKnown(_ text: Substring) -> Substring? {
    let ends = text.indices.filter { index in
      guard ".?!".contains(text[index]) else { return false }
      let next = text.index(after: index)
      return next == text.endIndex || text[next] == " "
    }
    return ends.map { text[...$0] }.last { isKnown(String($0)) }
  }

  private func isKnown(_ text: String) -> Bool {
    kinds.contains { (try? $0.pattern.wholeMatch(in: text)) != nil }
      || unchecked.contains { (try? $0.pattern.wholeMatch(in: text)) != nil }
  }

  private func judge(_ text: String, _ line: ClaimLine) -> Bool {
    for (kind, pattern) in kinds {
      guard let match = try? pattern.wholeMatch(in: text) else { continue }
      let found = match.output.dropFirst().map { $0.substring.map(String.init) ?? "" }
      checked[kind.name, default: 0] += 1
      if let fault = kind.check(found, line, tables) {
        faults.append("rad \(line.number), \(kind.name): \(text.prefix(220)) [\(fault)]")
      }
      return true
    }
    for (reason, pattern) in unchecked where (try? pattern.wholeMatch(in: text)) != nil {
      counted[reason, default: 0] += 1
      return true
    }
    return false
  }

  private func row(_ line: ClaimLine) {
    if line.table.hasPrefix("Rapporterade insatser inom") {
      if line.text.hasPrefix("| Mål ") || line.text.hasPrefix("| ---") { return }
      if !judge(line.text, line) { unknown.append("rad \(line.number): \(line.text)") }
    } else {
      let cells = line.text.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
      // The header and the line under it claim nothing.
      if cells.map(String.init) == tables.headers[line.table] || line.text.hasPrefix("| ---") { return }
      let (kind, fault) = contradiction(inRow: cells.map(String.init), of: line)
      checked[kind, default: 0] += 1
      if let fault {
        faults.append("rad \(line.number), \(line.table): \(line.text) [\(fault)]")
      }
    }
  }

  private func contradiction(inRow cells: [String], of line: ClaimLine) -> (kind: String, fault: String?) {
    if line.part == "Var vi står" { return ("indikatorrader", tables.contradiction(inIndicatorRow: cells, of: line)) }
    if line.table == "Alla mål och deras indikatorer" {
      return ("halvtidsrader", tables.contradiction(inMidtermRow: cells, of: line))
    }
    if line.table == "Värden som utgivaren har reviderat" {
      return ("reviderade värden", tables.contradiction(inRevision: cells))
    }
    return ("tabellrader", tables.contradiction(inRow: cells, of: line))
  }

  /// Whether every assessment with figures has its row and its sentences, and the table over all goals has them all.
  var isComplete: Bool {
    let all = tables.facts(goals: Set(tables.goals))
    let shown = all.count { $0.hasFigures }
    let tied = Set(all.map { $0.cell("mal") })
    let midterm = all.count + tables.goals.count { !tied.contains($0) }
    return checked["indikatorrader", default: 0] == shown && checked["en indikator", default: 0] == shown
      && [0, midterm].contains(checked["halvtidsrader", default: 0])
  }
}
