/// What a yearly series may come to, year by year, with bands.
package struct YearlyForecast: Sendable, Hashable {
  /// One year ahead or more, in the series' unit.
  package struct Point: Sendable, Hashable {
    /// 1 for the year after the last known one.
    package let step: Int
    package let year: Int
    package let value: Double
    package let lower50: Double
    package let upper50: Double
    package let lower80: Double
    package let upper80: Double
    package let lower95: Double
    package let upper95: Double
  }

  package let method: ForecastMethod
  /// How many values it is made from.
  package let knownValues: Int
  package let points: [Point]

  package func point(year: Int) -> Point? { points.first { $0.year == year } }
}
