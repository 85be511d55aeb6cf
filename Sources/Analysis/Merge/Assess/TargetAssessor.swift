import Diagnostics
import StrategyModel

/// Judges one indicator against its target, by the kind of target that the register states.
struct TargetAssessor: Sendable {
  /// The values to judge by; series may lack years and hold missing values.
  struct Input: Sendable {
    let goal: Goal.ID
    let indicator: Indicator
    let place: Place.Code
    let county: Series?
    let women: Series?
    let men: Series?
    let reference: Series?
    /// The two groups whose difference is judged; empty for the sexes.
    var groups: [GroupSeries] = []
    /// Where a stated baseline stands.
    let registerFile: String
    /// The latest value is too long before the reference date to judge by.
    var isTooOld = false
    /// The register or the publisher says that the indicator is no longer updated.
    var isDiscontinued = false
  }

  let thresholds: AssessmentThresholds

  /// Thresholds are those given, but where the register states an indicator's own.
  static func assess(_ input: Input, thresholds: AssessmentThresholds = .standard) -> Assessment {
    TargetAssessor(thresholds: thresholds.with(input.indicator.criteria)).assess(input)
  }

  private func assess(_ input: Input) -> Assessment {
    let indicator = input.indicator
    let comparable = ComparableYears(input.county, breaks: indicator.breaks)
    let county = Measure(points: comparable.points, sign: sign(indicator.direction))
    let common = comparable.points.filter { input.reference?.observation($0.year)?.value.number != nil }
    let usesReference = indicator.targetKind.needsReference
    let latestYear = usesReference ? common.last?.year ?? county.latest?.year : county.latest?.year
    let target = targetValue(input, county: county, latestYear: latestYear)
    var judgement = judge(input, county: county, target: target?.double, isBroken: comparable.isBroken)
    let classes = PublishedClasses(indicator: indicator, judgement: judgement)
    classes.decide(&judgement)
    return Assessment(
      goal: input.goal, indicator: indicator.id, place: input.place, sex: .total,
      latest: latestYear.flatMap { input.county?.observation($0) },
      baseline: judgement.base.flatMap { baseline(input, year: $0.year) },
      midterm: indicator.midtermYear.flatMap { input.county?.observation($0) },
      reference: latestYear.flatMap { input.reference?.observation($0) }, targetYear: indicator.targetYear,
      targetValue: target, method: judgement.method, level: judgement.level, distance: judgement.distance,
      actualPace: judgement.actualPace, neededPace: judgement.neededPace, trend: judgement.trend,
      isMovingAway: judgement.isMovingAway, verdict: judgement.verdict, reason: judgement.reason,
      detail: detail(input, judgement, classes: classes.classes))
  }

  private func judge(_ input: Input, county: Measure, target: Double?, isBroken: Bool) -> Judgement {
    let indicator = input.indicator
    if indicator.targetKind == .notNumeric { return .insufficient(VerdictReason.notNumeric) }
    if input.isDiscontinued { return .insufficient(VerdictReason.discontinued) }
    if input.isTooOld { return .insufficient(whyTooOld(input)) }
    if indicator.targetKind == .groupGap { return judgeGroups(input) }
    guard county.latest != nil else { return .insufficient(whyMissing(input)) }
    func pace(_ method: String, of judged: JudgedMeasure = .own) -> PaceJudge {
      PaceJudge(
        thresholds: thresholds, indicator: indicator, method: method, isBroken: isBroken, judged: judged)
    }
    func heading(_ method: String) -> DirectionJudge {
      DirectionJudge(thresholds: thresholds, indicator: indicator, method: method, isBroken: isBroken)
    }
    switch indicator.targetKind {
    case .level, .change, .rank:
      guard let target else {
        let isUnbased = indicator.targetKind == .change && indicator.targetValue != nil
        return .insufficient(isUnbased ? VerdictReason.noBaseline : VerdictReason.noTarget)
      }
      return pace(ownPace(indicator)).judge(county, target: target, base: base(indicator, county))
    case .direction:
      return heading("riktning").judge(county, base: base(indicator, county))
    case .reachReference, .aboveReference, .belowReference, .approachReference:
      let behind = distance(input, county)
      guard behind.latest != nil else { return .insufficient(VerdictReason.noReference) }
      let base = behind.base(indicator.baselineYear)
      var judgement: Judgement
      if indicator.targetKind == .approachReference || indicator.targetYear == nil {
        judgement = heading("avståndets riktning").judge(behind, base: base, of: .distance)
      } else {
        judgement = pace("linjär takt på avståndet", of: .distance).judge(behind, target: 0, base: base)
      }
      return withLevel(judgement, behind: behind, input: input)
    case .rateAgainstReference:
      return RelativePaceJudge(thresholds: thresholds, indicator: indicator).judge(
        county, reference: points(input.reference))
    case .groupGap, .notNumeric: return .insufficient(VerdictReason.notNumeric)
    }
  }

  /// On or beyond the reference is uppnått, whatever the direction; the distance is in the county's own unit and sign.
  private func withLevel(_ judgement: Judgement, behind: Measure, input: Input) -> Judgement {
    var judgement = judgement
    guard let latest = behind.latest else { return judgement }
    let isMet = latest.value <= thresholds.tolerance
    judgement.level = isMet ? .met : .notMet
    if let own = input.county?.observation(latest.year)?.value.number?.double,
      let other = input.reference?.observation(latest.year)?.value.number?.double
    {
      judgement.distance = other - own
    }
    if isMet {
      judgement.verdict = .achieved
      judgement.reason = VerdictReason.metReference
      judgement.isMovingAway = false
    }
    return judgement
  }

  /// How far the county is behind its reference, year by year: positive is behind.
  private func distance(_ input: Input, _ county: Measure) -> Measure {
    let sign: Double =
      switch input.indicator.targetKind {
      case .aboveReference: 1
      case .belowReference: -1
      default: county.sign
      }
    return Measure(
      points: county.points.compactMap { year, value in
        guard let other = input.reference?.observation(year)?.value.number?.double else { return nil }
        return (year, sign == 0 ? (other - value).magnitude : (other - value) * sign)
      }, sign: -1)
  }
}

extension TargetKind {
  /// Whether the county is judged by a reference area's values.
  var needsReference: Bool {
    switch self {
    case .reachReference, .approachReference, .aboveReference, .belowReference, .rateAgainstReference: true
    case .level, .change, .direction, .groupGap, .rank, .notNumeric: false
    }
  }
}
