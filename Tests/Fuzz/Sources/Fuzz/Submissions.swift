import Diagnostics
import Intake
import StrategyModel

@testable import Reporting

enum XMLSubmissions: Target {
  static let name = "xml"
  static func check(_ bytes: [UInt8]) { SubmissionOracle.check(bytes, path: "in.xml") }
}

enum CSVSubmissions: Target {
  static let name = "csv"

  static func check(_ bytes: [UInt8]) {
    SubmissionOracle.check(bytes, path: "in.csv")
    // A correction must be read as the original was, and leave nothing more to correct.
    guard let table = CorrectedTable(bytes) else { return }
    let rows = table.rows.map { row -> (cells: [String], raw: [UInt8]?) in
      switch row {
      case .cells(let cells): (cells, nil)
      case .raw(let bytes): ([], bytes)
      }
    }
    let written = CorrectedCSV.write(rows, delimiter: table.delimiter)
    let before = SubmissionOracle.read(bytes, path: "in.csv").submissions
    let after = SubmissionOracle.read(written, path: "in.csv").submissions
    promise(
      after.map(\.rows.accepted).reduce(0, +) >= before.map(\.rows.accepted).reduce(0, +),
      "a correction loses rows: \(before.map(\.rows)) → \(after.map(\.rows))")
  }
}

/// What holds for any bytes that are handed in.
enum SubmissionOracle {
  static func read(_ bytes: [UInt8], path: String) -> (submissions: [Submission], log: DiagnosticLog) {
    Validate.validate(
      files: [InputFile(path: path, bytes: bytes)], strategy: County.strategy, organisations: County.organisations,
      places: County.places)
  }

  static func check(_ bytes: [UInt8], path: String) {
    let (submissions, log) = read(bytes, path: path)
    for submission in submissions {
      promise(submission.rows.balances, "read ≠ accepted + rejected + blank: \(submission.rows)")
      promise(submission.rejected.count == submission.rows.rejected, "a refused row is not kept")
      promise(submission.activities.count <= submission.rows.accepted, "more activities than accepted rows")
      if submission.status == .unreadable { promise(log.count(.fault) > 0, "unreadable without a fault") }
      if submission.rows.rejected > 0 { promise(log.count(.fault) > 0, "a refused row without a fault") }
    }
    let again = read(bytes, path: path)
    promise(again.submissions.map(\.rows) == submissions.map(\.rows), "the second reading counts otherwise")
    promise(again.log.diagnostics == log.diagnostics, "the second reading says something else")
    answers(submissions, log)
  }

  /// Every answer can be made, and none of what was submitted acts in it.
  private static func answers(_ submissions: [Submission], _ log: DiagnosticLog) {
    let answer = Answer(
      submissions: submissions, log: log, catalogue: County.catalogue, language: .swedish, toolVersion: "0",
      ruleSetVersion: "0")
    for format in [AnswerFormat.terminal, .github, .junit, .json, .sarif] {
      let text = format.render(answer, colour: false)
      for scalar in text.unicodeScalars where scalar != "\n" {
        if format == .json || format == .sarif {
          promise(scalar.value >= 0x20, "a control character in JSON")
        } else {
          promise(!VisibleText.isHidden(scalar), "U+\(String(scalar.value, radix: 16)) in \(format)")
        }
      }
      if format == .github {
        for line in text.split(separator: "\n") { promise(line.hasPrefix("::"), "a line without a command: \(line)") }
      }
    }
  }
}
