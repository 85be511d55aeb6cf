/// The known values of a yearly series, with what the forecasting methods need to know of them.
///
/// Years may be missing. Slopes and changes are over the real differences between years; the smoothing methods see
/// every year, the missing ones on a straight line between their neighbours, and do not count how well they hit those.
struct YearlyHistory: Sendable, Hashable {
  /// Ascending, each once.
  let years: [Int]
  let values: [Double]

  /// nil where no year is known, a year comes twice or out of order, or a value is not finite.
  init?(years: [Int], values: [Double]) {
    guard !years.isEmpty, years.count == values.count, values.allSatisfy(\.isFinite) else { return nil }
    guard zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    // A gap longer than any statistic's life is a mistake in the year, and would fill the memory.
    guard let first = years.first, let final = years.last, final - first <= YearlyHistory.longestSpan else {
      return nil
    }
    self.years = years
    self.values = values
  }

  /// Years between the first and the last at most.
  static let longestSpan = 2000

  var count: Int { values.count }
  var last: (year: Int, value: Double) { (years[count - 1], values[count - 1]) }

  /// Change from each known year to the next, and how many years it took.
  var changes: [(change: Double, years: Double)] {
    var steps: [(change: Double, years: Double)] = []
    for index in 1..<max(1, count) {
      steps.append((values[index] - values[index - 1], Double(years[index] - years[index - 1])))
    }
    return steps
  }

  /// The mean change per year from the first known year to the last.
  var drift: Double {
    let span = years[count - 1] - years[0]
    return span > 0 ? (values[count - 1] - values[0]) / Double(span) : 0
  }

  /// The median of the yearly changes.
  var medianChange: Double { Quantile.median(changes.map { $0.change / $0.years }) }

  /// The median slope of all pairs of years. Theil (1950), Sen (1968).
  var theilSenSlope: Double { TheilSen(years: years, values: values)?.slope ?? 0 }

  /// The drift, drawn towards 0 by as much as its own uncertainty allows: James and Stein's positive-part rule for one
  /// mean. A drift smaller than its standard error becomes 0.
  var shrunkDrift: Double {
    let (drift, steps) = (drift, changes)
    guard drift != 0, steps.count >= 2 else { return 0 }
    let noise = steps.reduce(0.0) { sum, step in
      let miss = step.change - step.years * drift
      return sum + miss * miss / step.years
    }
    let variance = noise / Double(steps.count - 1) / Double(years[count - 1] - years[0])
    return drift * max(0, 1 - variance / (drift * drift))
  }

  /// One value for every year from the first to the last, and which of them are known.
  var everyYear: (values: [Double], isKnown: [Bool]) {
    var (filled, isKnown): ([Double], [Bool]) = ([values[0]], [true])
    for index in 1..<max(1, count) {
      let (before, gap) = (values[index - 1], years[index] - years[index - 1])
      for step in 1...gap {
        let isEnd = step == gap
        filled.append(isEnd ? values[index] : before + (values[index] - before) * Double(step) / Double(gap))
        isKnown.append(isEnd)
      }
    }
    return (filled, isKnown)
  }
}
