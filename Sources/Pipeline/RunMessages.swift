import Diagnostics
import Files
import Reporting
import StrategyModel

/// What a run says about the files on standard error, beside the report: a few lines for a person, all of it for a program.
struct RunMessages {
  let format: RunOptions.Format

  func say(_ answer: Answer) {
    switch format {
    case .terminal: for line in summary(answer) { StandardStreams.writeMessage(line) }
    case .json: StandardStreams.writeMessage(AnswerFormat.json.render(answer))
    case .github: StandardStreams.writeMessage(AnswerFormat.github.render(answer))
    }
  }

  /// Counts that are complete, the files that were refused, and where the rest stands.
  private func summary(_ answer: Answer) -> [String] {
    let rows = answer.rows
    let files = answer.files.compactMap(\.submission)
    let refused = files.filter { $0.status == .unreadable || $0.status == .rejected }
    let counts = Severity.allCases.reversed().map { "\(answer.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    switch answer.language {
    case .swedish:
      return [
        "\(files.count) filer, \(rows.read) rader: \(rows.accepted) godkända, \(rows.rejected) avvisade, \(rows.blank) tomma. \(counts)."
      ] + refused.map { "  \(VisibleText.escaped($0.file)): \($0.status.rawValue)" } + left(answer) + [
        "Alla anmärkningar: internt/diagnostik.json"
      ]
    case .english:
      return [
        "\(files.count) files, \(rows.read) rows: \(rows.accepted) accepted, \(rows.rejected) rejected, \(rows.blank) blank. \(counts)."
      ] + refused.map { "  \(VisibleText.escaped($0.file)): \($0.status.rawValue)" } + left(answer) + [
        "All diagnostics: internt/diagnostik.json"
      ]
    }
  }

  /// What is counted but not listed, since there is more than is kept.
  private func left(_ answer: Answer) -> [String] {
    let records = answer.files.reduce(0) { $0 + ($1.submission?.unkeptRejected ?? 0) }
    let sv = answer.language == .swedish
    var lines: [String] = []
    if answer.unlisted > 0 {
      lines.append(
        sv
          ? "\(answer.unlisted) anmärkningar är räknade per fil och kod men inte uppräknade: gränsen anmarkningar är nådd."
          : "\(answer.unlisted) diagnostics are counted by file and code but not listed: the limit anmarkningar is reached."
      )
    }
    if records > 0 {
      lines.append(
        sv
          ? "\(records) avvisade rader är räknade men inte med i filerna att rätta: gränsen avvisade är nådd."
          : "\(records) rejected rows are counted but not in the files to mend: the limit avvisade is reached.")
    }
    return lines
  }
}
