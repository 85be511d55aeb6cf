import Diagnostics
import StrategyModel

/// The sums of an answer in words: what was read, and how much was said.
enum SumText {
  static func words(_ answer: Answer) -> String { "\(files(answer)) \(severities(answer))" }

  static func files(_ answer: Answer) -> String {
    let count = answer.files.count
    return answer.language == .swedish
      ? "\(count) \(count == 1 ? "fil" : "filer"). \(rows(answer.rows, in: .swedish))"
      : "\(count) \(count == 1 ? "file" : "files"). \(rows(answer.rows, in: .english))"
  }

  static func rows(_ rows: Submission.RowCount, in language: Language) -> String {
    language == .swedish
      ? "Rader: \(rows.read) \(rows.read == 1 ? "läst" : "lästa"), "
        + "\(rows.accepted) \(rows.accepted == 1 ? "godkänd" : "godkända"), "
        + "\(rows.rejected) \(rows.rejected == 1 ? "avvisad" : "avvisade"), "
        + "\(rows.blank) \(rows.blank == 1 ? "tom" : "tomma")."
      : "Rows: \(rows.read) read, \(rows.accepted) accepted, \(rows.rejected) rejected, \(rows.blank) blank."
  }

  static func severities(_ answer: Answer) -> String {
    let (faults, warnings, advice) = (answer.count(.fault), answer.count(.warning), answer.count(.advice))
    return answer.language == .swedish
      ? "\(faults) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar"), \(advice) råd."
      : "\(faults) \(faults == 1 ? "fault" : "faults") (fel), \(warnings) "
        + "\(warnings == 1 ? "warning" : "warnings") (varning), \(advice) advice (råd)."
  }
}
