/// What the two optimised Theta models have in common: the constants they try, and the rule for the best.
///
/// Of several that fit equally well but for rounding the first is taken, so that the answer is the same on every
/// machine.
enum ThetaGrid {
  /// The weight of the long-term line, 1 − 1/θ, for θ = 1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10 and without bound.
  static let weights: [Double] = [0, 0.2, 1.0 / 3, 0.5, 0.6, 2.0 / 3, 0.75, 5.0 / 6, 0.9, 1]

  /// Below this, two sums of squared misses count as equal.
  static func tolerance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    return 1e-12 * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// Intercept and slope of the least-squares line through values at 1, 2, …, n.
  static func line(_ values: [Double]) -> (intercept: Double, slope: Double) {
    let n = Double(values.count)
    guard n > 1 else { return (values.first ?? 0, 0) }
    let (meanTime, mean) = ((n + 1) / 2, values.reduce(0, +) / n)
    var (above, below) = (0.0, 0.0)
    for (index, value) in values.enumerated() {
      let time = Double(index + 1) - meanTime
      above += time * (value - mean)
      below += time * time
    }
    let slope = above / below
    return (mean - slope * meanTime, slope)
  }
}
