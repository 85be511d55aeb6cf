import StrategyModel

/// Says which way a series goes and how sure that is.
///
/// *Säker*: exact p below 0.05 and the 95 % interval of the slope on one side of 0. *Trolig*: p below 0.2 and the
/// slope not 0; with four values that means that all pairs agree (p 0.083). *Oklar*: neither; that is not the same as
/// no change. *För få värden*: fewer than four, where no test can show anything.
enum TrendFinder {
  static let fewestValues = 4

  /// nil for fewer than two values. Give the points sorted by year.
  static func trend(_ points: [(year: Int, value: Double)]) -> Assessment.Trend? {
    let (years, values) = (points.map(\.year), points.map(\.value))
    guard let slope = TheilSen(years: years, values: values), let test = MannKendall(values) else { return nil }
    return Assessment.Trend(
      years: years, slope: slope.slope, slopeLow: slope.low, slopeHigh: slope.high, p: test.p,
      certainty: certainty(count: points.count, slope: slope, p: test.p))
  }

  private static func certainty(count: Int, slope: TheilSen, p: Double) -> Assessment.Certainty {
    guard count >= fewestValues else { return .tooFew }
    if p < 0.05, slope.low > 0 || slope.high < 0 { return .sure }
    if p < 0.2, slope.slope != 0 { return .likely }
    return .unclear
  }
}
