/// The median of the slopes between all pairs of years, with an interval that needs no assumption of the errors' form.
///
/// Slopes are over the real differences between years, so missing years do no harm. Theil (1950), Sen (1968); the
/// interval by order statistics as in SciPy's `theilslopes`.
struct TheilSen: Sendable, Hashable {
  /// Units per year.
  let slope: Double
  /// The interval, by the confidence asked for; the extreme slopes where there are few values.
  let low: Double
  let high: Double

  /// Quantiles of the normal distribution for two-sided confidence.
  enum Confidence: Double, Sendable {
    case eighty = 1.2815515655446004
    case ninetyFive = 1.959963984540054
  }

  /// nil for fewer than two years.
  init?(years: [Int], values: [Double], confidence: Confidence = .ninetyFive) {
    let points = zip(years, values).map { ($0, $1) }
    var slopes: [Double] = []
    for j in points.indices {
      for i in 0..<j where points[j].0 != points[i].0 {
        slopes.append((points[j].1 - points[i].1) / Double(points[j].0 - points[i].0))
      }
    }
    guard !slopes.isEmpty else { return nil }
    slopes.sort()
    slope = TheilSen.median(slopes)
    let variance = MannKendall(values)?.variance ?? 0
    let reach = confidence.rawValue * max(0, variance).squareRoot()
    let count = Double(slopes.count)
    let upper = Int(((count + reach) / 2).rounded(.toNearestOrEven))
    let lower = Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1
    high = slopes[min(max(upper, 0), slopes.count - 1)]
    low = slopes[min(max(lower, 0), slopes.count - 1)]
  }

  static func median(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
