import StrategyModel

/// Looks ahead from an indicator's comparable years, within what its unit allows.
enum IndicatorForecast {
  /// Years ahead without a target year: so far the learnt bands reach.
  private static let ordinaryHorizon = 6
  /// Years ahead at most, however far the target lies.
  static let longestHorizon = 25
  /// Values that a forecast needs here: fewer say nothing of what a year's change usually is.
  static let fewestValues = 3

  static func forecast(_ series: Series, of indicator: Indicator) -> Forecast? {
    let points = ComparableYears(series, breaks: indicator.breaks).points
    guard let latest = points.last, points.count >= fewestValues else { return nil }
    let horizon = min(longestHorizon, indicator.targetYear.map { $0 - latest.year } ?? ordinaryHorizon)
    guard horizon >= 1,
      let path = YearlyForecaster().forecast(
        years: points.map(\.year), values: points.map(\.value), horizon: horizon,
        limits: limits(points.map(\.value), indicator))
    else { return nil }
    return Forecast(
      indicator: series.indicator, place: series.place, method: path.method.rawValue,
      points: path.points.map {
        Forecast.Point(
          year: $0.year, value: $0.value, lower80: $0.lower80, upper80: $0.upper80, lower95: $0.lower95,
          upper95: $0.upper95)
      })
  }

  /// A share stays within 0–100, unless its values say that it is no share of a whole. What has been above nothing in every year, such as a count, a sum or a rate, does not
  /// fall below it; a measure that is itself a change may, whatever its values have been so far.
  static func limits(_ values: [Double], _ indicator: Indicator) -> ClosedRange<Double>? {
    if indicator.isShare, values.allSatisfy((0...100).contains) { return 0...100 }
    let isChange = indicator.title.lowercased().contains("förändring")
    return !isChange && values.allSatisfy { $0 >= 0 } ? 0...Double.greatestFiniteMagnitude : nil
  }
}
