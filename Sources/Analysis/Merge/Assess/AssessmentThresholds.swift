import StrategyModel

/// Where the steps of a verdict begin, as actual pace over needed pace.
///
/// *På väg* from 95 per cent of the needed pace, as Eurostat, Open SDG and the UN Progress Chart have it. *Inte rimligt
/// att nå* below a quarter of it or moving away: our own cut, between the UN's stagnation (10 per cent) and Eurostat's
/// insufficient progress (60 per cent), because below it the rest of the way takes several times the pace so far.
/// *Svårt att nå* in between.
package struct AssessmentThresholds: Sendable, Hashable {
  package let onTrack: Double
  package let hardToReach: Double
  /// Computed paces and levels this close to a threshold have reached it.
  package let tolerance: Double

  /// A latest value so many years before the reference date, and stale, is too old to judge by.
  package let oldestYears: Int

  package init(onTrack: Double = 0.95, hardToReach: Double = 0.25, tolerance: Double = 1e-9, oldestYears: Int = 5) {
    self.onTrack = onTrack
    self.hardToReach = hardToReach
    self.tolerance = tolerance
    self.oldestYears = oldestYears
  }

  /// How far short still counts as met, in the indicator's unit; from the register's `kriterier`.
  package private(set) var unitTolerance = 0.0

  /// These thresholds with what the register says of one indicator.
  func with(_ criteria: AssessmentCriteria) -> AssessmentThresholds {
    let onTrack = criteria.onTrack ?? onTrack
    var own = AssessmentThresholds(
      onTrack: onTrack, hardToReach: criteria.hardToReach ?? min(hardToReach, onTrack), tolerance: tolerance,
      oldestYears: oldestYears)
    own.unitTolerance = criteria.tolerance ?? 0
    return own
  }

  package static let standard = AssessmentThresholds()
}
