import Diagnostics
import StrategyModel

/// The difference between two groups, year by year, and its judgement.
extension TargetAssessor {
  func judgeGroups(_ input: Input) -> Judgement {
    let indicator = input.indicator
    let pair = groups(input)
    let first = ComparableYears(pair.first.flatMap(\.self), breaks: indicator.breaks)
    let second = ComparableYears(pair.last.flatMap(\.self), breaks: indicator.breaks)
    let others = Dictionary(second.points.map { ($0.year, $0.value) }, uniquingKeysWith: { a, _ in a })
    let gap = Measure(
      points: first.points.compactMap { year, value in others[year].map { (year, (value - $0).magnitude) } }, sign: -1)
    guard let latest = gap.latest else { return .insufficient(VerdictReason.noGroups) }
    let isBroken = first.isBroken || second.isBroken
    let base = statedGap(indicator, before: latest.year) ?? gap.base(indicator.baselineYear)
    if let target = indicator.targetValue?.double, indicator.targetYear != nil {
      return PaceJudge(
        thresholds: thresholds, indicator: indicator, method: "linjär takt på gruppskillnaden", isBroken: isBroken,
        judged: .groupGap
      ).judge(gap, target: target, base: base)
    }
    return DirectionJudge(
      thresholds: thresholds, indicator: indicator, method: "gruppskillnadens riktning", isBroken: isBroken
    ).judge(gap, base: base, of: .groupGap)
  }

  /// The two groups' values in a year.
  func groupValues(_ input: Input, year: Int) -> [Observation] {
    groups(input).compactMap { $0?.observation(year) }
  }

  /// The register's stated baseline of a difference is a difference.
  private func statedGap(_ indicator: Indicator, before latest: Int) -> (year: Int, value: Double)? {
    guard let year = indicator.baselineYear, let value = indicator.baselineValue, year < latest,
      !indicator.breaks.contains(where: { $0 > year && $0 <= latest })
    else { return nil }
    return (year, value.double.magnitude)
  }

  /// Two indicators' series, or the sexes that the register names, or women and men.
  private func groups(_ input: Input) -> [Series?] {
    if input.groups.count == 2 { return input.groups.map(\.series) }
    let sexes = input.indicator.groups.count == 2 ? input.indicator.groups : [.women, .men]
    return sexes.map { sex in
      switch sex {
      case .women: input.women
      case .men: input.men
      case .total: input.county
      }
    }
  }
}
