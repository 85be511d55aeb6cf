import StrategyModel

/// Everything that a verdict rests on, beside the values themselves.
extension TargetAssessor {
  /// The name of the rule for the county's own values.
  func ownPace(_ indicator: Indicator) -> String {
    switch indicator.criteria.pace {
    case .compound: "sammansatt årlig takt (CAGR)"
    case .percentagePoints: "linjär takt i procentenheter"
    case .linear: indicator.isShare ? "linjär takt i procentenheter" : "linjär takt"
    }
  }

  /// nil where nothing was judged.
  func detail(_ input: Input, _ judgement: Judgement, classes: [Assessment.RuleClass]) -> Assessment.Detail? {
    guard let measure = judgement.measure, let latest = measure.latest else { return nil }
    let indicator = input.indicator
    func point(_ year: Int?) -> Assessment.Point? {
      year.flatMap { year in measure.value(year).map { Assessment.Point(year: year, value: $0) } }
    }
    var detail = Assessment.Detail(
      measured: judgement.measured, base: judgement.base.map { Assessment.Point(year: $0.year, value: $0.value) },
      midterm: point(indicator.midtermYear), latest: Assessment.Point(year: latest.year, value: latest.value),
      target: judgement.target, paceRatio: judgement.paceRatio, onTrack: thresholds.onTrack,
      hardToReach: thresholds.hardToReach, tolerance: thresholds.unitTolerance, pace: pace(indicator),
      rule: indicator.criteria.rule, ruleClasses: classes,
      prospect: ProspectFinder(indicator: indicator, judgement: judgement).prospect(),
      groupValues: indicator.targetKind == .groupGap ? groupValues(input, year: latest.year) : [])
    if judgement.measured == .own, let green = judgement.target, let red = indicator.criteria.red {
      detail.levelColour = SDSNStatus(latest.value, green: green, red: red).rawValue
    }
    return detail
  }

  private func pace(_ indicator: Indicator) -> PaceMethod {
    indicator.criteria.pace == .linear && indicator.isShare ? .percentagePoints : indicator.criteria.pace
  }
}
