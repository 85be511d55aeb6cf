import Foundation

/// Holt's linear smoothing with a damped trend; the three constants by least squares on a fixed grid.
///
/// Gardner and McKenzie (1985). A grid instead of a search: the same answer on every machine.
enum DampedHolt {
  private static let dampings = [0.8, 0.85, 0.9, 0.94, 0.98]

  static func forecast(_ values: [Double], horizon: Int) -> [Double] {
    guard values.count >= 3 else { return [Double](repeating: values.last ?? 0, count: max(0, horizon)) }
    var best: (error: Double, level: Double, trend: Double, damping: Double) = (
      .infinity, values[values.count - 1], 0, 0.9
    )
    for damping in dampings {
      for a in 1...10 {
        for b in 0...10 {
          let alpha = min(0.99, Double(a) / 10)
          let beta = alpha * Double(b) / 10
          let fit = fit(values, alpha: alpha, beta: beta, damping: damping)
          if fit.error < best.error { best = (fit.error, fit.level, fit.trend, damping) }
        }
      }
    }
    var reach = 0.0
    return (1...max(1, horizon)).map { step in
      reach += pow(best.damping, Double(step))
      return best.level + reach * best.trend
    }
  }

  private static func fit(
    _ values: [Double], alpha: Double, beta: Double, damping: Double
  ) -> (error: Double, level: Double, trend: Double) {
    // The start: the first value, and the mean change over the first years.
    var level = values[0]
    let early = min(values.count - 1, 3)
    var trend = (values[early] - values[0]) / Double(early)
    var error = 0.0
    for value in values.dropFirst() {
      let expected = level + damping * trend
      let miss = value - expected
      error += miss * miss
      level = expected + alpha * miss
      trend = damping * trend + beta * miss
    }
    return (error, level, trend)
  }
}
