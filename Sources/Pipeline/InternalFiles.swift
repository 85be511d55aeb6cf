import Diagnostics
import Reporting
import StrategyModel

/// The files of `internt/`, which are not for publication: what was said about the files, and a letter per submitter.
enum InternalFiles {
  static func files(_ answer: Answer, portfolio: Portfolio) -> [OutputFile] {
    Feedback.diagnostics(answer) + Feedback.files(answer) { portfolio.organisations[$0]?.name }
  }
}
