/// The plain methods that the forecaster is measured against, without bands; years taken as successive.
struct ForecastBaseline {
  let name: String
  let path: @Sendable ([Double], Int) -> [Double]

  static let all = [
    ForecastBaseline(name: "naive") { values, horizon in along(values, 0, horizon) },
    ForecastBaseline(name: "drift") { values, horizon in
      along(values, ((values.last ?? 0) - (values.first ?? 0)) / Double(max(1, values.count - 1)), horizon)
    },
    ForecastBaseline(name: "Theil–Sen from last") { values, horizon in along(values, theilSen(values), horizon) },
    ForecastBaseline(name: "Theil–Sen, damped 0.85") { values, horizon in
      var (weight, reach) = (1.0, 0.0)
      let slope = theilSen(values)
      return (0..<horizon).map { _ in
        weight *= 0.85
        reach += weight
        return (values.last ?? 0) + reach * slope
      }
    },
    ForecastBaseline(name: "Theta", path: theta),
  ]

  private static func along(_ values: [Double], _ slope: Double, _ horizon: Int) -> [Double] {
    (0..<horizon).map { (values.last ?? 0) + Double($0 + 1) * slope }
  }

  private static func theilSen(_ values: [Double]) -> Double {
    var slopes: [Double] = []
    for j in values.indices { for i in 0..<j { slopes.append((values[j] - values[i]) / Double(j - i)) } }
    slopes.sort()
    guard !slopes.isEmpty else { return 0 }
    let middle = slopes.count / 2
    return slopes.count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2
  }

  /// Exponential smoothing, started at the first value, with half the slope of the least-squares line added; as R's
  /// `thetaf`. Hyndman and Billah (2003).
  private static func theta(_ values: [Double], _ horizon: Int) -> [Double] {
    let n = Double(values.count)
    let (meanTime, mean) = ((n - 1) / 2, values.reduce(0, +) / n)
    var (above, below) = (0.0, 0.0)
    for (index, value) in values.enumerated() {
      let time = Double(index) - meanTime
      above += time * (value - mean)
      below += time * time
    }
    var best = (error: Double.infinity, alpha: 1.0, level: 0.0)
    for step in 1...100 {
      let alpha = Double(step) / 100
      var (level, error) = (values.first ?? 0, 0.0)
      for value in values.dropFirst() {
        error += (value - level) * (value - level)
        level += alpha * (value - level)
      }
      if error < best.error { best = (error, alpha, level) }
    }
    let owed = values.reduce(into: (sum: 0.0, rest: 1.0)) { state, _ in
      state.sum += state.rest
      state.rest *= 1 - best.alpha
    }.sum
    return (0..<horizon).map { best.level + above / below / 2 * (Double($0) + owed) }
  }
}
