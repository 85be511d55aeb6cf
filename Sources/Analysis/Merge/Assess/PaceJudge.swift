import Diagnostics
import Foundation
import StrategyModel

/// Judges a measure that shall reach a value by a year: met or not, then which way, then how fast.
///
/// Pace is linear in the measure's own unit (percentage points for shares), which is also right for zero, negative
/// and sign-changing series; compound growth only where the register asks for it and all values are above zero. Order
/// of decisions: not assessable, met, moving away, pace.
struct PaceJudge: Sendable {
  let thresholds: AssessmentThresholds
  let indicator: Indicator
  let method: String
  /// Whether a break in the series has taken years away.
  let isBroken: Bool
  var judged = JudgedMeasure.own

  func judge(
    _ measure: Measure, target: Double, base: (year: Int, value: Double)?
  ) -> Judgement {
    guard let latest = measure.latest else { return .insufficient(VerdictReason.missing) }
    var judgement = Judgement(method, .insufficient, VerdictReason.noBaseline)
    judgement.base = base
    judgement.measure = measure
    judgement.measured = judged.measured
    judgement.target = target
    judgement.distance = target - latest.value
    judgement.trend = TrendFinder.trend(measure.trendPoints(from: indicator.baselineYear))
    let tolerance = thresholds.tolerance * max(1, target.magnitude) + thresholds.unitTolerance
    let sign = measure.sign != 0 ? measure.sign : base.map { target >= $0.value ? 1 : -1 } ?? 0
    let isMet =
      sign == 0 ? (target - latest.value).magnitude <= tolerance : (latest.value - target) * sign >= -tolerance
    judgement.level = isMet ? .met : .notMet
    if let base, base.year < latest.year {
      judgement.actualPace = pace(base.value, latest.value, years: latest.year - base.year)
      // A base on or beyond the target needs no pace, and the ratio to it would mislead.
      if let targetYear = indicator.targetYear, targetYear > base.year, (target - base.value) * sign > tolerance {
        judgement.neededPace = pace(base.value, target, years: targetYear - base.year)
      }
      if let actual = judgement.actualPace, let needed = judgement.neededPace, needed != 0 {
        judgement.paceRatio = actual / needed
      }
    }
    (judgement.verdict, judgement.reason, judgement.isMovingAway) = verdict(
      judgement, measure: measure, target: target, sign: sign, tolerance: tolerance, isMet: isMet, latest: latest.year)
    return judgement
  }

  /// Units per year, or per cent per year where the register asks for compound growth; nil where that is undefined.
  private func pace(_ from: Double, _ to: Double, years: Int) -> Double? {
    guard isCompound else { return (to - from) / Double(years) }
    guard from > 0, to > 0 else { return nil }
    return (pow(to / from, 1 / Double(years)) - 1) * 100
  }

  private var isCompound: Bool { indicator.criteria.pace == .compound && judged == .own }

  private func verdict(
    _ judgement: Judgement, measure: Measure, target: Double, sign: Double, tolerance: Double, isMet: Bool,
    latest latestYear: Int
  ) -> (Assessment.Verdict, LocalizedText, Bool) {
    // A value measured in a new way does not meet a target that was set for the old one, before it can be followed.
    if isBroken, measure.points.count < 3 { return (.insufficient, VerdictReason.brokenSeries, false) }
    if isMet { return (.achieved, VerdictReason.met, false) }
    guard let targetYear = indicator.targetYear else { return (.insufficient, VerdictReason.noTargetYear, false) }
    if latestYear >= targetYear { return (.notReasonable, VerdictReason.passed, false) }
    if isCompound, let base = judgement.base, let latest = measure.latest, min(base.value, latest.value, target) <= 0 {
      return (.insufficient, VerdictReason.notPositive, false)
    }
    guard let base = judgement.base, let actual = judgement.actualPace else {
      return (.insufficient, isBroken ? VerdictReason.brokenSeries : VerdictReason.noBaseline, false)
    }
    guard measure.points.count >= 3 else {
      return (.insufficient, isBroken ? VerdictReason.brokenSeries : VerdictReason.fewValues, false)
    }
    let trendSign = PaceJudge.sign(of: judgement.trend)
    // One year's change is no development: then the longer window must say the same.
    if measure.count(from: base.year) < 3, trendSign == 0 || trendSign * actual <= 0 {
      return (.insufficient, VerdictReason.fewSinceBase, false)
    }
    if trendSign * actual < 0 { return (.insufficient, VerdictReason.mixed, false) }
    // A base on or beyond the target, with the latest value short of it, has moved away: a ratio would mislead.
    let baseIsShort = (target - base.value) * sign > tolerance
    if !baseIsShort || actual * sign < -tolerance { return (.notReasonable, judged.movingAway, true) }
    guard let needed = judgement.neededPace else { return (.insufficient, VerdictReason.noTargetYear, false) }
    let ratio = actual / needed
    if ratio >= thresholds.onTrack - thresholds.tolerance { return (.onTrack, VerdictReason.onTrack, false) }
    if ratio >= thresholds.hardToReach - thresholds.tolerance { return (.hardToReach, VerdictReason.slow, false) }
    return (.notReasonable, VerdictReason.farTooSlow, false)
  }

  /// 1 or −1 where the trend's direction is säker or trolig, else 0.
  private static func sign(of trend: Assessment.Trend?) -> Double {
    guard let trend, trend.certainty == .sure || trend.certainty == .likely else { return 0 }
    return trend.slope > 0 ? 1 : trend.slope < 0 ? -1 : 0
  }
}
