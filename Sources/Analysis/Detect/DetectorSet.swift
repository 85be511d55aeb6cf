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

  /// What is found in a year: the findings, and the patterns of its lessons.
  package struct Detection: Sendable {
    package let findings: [Finding]
    package let lessons: [LessonGroup]
  }

  /// Gaps first, in the order of their kinds, strongest first within each; ties by subject and id.
  package func detect(_ portfolio: Portfolio) -> [Finding] {
    let context = DetectionContext(portfolio, weights: weights, workforce: workforce)
    return sorted(workforce.map(detectors.count) { detectors[$0].detect(context) }, context)
  }

  /// The same with the lessons, which rest on much of the same work.
  package func detection(of portfolio: Portfolio) -> Detection {
    let context = DetectionContext(portfolio, weights: weights, workforce: workforce)
    let parts = workforce.map(detectors.count + 1) { piece -> (findings: [Finding], lessons: [LessonGroup]) in
      piece < detectors.count ? (detectors[piece].detect(context), []) : ([], LessonPatterns.find(context))
    }
    return Detection(findings: sorted(parts.map(\.findings), context), lessons: parts.flatMap(\.lessons))
  }

  private func sorted(_ found: [[Finding]], _ context: DetectionContext) -> [Finding] {
    let kinds = Finding.Kind.allCases
    func order(_ finding: Finding) -> (Int, Double, String, String) {
      (kinds.firstIndex(of: finding.kind) ?? 0, -finding.strength, finding.subject, finding.id)
    }
    return DistinctIDs.given(found.joined().filter { context.canTell($0) }).map { (order: order($0), finding: $0) }
      .sorted { $0.order < $1.order }.map(\.finding)
  }
}
