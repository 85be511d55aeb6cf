import StrategyModel

/// Judges a county that shall change more, relatively, than its reference area since the same base year.
///
/// Paces are in per cent of the base value per year, the reference's as the needed one.
struct RelativePaceJudge: Sendable {
  let thresholds: AssessmentThresholds
  let indicator: Indicator
  static let method = "relativ takt mot jämförelseområdet"

  func judge(_ county: Measure, reference: [(year: Int, value: Double)]) -> Judgement {
    guard county.latest != nil else { return .insufficient(VerdictReason.missing) }
    guard county.sign != 0 else { return .insufficient(VerdictReason.noDirection) }
    let references = Dictionary(reference.map { ($0.year, $0.value) }, uniquingKeysWith: { a, _ in a })
    let common = Measure(points: county.points.filter { references[$0.year] != nil }, sign: county.sign)
    guard let latest = common.latest, let latestReference = references[latest.year] else {
      return .insufficient(VerdictReason.noReference)
    }
    guard let base = common.base(indicator.baselineYear), let baseReference = references[base.year] else {
      return .insufficient(VerdictReason.noBaseline)
    }
    guard base.value > 0, baseReference > 0 else { return .insufficient(VerdictReason.notPositive) }
    guard common.points.count >= 3 else { return .insufficient(VerdictReason.fewValues) }
    guard common.count(from: base.year) >= 3 else { return .insufficient(VerdictReason.fewSinceBase) }
    let years = Double(latest.year - base.year)
    let own = latest.value / base.value - 1
    let other = latestReference / baseReference - 1
    var judgement = Judgement(Self.method, .hardToReach, VerdictReason.slower)
    // The measure is how much more the county has changed than the reference since the base year: nothing in that year.
    judgement.base = (base.year, 0)
    judgement.measured = .relativeChange
    judgement.measure = Measure(
      points: common.points.filter { $0.year >= base.year }.compactMap { year, value in
        references[year].map { (year, (value / base.value - $0 / baseReference) * 100) }
      }, sign: county.sign)
    judgement.target = 0
    judgement.paceRatio = other == 0 ? nil : own / other
    judgement.actualPace = own * 100 / years
    judgement.neededPace = other * 100 / years
    judgement.trend = TrendFinder.trend(common.trendPoints(from: indicator.baselineYear))
    let hasPassed = latest.year >= indicator.targetYear ?? .max
    // A tolerance is in percentage points of the change since the base year.
    let isFaster = (own - other) * county.sign * 100 > thresholds.tolerance + thresholds.unitTolerance
    if own * county.sign < -thresholds.tolerance {
      judgement.verdict = .notReasonable
      judgement.reason = VerdictReason.movingAway
      judgement.isMovingAway = true
    } else if isFaster {
      judgement.verdict = hasPassed ? .achieved : .onTrack
      judgement.reason = VerdictReason.faster
    } else if hasPassed {
      judgement.verdict = .notReasonable
      judgement.reason = VerdictReason.passed
    }
    return judgement
  }
}
