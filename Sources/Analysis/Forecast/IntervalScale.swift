/// The yardstick that the bands are measured in: how much the series moves in a year, lately.
///
/// The mean absolute change of the last six changes; for short histories in part the mean absolute deviation from their
/// own mean, for there a steady slope is still uncertain and must not look like noise, nor noise like a slope. A change
/// over several years counts as its size through the root of the years, as in a random walk.
enum IntervalScale {
  static let recentChanges = 6

  /// The share of the deviation from the mean change.
  static func deviationShare(knownValues count: Int) -> Double {
    count <= 3 ? 0 : count <= 5 ? 2.0 / 3 : count <= 7 ? 1.0 / 3 : 0
  }

  /// In the series' own unit; 0 only where the series never changed.
  static func of(_ history: YearlyHistory) -> Double {
    let all = history.changes.map { $0.change / $0.years.squareRoot() }
    let recent = scale(Array(all.suffix(recentChanges)), knownValues: history.count)
    return recent > 0 ? recent : scale(all, knownValues: history.count)
  }

  private static func scale(_ changes: [Double], knownValues: Int) -> Double {
    guard !changes.isEmpty else { return 0 }
    let n = Double(changes.count)
    let size = changes.reduce(0) { $0 + $1.magnitude } / n
    guard changes.count > 1 else { return size }
    let mean = changes.reduce(0, +) / n
    let deviation = changes.reduce(0) { $0 + ($1 - mean).magnitude } / (n - 1)
    let share = deviationShare(knownValues: knownValues)
    return (1 - share) * size + share * deviation
  }
}
