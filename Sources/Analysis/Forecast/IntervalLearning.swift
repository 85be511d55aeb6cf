/// Learns the bands from series whose later years are known: by how much the forecaster missed, over the yardstick.
///
/// One row for each length in `lengths` (the last so many values of each series) and one for all of the longer
/// histories. A share of the misses is taken as the conformal quantile, so that a new series of the same kind stays
/// within with at least that probability. Steps that only some collections reach are joined on by their own growth.
package enum IntervalLearning {
  /// A series cut in two: what is known, and what came after.
  package struct Case: Sendable, Hashable {
    package let years: [Int]
    package let values: [Double]
    package let future: [Double]

    package init(years: [Int], values: [Double], future: [Double]) {
      self.years = years
      self.values = values
      self.future = future
    }
  }

  package static let lengths = [2, 3, 4, 5, 6, 8, 10]
  /// The row of whole histories begins here.
  package static let longHistory = 11

  package static func table(_ cases: [Case]) -> IntervalTable {
    IntervalTable(
      rows: (lengths + [longHistory]).map { row(history: $0, misses: misses(cases, history: $0)) })
  }

  /// The scaled misses that the row for a length of history rests on, one list per series.
  package static func misses(_ cases: [Case], history: Int) -> [[Double]] {
    cases.filter { $0.values.count >= history }.compactMap {
      scaledMisses($0, last: history == longHistory ? nil : history)
    }
  }

  package static func row(history: Int, misses: [[Double]]) -> IntervalTable.Row {
    IntervalTable.Row(
      history: history, half50: multipliers(misses, share: 0.5), half80: multipliers(misses, share: 0.8),
      half95: multipliers(misses, share: 0.95))
  }

  /// The absolute miss for each year ahead over the yardstick; nil where the series never changed.
  package static func scaledMisses(_ example: Case, last: Int?) -> [Double]? {
    let count = last ?? example.values.count
    guard
      let history = YearlyHistory(years: example.years.suffix(count), values: example.values.suffix(count)),
      let method = ForecastMethod(knownValues: history.count)
    else { return nil }
    let scale = IntervalScale.of(history)
    guard scale > 0 else { return nil }
    let path = method.path(history, horizon: example.future.count)
    return zip(path, example.future).map { ($0 - $1).magnitude / scale }
  }

  private static func multipliers(_ misses: [[Double]], share: Double) -> [Double] {
    let longest = misses.map(\.count).max() ?? 0
    var result: [Double] = []
    for step in 0..<longest {
      let reaching = misses.filter { $0.count > step }
      let here = Quantile.conformal(reaching.map { $0[step] }, share: share)
      guard step > 0, let before = result.last else {
        result.append(here)
        continue
      }
      // The same series one step earlier: their growth, not the change of company, carries the row on.
      let earlier = Quantile.conformal(reaching.map { $0[step - 1] }, share: share)
      result.append(max(before, earlier > 0 ? before * here / earlier : here))
    }
    return result
  }
}
