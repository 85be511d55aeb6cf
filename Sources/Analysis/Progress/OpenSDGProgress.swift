import Foundation

/// Open SDG's (Statistics Canada's) rule: signed growth over needed growth, with a score from −5 to 5.
///
/// 0 as base or target becomes 0.001; with a natural limit and no target the thresholds shrink as the base comes near
/// it. Thresholds without a target 1.5 and 0.5 per cent a year, with one 95 and 60 per cent. Its own default that
/// lower is better is not taken over: the direction has to be said. open-sdg/sdg-build, `sdg/ProgressMeasure.py`.
enum OpenSDGProgress {
  static func assess(_ progress: ProgressCase) -> ProgressOutcome {
    let value = measure(progress)
    // With fewer than two years it publishes nothing, even where the target is met.
    guard progress.isAssessable else { return ProgressOutcome(label: "not_available", measure: nil, score: nil) }
    if progress.meetsTarget == true { return ProgressOutcome(label: "target_achieved", measure: value, score: 5) }
    guard let value else { return ProgressOutcome(label: "not_available", measure: nil, score: nil) }
    let hasTarget = progress.target != nil
    let coefficient = hasTarget ? 1 : limitCoefficient(progress)
    // The thresholds stand for numbers computed from powers: within the tolerance below one is at it.
    let high = (hasTarget ? 0.95 : 0.015) * coefficient - ProgressCase.tolerance
    let middle = (hasTarget ? 0.6 : 0.005) * coefficient - ProgressCase.tolerance
    let label =
      value >= high
      ? "substantial_progress"
      : value >= middle ? "moderate_progress" : value >= -ProgressCase.tolerance ? "limited_progress" : "deterioration"
    let score =
      hasTarget
      ? targetScore(value, isHigh: value >= middle)
      : growthScore(value, coefficient: coefficient, high: high, middle: middle)
    return ProgressOutcome(label: label, measure: value, score: score)
  }

  private static func measure(_ progress: ProgressCase) -> Double? {
    guard progress.isAssessable else { return nil }
    let base = progress.base == 0 ? 0.001 : progress.base
    guard !(base > 0 && progress.value < 0), !(base < 0 && progress.value > 0) else { return nil }
    let sign = progress.base < 0 ? -1.0 : 1.0
    let growth = pow(progress.value / base, 1 / Double(progress.year - progress.baseYear)) - 1
    guard let target = progress.target else { return sign * progress.direction.sign * growth }
    guard let targetYear = progress.targetYear, targetYear > progress.baseYear else { return nil }
    let aim = target == 0 ? 0.001 : target
    guard (aim > 0) == (base > 0) else { return nil }
    let needed = pow(aim / base, 1 / Double(targetYear - progress.baseYear)) - 1
    return needed == 0 ? nil : sign * progress.direction.sign * growth / needed.magnitude
  }

  private static func limitCoefficient(_ progress: ProgressCase) -> Double {
    guard let limit = progress.limit?.magnitude else { return 1 }
    let base = progress.base.magnitude
    if base >= 2 * limit { return 1 }
    return 1 - pow(base <= limit ? base / limit : (2 * limit - base) / limit, 4.44)
  }

  private static func targetScore(_ value: Double, isHigh: Bool) -> Double {
    isHigh ? min(7.1429 * value - 4.2857, 5) : max(4.1667 * value - 2.5, -5)
  }

  private static func growthScore(_ value: Double, coefficient: Double, high: Double, middle: Double) -> Double {
    if value < 0 { return max(125 * value - 2.5, -5) }
    if coefficient == 0 { return 5 }
    if value >= high { return min(500 * value / coefficient - 5, 5) }
    return value >= middle ? 250 * value / coefficient - 1.25 : 500 * value / coefficient - 2.5
  }
}
