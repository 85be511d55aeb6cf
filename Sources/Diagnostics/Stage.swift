/// The five steps of a run, in the order in which data passes them.
package enum Stage: String, CaseIterable, Sendable, Codable, Comparable {
  case validate, normalise, merge, detect, report

  /// The prefix of the codes that the stage may use, such as `VAL` in `VAL-014`.
  package var codePrefix: String {
    switch self {
    case .validate: "VAL"
    case .normalise: "NOR"
    case .merge: "MRG"
    case .detect: "DET"
    case .report: "REP"
    }
  }

  package static func < (a: Stage, b: Stage) -> Bool { a.order < b.order }

  private var order: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
