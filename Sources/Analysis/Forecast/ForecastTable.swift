/// The rows of `nulage forecast`: many series in, one row per series and year ahead out.
package struct ForecastTable: Sendable, Hashable {
  package static let header = [
    "series", "step", "year", "value", "lower80", "upper80", "lower95", "upper95", "method",
  ]

  package struct Row: Sendable, Hashable {
    package let series: String
    package let method: ForecastMethod
    package let point: YearlyForecast.Point

    /// As in `header`. Numbers with a decimal point and as few digits as read back to the same number (Swift's
    /// `description`; very large and very small ones with an exponent, as 1e+16); whole ones without ".0".
    package var fields: [String] {
      let numbers = [point.value, point.lower80, point.upper80, point.lower95, point.upper95]
      return [series, String(point.step), String(point.year)] + numbers.map(Row.text) + [method.rawValue]
    }

    static func text(_ value: Double) -> String {
      let text = value == 0 ? "0" : "\(value)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
  }

  /// Why a series has no forecast.
  package enum Problem: Sendable, Hashable {
    case tooFewValues(series: String, known: Int)
    case yearTwice(series: String, year: Int)
    case notFinite(series: String, year: Int)
    /// The years lie too far apart to be years.
    case yearsTooFarApart(series: String)
  }

  /// Series in the order of their first value in the file, years ascending.
  package let rows: [Row]
  package let problems: [Problem]

  /// - Parameters:
  ///   - entries: in any order of years; missing values are left out by the caller.
  ///   - last: only the last so many known values of each series are used.
  package init(
    _ entries: [(series: String, year: Int, value: Double)], horizon: Int, last: Int? = nil,
    forecaster: YearlyForecaster = YearlyForecaster()
  ) {
    var order: [String] = []
    var known: [String: [(year: Int, value: Double)]] = [:]
    for entry in entries {
      if known[entry.series] == nil { order.append(entry.series) }
      known[entry.series, default: []].append((entry.year, entry.value))
    }
    var (rows, problems): ([Row], [Problem]) = ([], [])
    for series in order {
      let points = (known[series] ?? []).sorted { $0.year < $1.year }
      if let problem = ForecastTable.problem(series, points) {
        problems.append(problem)
        continue
      }
      let forecast = forecaster.forecast(
        years: points.map(\.year), values: points.map(\.value), horizon: horizon, last: last)
      guard let forecast else {
        let used = min(points.count, max(0, last ?? points.count))
        problems.append(used < 2 ? .tooFewValues(series: series, known: used) : .yearsTooFarApart(series: series))
        continue
      }
      rows += forecast.points.map { Row(series: series, method: forecast.method, point: $0) }
    }
    self.rows = rows
    self.problems = problems
  }

  private static func problem(_ series: String, _ points: [(year: Int, value: Double)]) -> Problem? {
    if let twice = zip(points, points.dropFirst()).first(where: { $0.year == $1.year }) {
      return .yearTwice(series: series, year: twice.0.year)
    }
    return points.first { !$0.value.isFinite }.map { .notFinite(series: series, year: $0.year) }
  }
}
