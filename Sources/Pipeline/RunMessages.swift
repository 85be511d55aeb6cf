import Diagnostics
import StrategyModel

/// What a run says about the files on standard error, beside the report.
struct RunMessages {
  let language: Language
  let format: RunOptions.Format

  func say(_ submissions: [Submission], _ log: DiagnosticLog) {}
}
