/// Maps values to places along an axis, with round ticks.
struct Scale: Sendable {
  let low: Double
  let high: Double
  let from: Double
  let to: Double

  func callAsFunction(_ value: Double) -> Double {
    high > low ? from + (value - low) / (high - low) * (to - from) : (from + to) / 2
  }

  /// Round numbers, about `count` of them, that span `low` to `high`; the axis is widened to the outer ones.
  static func ticks(_ low: Double, _ high: Double, count: Int) -> [Double] {
    let span = max(high - low, 1e-9)
    guard span.isFinite else { return [low, high] }
    let rough = span / Double(max(count, 1))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    guard last - first < 50 else { return [low, high] }
    return stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step }
  }

  /// Decimals needed to tell the ticks apart.
  static func decimals(_ ticks: [Double]) -> Int {
    guard let first = ticks.first, let second = ticks.dropFirst().first else { return 0 }
    var step = (second - first).magnitude
    var decimals = 0
    while decimals < 6, (step - step.rounded()).magnitude > 1e-6 {
      step *= 10
      decimals += 1
    }
    return decimals
  }
}
