import Diagnostics
import StrategyModel

extension Activity {
  /// Where its record stands in the submitter's file, for what is said of it.
  var position: SourcePosition {
    SourcePosition(line: source.line, row: source.row, element: source.element, recordID: ownID)
  }
}
