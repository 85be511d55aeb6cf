import Diagnostics
import StrategyModel

/// Holds what was said of a generated file against what must be: the same findings, each once and in its place.
struct ValidationVerdict {
  let format: ValidationData.Format
  let rows: Int
  let expected: [ValidationData.Expected]
  let path: String

  /// What does not hold, in words; empty where everything does. At most some twenty sentences.
  func problems(_ submission: Submission?, _ log: DiagnosticLog) -> [String] {
    var problems: [String] = []
    guard let submission else { return ["no submission"] }
    if submission.rows.read != rows || !submission.rows.balances { problems.append("sums: \(submission.rows)") }
    let count = Severity.allCases.reduce(0) { $0 + log.count($1) }
    if count != expected.count { problems.append("\(count) findings for \(expected.count) defects") }
    let groups = log.totals(of: path).count
    if groups != Set(expected.map(\.code)).count { problems.append("\(groups) groups") }
    for (found, wanted) in zip(log.diagnostics, expected) where problems.count < 20 {
      let differences = differences(found, wanted)
      if !differences.isEmpty {
        problems.append(
          "\(wanted.code) of record \(wanted.record), \(wanted.id): \(differences.joined(separator: ", "))")
      }
    }
    return problems
  }

  private func differences(_ found: Diagnostic, _ wanted: ValidationData.Expected) -> [String] {
    let position = found.position
    var facts: [(name: String, found: String?, wanted: String?)] = [
      ("code", found.code.rawValue, wanted.code), ("file", found.file, path),
      ("line", position.line.map(String.init), "\(wanted.line)"), ("id", position.recordID, wanted.id),
    ]
    if (position.column ?? 0) < 1 { facts.append(("column", nil, "some")) }
    if format == .csv {
      let row = wanted.record + 1
      // A cell too many stands behind the last column, which has no header.
      let index = wanted.column.isEmpty ? ValidationRow.columns.count : ValidationRow.index(wanted.column)
      facts += [
        ("row", position.row.map(String.init), "\(row)"),
        ("cell", position.cell, SourcePosition.columnLetters(index) + "\(row)"),
        ("header", position.header, wanted.column.isEmpty ? nil : wanted.column),
      ]
    } else {
      let record = "/uppfoljning/insatser/insats[\(wanted.record)]"
      facts.append(("element", position.element.map { String($0.prefix(record.count)) }, record))
    }
    return facts.filter { $0.found != $0.wanted }.map { "\($0.name) \($0.found ?? "none") for \($0.wanted ?? "none")" }
  }
}
