import Analysis
package import Diagnostics
import Foundation
import Intake
import Reporting

/// All codes of the program, for `explain`, `rules` and every renderer.
package enum RuleReference {
  package static let catalogue = RuleCatalogue(
    RuleSet.rules + NormaliseRules.rules + StatisticsRules.rules + DetectorSet.rules)

  /// The page of one code. nil for a code that does not exist; `nearest` then says what may have been meant.
  package static func page(_ code: String, language: Language) -> String? {
    guard let rule = catalogue[RuleCode(rawValue: code.uppercased())] else { return nil }
    if let lines = DetectorReference.page(rule, catalogue, language: language) {
      return lines.joined(separator: "\n") + "\n"
    }
    let headings = headings(language)
    let wording = RuleWording.shown(rule, in: language)
    var lines = [
      "\(rule.code)  \(rule.title[language])", "\(headings.severity): \(rule.severity.rawValue)", "",
      headings.why, indented(rule.why[language]), "", headings.message, indented(wording.message), "",
      headings.remedy, indented(wording.remedy),
    ]
    if let example = rule.example {
      lines += ["", headings.wrong, indented(example.wrong), "", headings.right, indented(example.right)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The JSON Schema of `validate --format json`.
  package static let diagnosticsSchema = JSONAnswerSchema.text

  /// All rules for programs: code, severity and texts, sorted by code.
  package static func json() -> String {
    struct Entry: Encodable {
      let code: String
      let severity: String
      let title: [String: String]
      let why: [String: String]
      let remedy: [String: String]
    }
    func texts(_ text: LocalizedText) -> [String: String] { ["sv": text.sv, "en": text.en] }
    let entries = catalogue.rules.map {
      Entry(
        code: $0.code.rawValue, severity: $0.severity.rawValue, title: texts($0.title), why: texts($0.why),
        remedy: texts($0.remedy))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // Texts only: encoding them cannot fail.
    return String(decoding: (try? encoder.encode(entries)) ?? Data(), as: UTF8.self) + "\n"
  }

  package static func nearest(_ code: String) -> [String] {
    NearestName.candidates(for: code, among: catalogue.rules.map(\.code.rawValue))
  }

  /// One line per code: code, severity, title.
  package static func list(language: Language) -> String {
    catalogue.rules.map { "\($0.code)  \(padded($0.severity.rawValue, 8))\($0.title[language])" }
      .joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }

  private static func headings(_ language: Language) -> (
    severity: String, why: String, message: String, remedy: String, wrong: String, right: String
  ) {
    switch language {
    case .swedish: ("Allvar", "Varför", "Så säger programmet", "Så rättar du", "Fel", "Rätt")
    case .english: ("Severity", "Why", "What the program says", "How to mend it", "Wrong", "Right")
    }
  }
}
