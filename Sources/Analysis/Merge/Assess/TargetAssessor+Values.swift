import Diagnostics
import StrategyModel

/// The values that a judgement starts from: base, target, and why there may be none.
extension TargetAssessor {
  func sign(_ direction: Direction) -> Double {
    switch direction {
    case .higher: 1
    case .lower: -1
    case .neutral: 0
    }
  }

  func points(_ series: Series?) -> [(year: Int, value: Double)] {
    (series?.points ?? []).map { ($0.year, $0.number.double) }
  }

  /// The register's stated baseline where it is comparable, else the series' own.
  func base(_ indicator: Indicator, _ county: Measure) -> (year: Int, value: Double)? {
    if let year = indicator.baselineYear, let value = indicator.baselineValue, let latest = county.latest,
      !indicator.breaks.contains(where: { $0 > year && $0 <= latest.year }), year < latest.year
    {
      return (year, value.double)
    }
    return county.base(indicator.baselineYear)
  }

  /// The stated target, the one that follows from the baseline, or the reference's latest value.
  func targetValue(_ input: Input, county: Measure, latestYear: Int?) -> ExactNumber? {
    let indicator = input.indicator
    switch indicator.targetKind {
    case .level, .rank, .groupGap: return indicator.targetValue
    case .change:
      guard let change = indicator.targetValue, let base = base(indicator, county) else { return nil }
      let amount: Double =
        switch indicator.direction {
        case .higher: change.double.magnitude
        case .lower: -change.double.magnitude
        case .neutral: change.double
        }
      let stated = baseline(input, year: base.year)?.value.number
      return ExactNumber(
        rounding: base.value + amount, decimals: max(change.decimals, stated?.decimals ?? 0))
    case .reachReference, .approachReference, .aboveReference, .belowReference:
      return latestYear.flatMap { input.reference?.observation($0)?.value.number }
    case .direction, .rateAgainstReference, .notNumeric: return nil
    }
  }

  /// The observation of the base year: the register's own statement where it has one.
  func baseline(_ input: Input, year: Int) -> Observation? {
    let indicator = input.indicator
    if indicator.baselineYear == year, let value = indicator.baselineValue, !indicator.targetKind.needsReference,
      indicator.targetKind != .groupGap
    {
      return Observation(
        key: Observation.Key(indicator: indicator.id, place: input.place, sex: .total, year: year),
        value: .number(value), status: "enligt registret", unit: indicator.unit, file: input.registerFile,
        place: indicator.id.rawValue)
    }
    return input.county?.observation(year)
  }

  /// Confidential where the years since are; otherwise old.
  func whyTooOld(_ input: Input) -> LocalizedText {
    whyMissing(input) == VerdictReason.secret ? VerdictReason.secret : VerdictReason.tooOld
  }

  func whyMissing(_ input: Input) -> LocalizedText {
    if input.county?.latest == nil, input.women?.latest != nil || input.men?.latest != nil {
      return VerdictReason.onlyBySex
    }
    if case .missing(let missing) = input.county?.observations.last?.value, missing.reason == .confidential {
      return VerdictReason.secret
    }
    return VerdictReason.missing
  }
}

/// The years of a series that may be compared with its latest: those from the last break on.
struct ComparableYears: Sendable {
  let points: [(year: Int, value: Double)]
  /// Whether a break has taken years away.
  let isBroken: Bool

  init(_ series: Series?, breaks: [Int]) {
    let all = (series?.points ?? []).map { (year: $0.year, value: $0.number.double) }
    let start = all.last.flatMap { latest in breaks.filter { $0 <= latest.year }.max() } ?? .min
    points = all.filter { $0.year >= start }
    isBroken = points.count < all.count
  }
}
