import Analysis
import Diagnostics
import Reporting
import StrategyModel

/// The page of a detector: why, what it looks at, and two counties that it has really been run on.
enum DetectorReference {
  /// nil for a rule that is no detector's.
  static func page(_ rule: Rule, _ catalogue: RuleCatalogue, language: Language) -> [String]? {
    guard let page = DetectorSet.page(of: rule.code) else { return nil }
    let words = headings(language)
    let said = page.found.portfolio.flatMap { portfolio in
      page.found.findings.first { $0.detector == rule.code }
        .map { FindingWords($0, in: portfolio, catalogue, language) }
    }
    func list(_ county: ExampleCounty) -> [String] { county.facts.map { "  - " + $0.told[language] } }
    var lines = [
      "\(rule.code)  \(rule.title[language])", "\(words.severity): \(rule.severity.rawValue)", "",
      words.why, "  " + rule.why[language], "", words.looksAt, "  " + page.looksAt[language], "",
      words.found, "  " + QuietCounty.told[language],
    ]
    lines += list(page.found) + ["", words.says, "  " + (said?.sentence ?? ""), "", words.asks]
    lines += ["  " + (said?.question ?? ""), "", words.lookAlike] + list(page.lookAlike)
    return lines + ["  " + page.difference[language]]
  }

  private static func headings(_ language: Language) -> (
    severity: String, why: String, looksAt: String, found: String, says: String, asks: String, lookAlike: String
  ) {
    switch language {
    case .swedish:
      (
        "Allvar", "Varför", "Vad den ser på", "Ett exempel som hittas", "Så säger programmet", "Frågan att börja med",
        "Ett som liknar men inte hittas"
      )
    case .english:
      (
        "Severity", "Why", "What it looks at", "An example that is found", "What the program says",
        "The question to begin with", "One that looks like it and is not found"
      )
    }
  }
}
