import Foundation

/// The UN Progress Chart of 2023: where growth as so far would lead by the target year, as a share of the way.
///
/// 95 per cent of the way is on track, 10 per cent fair progress; without a target 2 and 0.5 per cent growth a year.
/// Met is 3. Kept as published: where the base was beyond the target and the series moves away, the share is positive and
/// the rule says on track; `ProgressCase.movesAway` tells. As restated by EUSTAT, `_pages/en/metodologia.md`.
enum UnitedNationsProgress {
  /// nil where growth cannot be computed.
  static func assess(_ progress: ProgressCase) -> ProgressOutcome? {
    guard let growth = progress.actualGrowth else { return nil }
    guard let target = progress.target, let targetYear = progress.targetYear else {
      return progress.signedGrowth.map { outcome($0, high: 0.02, middle: 0.005) }
    }
    if progress.meetsTarget == true { return ProgressOutcome(label: "target_achieved", measure: nil, score: 3) }
    guard target != progress.base else { return nil }
    let expected = progress.value * pow(1 + growth, Double(targetYear - progress.year))
    let share = (expected - progress.base) / (target - progress.base)
    return outcome(share, high: 0.95, middle: 0.1)
  }

  private static func outcome(_ measure: Double, high: Double, middle: Double) -> ProgressOutcome {
    if measure >= high - ProgressCase.tolerance {
      return ProgressOutcome(label: "substantial_progress_or_on_track", measure: measure, score: 3)
    }
    if measure >= middle - ProgressCase.tolerance {
      return ProgressOutcome(label: "fair_progress", measure: measure, score: 2)
    }
    return ProgressOutcome(label: "stagnation_or_regression", measure: measure, score: 1)
  }
}
