import StrategyModel

/// Looks ahead to the target year on the measure that is judged: a value, a distance, a difference.
///
/// A target without a value asks for better than the baseline. Nothing is said from fewer than three values, nor of a
/// year that has passed.
struct ProspectFinder: Sendable {
  let indicator: Indicator
  let judgement: Judgement

  func prospect() -> Assessment.Prospect? {
    guard let measure = judgement.measure, let latest = measure.latest, let year = indicator.targetYear,
      case let horizon = year - latest.year, (1...IndicatorForecast.longestHorizon).contains(horizon),
      measure.points.count >= IndicatorForecast.fewestValues, let aim = judgement.target ?? judgement.base?.value,
      let path = YearlyForecaster().forecast(
        years: measure.points.map(\.year), values: measure.points.map(\.value), horizon: horizon, limits: limits),
      let point = path.point(year: year)
    else { return nil }
    let isUp = measure.sign > 0 || (measure.sign == 0 && aim >= latest.value)
    return Assessment.Prospect(
      year: year, value: point.value, lower80: point.lower80, upper80: point.upper80,
      chance: TargetChance(point, target: aim, upwards: isUp))
  }

  private var limits: ClosedRange<Double>? {
    switch judgement.measured {
    case .own: IndicatorForecast.limits(judgement.measure?.points.map(\.value) ?? [], indicator)
    case .groupGap: 0...Double.greatestFiniteMagnitude
    case .distance, .relativeChange: nil
    }
  }
}
