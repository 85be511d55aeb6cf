import Diagnostics
import Reporting
import StrategyModel

/// The files of `internt/`, which are not for publication.
enum InternalFiles {
  static func files(
    submissions: [Submission], log: DiagnosticLog, portfolio: Portfolio, information: RunInformation
  ) -> [OutputFile] { [] }
}
