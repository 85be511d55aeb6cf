package import Diagnostics
package import StrategyModel

/// A finding in words, as every report says it: what was found and the first question that it raises.
package struct FindingWords: Sendable {
  package let sentence: String
  package let question: String

  package init(_ finding: Finding, in portfolio: Portfolio, _ catalogue: RuleCatalogue, _ language: Language) {
    let information = RunInformation(
      toolVersion: "", ruleSetVersion: "", libxml2Version: "", sqliteVersion: "",
      referenceDate: portfolio.referenceDate, edition: .summary, language: language, inputs: [], marking: nil)
    let context = ReportContext(
      portfolio: portfolio, findings: [finding], log: DiagnosticLog(), catalogue: catalogue, information: information,
      comparison: nil, wording: .standard)
    let may = context.reservation(finding).plain
    sentence = [context.sentence(finding).plain, finding.kind == .coverageGap ? "" : may].filter { !$0.isEmpty }
      .joined(separator: " ")
    question = context.question(finding).plain
  }
}
