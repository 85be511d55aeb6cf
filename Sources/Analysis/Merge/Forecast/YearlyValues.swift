/// A history with one value for every year; years in between that are missing are filled in on a straight line.
struct YearlyValues: Sendable {
  let values: [Double]
  /// How many of them were known.
  let known: Int
  /// The mean change per year from first to last.
  let drift: Double
  /// The Theil–Sen slope of the known values.
  let robustSlope: Double
  /// The mean absolute change from year to year of the known values.
  let meanChange: Double

  /// Give the points sorted by year.
  init(_ points: [(year: Int, value: Double)]) {
    known = points.count
    var values: [Double] = []
    var changes: [Double] = []
    for (before, after) in zip(points, points.dropFirst()) {
      let years = max(1, after.year - before.year)
      for step in 0..<years {
        values.append(before.value + (after.value - before.value) * Double(step) / Double(years))
      }
      changes.append((after.value - before.value).magnitude / Double(years))
    }
    if let last = points.last { values.append(last.value) }
    self.values = values
    meanChange = changes.isEmpty ? 0 : changes.reduce(0, +) / Double(changes.count)
    if let first = points.first, let last = points.last, last.year > first.year {
      drift = (last.value - first.value) / Double(last.year - first.year)
    } else {
      drift = 0
    }
    robustSlope = TheilSen(years: points.map(\.year), values: points.map(\.value))?.slope ?? 0
  }
}
