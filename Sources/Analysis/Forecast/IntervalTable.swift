/// Half-widths of the bands as multiples of `IntervalScale`, one row per length of history.
package struct IntervalTable: Sendable, Hashable {
  /// Multipliers for one, two, … years ahead, never falling.
  package struct Row: Sendable, Hashable {
    /// The shortest history that the row is for.
    package let history: Int
    package let half50: [Double]
    package let half80: [Double]
    package let half95: [Double]

    package init(history: Int, half50: [Double], half80: [Double], half95: [Double]) {
      self.history = history
      self.half50 = half50
      self.half80 = half80
      self.half95 = half95
    }

    /// The three half-widths so many years ahead.
    package func halfWidths(step: Int) -> (half50: Double, half80: Double, half95: Double) {
      (Row.reach(half50, step), Row.reach(half80, step), Row.reach(half95, step))
    }

    /// Beyond the row the multiplier grows by as much per year as on the mean over its last two steps.
    static func reach(_ multipliers: [Double], _ step: Int) -> Double {
      guard let last = multipliers.last else { return 0 }
      guard step > multipliers.count else { return step >= 1 ? multipliers[step - 1] : 0 }
      let growth =
        multipliers.count >= 3
        ? (last - multipliers[multipliers.count - 3]) / 2 : last / Double(multipliers.count)
      return last + growth * Double(step - multipliers.count)
    }
  }

  /// Ascending by history.
  package let rows: [Row]

  package init(rows: [Row]) { self.rows = rows.sorted { $0.history < $1.history } }

  /// The row for so many known values; nil where the shortest row asks for more.
  package func row(knownValues count: Int) -> Row? { rows.last { $0.history <= count } }
}
