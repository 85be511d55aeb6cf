import StrategyModel

/// What is judged of an indicator: its values, those of the reference, the distance to it or the gap between groups.
///
/// `points` rise when things get better if `sign` is 1, and fall if it is −1.
struct Measure: Sendable {
  let points: [(year: Int, value: Double)]
  /// 1 if higher is better, −1 if lower is, 0 if neither is.
  let sign: Double

  var latest: (year: Int, value: Double)? { points.last }

  func value(_ year: Int) -> Double? { points.first { $0.year == year }?.value }

  /// How many values there are from a year on, the year's own counted even where it stands in the register only.
  func count(from year: Int) -> Int {
    points.count { $0.year > year } + 1
  }

  /// The stated base year if it has a value, else the first year after it that has; without a stated one, the first.
  func base(_ year: Int?) -> (year: Int, value: Double)? {
    guard let base = points.first(where: { $0.year >= year ?? .min }), let latest, base.year < latest.year else {
      return nil
    }
    return base
  }

  /// The values to find the direction of: from the base year if there are five or more, else the last ten years.
  func trendPoints(from baseYear: Int?) -> [(year: Int, value: Double)] {
    let since = points.filter { $0.year >= baseYear ?? .min }
    if baseYear != nil, since.count >= 5 { return since }
    guard let latest else { return [] }
    return points.filter { $0.year > latest.year - 10 }
  }
}
