package import Diagnostics
package import StrategyModel

/// All detectors, in the order of their codes. A new one is one more line here.
package struct DetectorSet: Sendable {
  package let detectors: [any Detector]
  private let weights: DetectorWeights

  private let workforce: any Workforce

  package static func standard(
    weights: DetectorWeights = .standard, workforce: any Workforce = OneWorker()
  ) -> DetectorSet {
    DetectorSet(detectors: all, weights: weights, workforce: workforce)
  }

  private static let all: [any Detector] = [
    GoalWithoutEffort(), GoalWithThinEffort(), ChallengeWithoutEffort(), PerspectiveWithoutEffort(),
    MunicipalityWithoutEffort(), ActorTypeWithoutEffort(), EffortEndingSoon(), TargetGroupWithoutEffort(),
    MoneyAgainstNeed(),
    TargetOutOfReach(), MovingAway(), NotExpected(), GroupDifferenceGrowing(), WrongWayAndThinEffort(),
    PlaceDifferenceGrowing(),
    IndicatorWithoutFigures(), StaleFigures(), SecretFigures(), BrokenSeries(), FinishedWithoutResult(), FewValues(),
    MissingSubmission(), UnreadableSubmission(), PartlyRefusedSubmission(), UnknownSubmitter(),
    LateSubmission(),
    DeclaredPartnership(), OneSidedPartnership(), PossibleCollaboration(), PossibleDoubleWork(), Complement(),
    HindranceMet(), SharedHindrance(), JointEffortConflict(),
  ]

  /// The rules of all detectors, by code.
  package static var rules: [Rule] { all.map(\.rule).sorted { $0.code < $1.code } }

  /// The page of a code; nil for what is no detector's.
  package static func page(of code: RuleCode) -> DetectorPage? { all.first { $0.rule.code == code }?.page }

  /// Gaps first, in the order of their kinds, strongest first within each; ties by subject and id.
  package func detect(_ portfolio: Portfolio) -> [Finding] {
    let context = DetectionContext(portfolio, weights: weights, workforce: workforce)
    let kinds = Finding.Kind.allCases
    func order(_ finding: Finding) -> (Int, Double, String, String) {
      (kinds.firstIndex(of: finding.kind) ?? 0, -finding.strength, finding.subject, finding.id)
    }
    return detectors.flatMap { $0.detect(context) }.filter { context.canTell($0) }.sorted { order($0) < order($1) }
  }
}
