/// Holt's linear smoothing with a damped trend; level, trend and constants all by least squares.
///
/// The constants on a grid, the starting level and trend exactly: the misses are linear in them. Gardner and McKenzie
/// (1985); the damping between 0.8 and 0.98 as in Hyndman's `ets`.
enum FittedHolt {
  private static let dampings = [0.8, 0.85, 0.9, 0.94, 0.98]
  private static let alphas = (0...9).map { 0.1 + 0.8999 * Double($0) / 9 }
  /// The trend's constant as a share of the level's.
  private static let shares = (0...7).map { 0.0001 + 0.9999 * Double($0) / 7 }

  static func forecast(_ history: YearlyHistory, horizon: Int) -> [Double] {
    let (values, isKnown) = history.everyYear
    let tolerance = ThetaGrid.tolerance(values)
    var best: Fit?
    for damping in dampings {
      for alpha in alphas {
        for share in shares {
          let fit = fit(values, isKnown, alpha: alpha, beta: alpha * share, damping: damping)
          if let fit, best.map({ fit.error < $0.error - tolerance }) ?? true { best = fit }
        }
      }
    }
    guard let best else { return [Double](repeating: history.last.value, count: max(0, horizon)) }
    var (weight, reach) = (1.0, 0.0)
    return (0..<max(0, horizon)).map { _ in
      weight *= best.damping
      reach += weight
      return best.level + reach * best.trend
    }
  }

  private struct Fit {
    let error: Double
    let level: Double
    let trend: Double
    let damping: Double
  }

  /// A number known but for the starting level and trend.
  private struct Linear {
    var constant = 0.0
    var level = 0.0
    var trend = 0.0

    func plus(_ factor: Double, _ other: Linear) -> Linear {
      Linear(
        constant: constant + factor * other.constant, level: level + factor * other.level,
        trend: trend + factor * other.trend)
    }

    func value(_ startLevel: Double, _ startTrend: Double) -> Double {
      constant + level * startLevel + trend * startTrend
    }
  }

  /// nil where the starting values cannot be told apart.
  private static func fit(
    _ values: [Double], _ isKnown: [Bool], alpha: Double, beta: Double, damping: Double
  ) -> Fit? {
    var (level, trend) = (Linear(level: 1), Linear(trend: 1))
    var misses: [Linear] = []
    misses.reserveCapacity(values.count)
    var (uu, vv, uv, uc, vc) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (value, isKnown) in zip(values, isKnown) {
      let expected = level.plus(damping, trend)
      let miss = Linear(constant: value).plus(-1, expected)
      if isKnown {
        misses.append(miss)
        uu += miss.level * miss.level
        vv += miss.trend * miss.trend
        uv += miss.level * miss.trend
        uc += miss.level * miss.constant
        vc += miss.trend * miss.constant
      }
      level = expected.plus(alpha, miss)
      trend = Linear().plus(damping, trend).plus(beta, miss)
    }
    let determinant = uu * vv - uv * uv
    guard determinant > 1e-12 * uu * vv else { return nil }
    let startLevel = (vc * uv - uc * vv) / determinant
    let startTrend = (uc * uv - vc * uu) / determinant
    let error = misses.reduce(0.0) { sum, miss in
      let value = miss.value(startLevel, startTrend)
      return sum + value * value
    }
    return Fit(
      error: error, level: level.value(startLevel, startTrend), trend: trend.value(startLevel, startTrend),
      damping: damping)
  }
}
