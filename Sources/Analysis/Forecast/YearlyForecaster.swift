/// Forecasts a yearly series from its own past alone.
///
/// The central path is `ForecastMethod`'s, by the number of known values; the bands are what the same method missed by
/// on other series (`IntervalTable`), times how much this series moves. Nothing is random, nothing depends on the
/// clock, and missing years are taken as missing.
package struct YearlyForecaster: Sendable {
  private let table: IntervalTable

  package init(table: IntervalTable = .learnt) { self.table = table }

  /// nil for fewer than two values, a year given twice or out of order, or a value that is not a number.
  ///
  /// - Parameters:
  ///   - years: ascending; gaps are allowed.
  ///   - horizon: years ahead; beyond six the bands grow on by the rule of `IntervalTable.Row`.
  ///   - last: only the last so many known values are used.
  ///   - limits: what the values can be, as 0...100 for a share; path and bands are kept within.
  package func forecast(
    years: [Int], values: [Double], horizon: Int, last: Int? = nil, limits: ClosedRange<Double>? = nil
  ) -> YearlyForecast? {
    let count = max(0, last ?? values.count)
    // By a power of two, so that no square overflows or vanishes and every other series is as it was, bit by bit.
    let factor = YearlyForecaster.factor(values.suffix(count))
    guard
      years.count == values.count, horizon >= 0,
      let history = YearlyHistory(years: years.suffix(count), values: values.suffix(count).map { $0 * factor }),
      let method = ForecastMethod(knownValues: history.count), let row = table.row(knownValues: history.count)
    else { return nil }
    func within(_ value: Double) -> Double {
      let greatest = Double.greatestFiniteMagnitude
      let value = min(max(value / factor, -greatest), greatest)
      return limits.map { min(max(value, $0.lowerBound), $0.upperBound) } ?? value
    }
    let scale = IntervalScale.of(history)
    let points = method.path(history, horizon: horizon).enumerated().map { index, value in
      let (half50, half80, half95) = row.halfWidths(step: index + 1)
      return YearlyForecast.Point(
        step: index + 1, year: history.last.year + index + 1, value: within(value),
        lower50: within(value - half50 * scale), upper50: within(value + half50 * scale),
        lower80: within(value - half80 * scale), upper80: within(value + half80 * scale),
        lower95: within(value - half95 * scale), upper95: within(value + half95 * scale))
    }
    return YearlyForecast(method: method, knownValues: history.count, points: points)
  }

  /// 1 but for values so large or small that their squares are none.
  private static func factor(_ values: ArraySlice<Double>) -> Double {
    let greatest = values.map(\.magnitude).max() ?? 0
    guard greatest.isFinite, greatest > 0, greatest > 0x1p400 || greatest < 0x1p-400 else { return 1 }
    return greatest > 1 ? 0x1p-600 : 0x1p600
  }
}
