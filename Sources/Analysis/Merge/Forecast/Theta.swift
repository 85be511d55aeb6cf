/// The Theta method: simple exponential smoothing with half the slope of the trend line added.
///
/// Assimakopoulos and Nikolopoulos (2000), in the form of Hyndman and Billah (2003).
enum Theta {
  static func forecast(_ values: [Double], horizon: Int) -> [Double] {
    guard let first = values.first, values.count >= 3 else {
      return [Double](repeating: values.last ?? 0, count: horizon)
    }
    let n = Double(values.count)
    let meanTime = (n - 1) / 2
    let mean = values.reduce(0, +) / n
    var (above, below) = (0.0, 0.0)
    for (t, value) in values.enumerated() {
      above += (Double(t) - meanTime) * (value - mean)
      below += (Double(t) - meanTime) * (Double(t) - meanTime)
    }
    let slope = below > 0 ? above / below : 0
    var best = (error: Double.infinity, alpha: 1.0, level: first)
    for step in 1...100 {
      let alpha = Double(step) / 100
      var (level, error) = (first, 0.0)
      for value in values.dropFirst() {
        error += (value - level) * (value - level)
        level += alpha * (value - level)
      }
      if error < best.error { best = (error, alpha, level) }
    }
    // The weight that the smoothing still owes the trend line after n values: close to 1/alpha.
    var owed = 0.0
    var rest = 1.0
    for _ in values {
      owed += rest
      rest *= 1 - best.alpha
    }
    return (0..<max(0, horizon)).map { best.level + slope / 2 * (Double($0) + owed) }
  }
}
