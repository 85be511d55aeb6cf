import Diagnostics
import StrategyModel

/// Judges a measure that shall only move one way: by its direction and how sure that is.
///
/// A säker or trolig direction the right way is *på väg*, the wrong way *inte rimligt att nå*; an unclear one, or too
/// few values, is *otillräckligt underlag*: never "no change". So is a trend that the change since the baseline goes
/// against. When the target year is reached, base and latest decide.
struct DirectionJudge: Sendable {
  let thresholds: AssessmentThresholds
  let indicator: Indicator
  let method: String
  let isBroken: Bool

  func judge(
    _ measure: Measure, base: (year: Int, value: Double)?, of judged: JudgedMeasure = .own
  ) -> Judgement {
    guard let latest = measure.latest else { return .insufficient(VerdictReason.missing) }
    guard measure.sign != 0 else { return .insufficient(VerdictReason.noDirection) }
    var judgement = Judgement(method, .insufficient, VerdictReason.fewValues)
    judgement.base = base
    judgement.measure = measure
    judgement.measured = judged.measured
    if let base, base.year < latest.year {
      judgement.actualPace = (latest.value - base.value) / Double(latest.year - base.year)
    }
    judgement.trend = TrendFinder.trend(measure.trendPoints(from: indicator.baselineYear))
    if let targetYear = indicator.targetYear, latest.year >= targetYear, let base, measure.count(from: base.year) >= 3 {
      let gain = (latest.value - base.value) * measure.sign
      judgement.verdict = gain > thresholds.tolerance + thresholds.unitTolerance ? .achieved : .notReasonable
      judgement.reason = judgement.verdict == .achieved ? judged.better : VerdictReason.passed
      judgement.level = judgement.verdict == .achieved ? .met : .notMet
      judgement.isMovingAway = gain < -thresholds.tolerance
      return judgement
    }
    guard let trend = judgement.trend, trend.certainty != .tooFew else {
      judgement.reason = isBroken ? VerdictReason.brokenSeries : VerdictReason.fewValues
      return judgement
    }
    if let base, (latest.value - base.value).magnitude < thresholds.unitTolerance {
      judgement.reason = VerdictReason.withinTolerance
      return judgement
    }
    switch trend.certainty {
    case .tooFew, .unclear:
      let values = Set(measure.trendPoints(from: indicator.baselineYear).map(\.value))
      judgement.reason = values.count == 1 ? VerdictReason.constant : VerdictReason.unclear
    case .sure, .likely:
      let isBetter = trend.slope * measure.sign > 0
      // Few years since a stated baseline that go the other way than the ten years before: neither is the answer.
      if indicator.baselineYear != nil, let base, (latest.value - base.value) * trend.slope < 0 {
        judgement.reason = VerdictReason.mixed
        return judgement
      }
      judgement.verdict = isBetter ? .onTrack : .notReasonable
      judgement.reason = isBetter ? judged.better : judged.worse
      judgement.isMovingAway = !isBetter
    }
    return judgement
  }
}
