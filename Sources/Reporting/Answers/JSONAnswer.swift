import Diagnostics
import StrategyModel

/// The answer for programs: the document of the contract, the same for `validate --format json` and a run.
///
/// The order of keys is fixed, and a fact that does not exist is a key that is not there.
enum JSONAnswer {
  static func render(_ answer: Answer) -> String { document(answer).rendered() }

  static func document(_ answer: Answer) -> JSONText {
    .object([
      (
        "tool",
        .object([
          ("name", .string("nulage")), ("version", .string(answer.toolVersion)),
          ("rules", .string(answer.ruleSetVersion)),
        ])
      ),
      ("files", .elements(answer.files.count) { file(answer.files[$0], answer) }),
      (
        "totals",
        .object(
          [
            ("files", .number(answer.files.count)), ("read", .number(answer.rows.read)),
            ("accepted", .number(answer.rows.accepted)), ("rejected", .number(answer.rows.rejected)),
            ("blank", .number(answer.rows.blank)), (Severity.fault.rawValue, .number(answer.count(.fault))),
            (Severity.warning.rawValue, .number(answer.count(.warning))),
            (Severity.advice.rawValue, .number(answer.count(.advice))),
          ] + (answer.unlisted == 0 ? [] : [("unlisted", .number(answer.unlisted))]))
      ),
    ])
  }

  private static func file(_ file: Answer.CheckedFile, _ answer: Answer) -> JSONText {
    var members: [(String, JSONText)] = [("path", .string(answer.location(file.path)))]
    if let submission = file.submission {
      if !submission.sha256.isEmpty { members.append(("sha256", .string(submission.sha256))) }
      members += [
        ("bytes", .number(submission.bytes)), ("encoding", .string(submission.encoding)),
        ("format", .string(submission.format)), ("submitter", .string(submission.submitter.rawValue)),
      ]
      if let year = submission.year { members.append(("year", .number(year))) }
      members.append(("rows", rows(submission.rows)))
    }
    members.append(("diagnostics", .elements(file.diagnostics.count) { diagnostic(file.diagnostics[$0], answer) }))
    members.append(("totals", .object(file.totals.map { ($0.code.rawValue, .number($0.count)) })))
    return .object(members)
  }

  private static func rows(_ rows: Submission.RowCount) -> JSONText {
    .object([
      ("read", .number(rows.read)), ("accepted", .number(rows.accepted)), ("rejected", .number(rows.rejected)),
      ("blank", .number(rows.blank)),
    ])
  }

  private static func diagnostic(_ diagnostic: Diagnostic, _ answer: Answer) -> JSONText {
    .object([
      ("code", .string(diagnostic.code.rawValue)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .submitted(answer.message(diagnostic))), ("remedy", .submitted(answer.remedy(diagnostic))),
      ("position", position(diagnostic.position)), ("evidence", evidence(diagnostic.evidence)),
    ])
  }

  static func position(_ position: SourcePosition) -> JSONText {
    var members: [(String, JSONText)] = []
    if let line = position.line { members.append(("line", .number(line))) }
    if let column = position.column { members.append(("column", .number(column))) }
    if let row = position.row { members.append(("row", .number(row))) }
    if let cell = position.cell { members.append(("cell", .string(cell))) }
    if let header = position.header { members.append(("header", .string(header))) }
    if let element = position.element { members.append(("element", .string(element))) }
    if let id = position.recordID { members.append(("recordID", .string(id))) }
    return .object(members)
  }

  private static func evidence(_ evidence: Evidence) -> JSONText {
    var members: [(String, JSONText)] = []
    if let found = evidence.found { members.append(("found", .submitted(found))) }
    if !evidence.expected.isEmpty { members.append(("expected", .array(evidence.expected.map { .string($0) }))) }
    if !evidence.nearest.isEmpty { members.append(("nearest", .array(evidence.nearest.map { .string($0) }))) }
    return .object(members)
  }
}
