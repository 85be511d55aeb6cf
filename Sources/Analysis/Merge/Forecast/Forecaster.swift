import StrategyModel

/// Says what a yearly series may come to: by five plain methods and their median, with bands learnt from other series.
///
/// Five values or more: the median of naive, drift, Theil–Sen slope from the last value, Theta and damped Holt. Four:
/// half the drift. Three: the last value. Fewer: nothing. Never a fitted line's own end, never compound growth.
enum Forecaster {
  /// Years ahead at most: so far the bands are known.
  static let longestHorizon = 6

  static func forecast(_ series: Series, of indicator: Indicator) -> Forecast? {
    let comparable = ComparableYears(series, breaks: indicator.breaks)
    guard let latest = comparable.points.last else { return nil }
    let horizon = min(longestHorizon, (indicator.targetYear ?? .max) - latest.year)
    guard horizon >= 1, let path = path(YearlyValues(comparable.points), horizon: horizon) else { return nil }
    // What has never been negative in any year, such as a count of people or tonnes, is not forecast to become so.
    let isNeverNegative = series.points.allSatisfy { $0.number.double >= 0 } && !indicator.isChange
    func within(_ value: Double) -> Double {
      if indicator.isShare, !indicator.isChange { return min(max(value, 0), 100) }
      return isNeverNegative ? max(value, 0) : value
    }
    let points = path.values.enumerated().map { step, value in
      let (half80, half95) = path.band(step: step + 1)
      return Forecast.Point(
        year: latest.year + step + 1, value: within(value), lower80: within(value - half80),
        upper80: within(value + half80), lower95: within(value - half95), upper95: within(value + half95))
    }
    return Forecast(indicator: series.indicator, place: series.place, method: path.method, points: points)
  }

  /// A forecast before it is dated and clipped.
  struct Path: Sendable {
    let method: String
    let values: [Double]
    let multipliers: IntervalMultipliers.Row
    /// The mean absolute change between successive years.
    let scale: Double

    func band(step: Int) -> (half80: Double, half95: Double) {
      let index = min(step, multipliers.q80.count) - 1
      guard multipliers.q80.indices.contains(index), multipliers.q95.indices.contains(index) else { return (0, 0) }
      return (multipliers.q80[index] * scale, multipliers.q95[index] * scale)
    }
  }

  static func path(_ history: YearlyValues, horizon: Int) -> Path? {
    guard history.known >= 3, horizon >= 1, let last = history.values.last else { return nil }
    let steps = Array(1...horizon)
    let method: String
    let values: [Double]
    switch history.known {
    case 3:
      method = "senaste värdet"
      values = steps.map { _ in last }
    case 4:
      method = "halv drift"
      values = steps.map { last + Double($0) * history.drift / 2 }
    default:
      method = "median av fem"
      let theta = Theta.forecast(history.values, horizon: horizon)
      let holt = DampedHolt.forecast(history.values, horizon: horizon)
      values = steps.map { step in
        let five = [
          last, last + Double(step) * history.drift, last + Double(step) * history.robustSlope,
          theta[step - 1], holt[step - 1],
        ]
        return TheilSen.median(five.sorted())
      }
    }
    return Path(
      method: method, values: values, multipliers: IntervalMultipliers.row(history: history.known),
      scale: history.meanChange)
  }
}

extension Indicator {
  /// Whether the measure is itself a change, which may turn negative whatever its values have been so far.
  fileprivate var isChange: Bool { title.lowercased().contains("förändring") }
}
