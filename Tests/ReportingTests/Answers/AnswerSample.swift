import Diagnostics
import StrategyModel

@testable import Reporting

/// Two files that were checked: one with faults of several kinds, one that could not be read.
enum AnswerSample {
  static let kindRule = Rule(
    code: "VAL-031", severity: .fault,
    title: LocalizedText(sv: "Okänd typ", en: "Unknown kind"),
    message: LocalizedText(sv: "\"{found}\" är ingen typ.", en: "\"{found}\" is no kind."),
    remedy: LocalizedText(sv: "Skriv en av typerna.", en: "Write one of the kinds."),
    why: LocalizedText(sv: "Typen behövs.", en: "The kind is needed."))
  static let doctypeRule = Rule(
    code: "VAL-013", severity: .fault,
    title: LocalizedText(sv: "DOCTYPE", en: "DOCTYPE"),
    message: LocalizedText(sv: "Filen har en DOCTYPE.", en: "The file has a DOCTYPE."),
    remedy: LocalizedText(sv: "Ta bort den.", en: "Remove it."), why: LocalizedText(sv: "Skäl.", en: "Reason."))
  static let formulaRule = Rule(
    code: "VAL-055", severity: .warning,
    title: LocalizedText(sv: "Formel", en: "Formula"),
    message: LocalizedText(sv: "Texten börjar som en formel.", en: "The text begins like a formula."),
    remedy: LocalizedText(sv: "Skriv om den.", en: "Rewrite it."), why: LocalizedText(sv: "Skäl.", en: "Reason."))
  static let adviceRule = Rule(
    code: "VAL-072", severity: .advice,
    title: LocalizedText(sv: "Bara versaler", en: "Capitals only"),
    message: LocalizedText(sv: "Rubriken har bara versaler.", en: "The title is in capitals."),
    remedy: LocalizedText(sv: "Skriv med gemener.", en: "Use lower case."),
    why: LocalizedText(sv: "Skäl.", en: "Reason."))

  static let catalogue = RuleCatalogue([kindRule, doctypeRule, formulaRule, adviceRule])

  static func kindFault(_ row: Int, _ found: String = "projket", file: String = "a.csv") -> Diagnostic {
    Diagnostic(
      kindRule, file: file,
      position: SourcePosition(
        line: row + 1, column: 31, row: row, cell: "E\(row)", header: "Typ", recordID: "KS-\(row)"),
      evidence: Evidence(found: found, expected: ["projekt", "plan"], nearest: ["projekt"], details: ["hemlig": "x"]))
  }

  static func submission(
    _ file: String = "a.csv", rejected: [Submission.RejectedRecord] = [], rows: Submission.RowCount? = nil,
    status: Submission.Status = .partlyRejected, format: String = "csv"
  ) -> Submission {
    Submission(
      file: file, sha256: String(repeating: "a", count: 64), bytes: 1_234, encoding: "utf-8", format: format,
      statedOrganisation: "Karlstads kommun", submitter: "karlstads-kommun", isKnownSubmitter: true, year: 2024,
      status: status,
      rows: rows ?? Submission.RowCount(read: 10, accepted: 10 - rejected.count, rejected: rejected.count, blank: 0),
      activities: [], rejected: rejected)
  }

  static func record(_ row: Int, found: String = "projket", cells: [(String, String)]? = nil)
    -> Submission.RejectedRecord
  {
    Submission.RejectedRecord(
      source: RecordReference(file: "a.csv", row: row, line: row + 1),
      cells: (cells ?? [
        ("Organisation", "Karlstads kommun"), ("År", "2024"), ("Insats ID", "KS-\(row)"), ("Rubrik", "Läs; lyft"),
        ("Typ", found), ("status", "pågående"), ("Budget", "-12,5 tkr"), ("Eget", "=1+1"),
      ])
      .map { (header: $0.0, value: $0.1) },
      faults: [kindFault(row, found)])
  }

  static func answer(
    _ submissions: [Submission], _ diagnostics: [Diagnostic], language: Language = .swedish
  ) -> Answer {
    var log = DiagnosticLog()
    for diagnostic in diagnostics { log.append(diagnostic) }
    return Answer(
      submissions: submissions, log: log, catalogue: catalogue, language: language, toolVersion: "1.0",
      ruleSetVersion: "7")
  }

  static var mixed: Answer {
    let rejected = (5...9).map { record($0) }
    let broken = submission("b.xml", rows: Submission.RowCount(), status: .unreadable, format: "xml")
    return answer(
      [submission(rejected: rejected), broken],
      (5...9).map { kindFault($0) } + [
        Diagnostic(doctypeRule, file: "b.xml", position: SourcePosition(line: 2, column: 1)),
        Diagnostic(
          formulaRule, file: "a.csv",
          position: SourcePosition(line: 3, column: 1, row: 2, cell: "A2", header: "rubrik"),
          evidence: Evidence(found: "=cmd\u{202E}|x\n::error::ha")),
        Diagnostic(adviceRule, file: "a.csv", position: SourcePosition(line: 3, row: 2)),
      ])
  }
}
