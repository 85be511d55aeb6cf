import Foundation

/// What a published progress rule is given: a first and a latest value, which way is good, and a target if there is one.
package struct ProgressCase: Sendable, Hashable {
  package enum Direction: Sendable, Hashable {
    case up, down

    /// 1 where higher is better, else −1.
    var sign: Double { self == .up ? 1 : -1 }
  }

  package let base: Double
  package let baseYear: Int
  package let value: Double
  package let year: Int
  package let direction: Direction
  package let target: Double?
  package let targetYear: Int?
  /// A natural limit that the values come close to, as 100 for a share that shall rise; Open SDG only.
  package let limit: Double?

  package init(
    base: Double, baseYear: Int, value: Double, year: Int, direction: Direction, target: Double? = nil,
    targetYear: Int? = nil, limit: Double? = nil
  ) {
    self.base = base
    self.baseYear = baseYear
    self.value = value
    self.year = year
    self.direction = direction
    self.target = target
    self.targetYear = targetYear
    self.limit = limit
  }

  /// Thresholds are computed from powers: a value this close below one has reached it.
  static let tolerance = 1e-9

  /// Whether the latest value is at the target or beyond; nil without a target.
  package var meetsTarget: Bool? { target.map { direction == .up ? value >= $0 : value <= $0 } }

  /// Whether both values are finite and lie in two different years.
  var isAssessable: Bool { base.isFinite && value.isFinite && year > baseYear }

  /// Compound annual growth from the base to the latest value; nil for 0, a change of sign, or a single year.
  package var actualGrowth: Double? { ProgressCase.growth(base, baseYear, value, year) }

  /// Growth with its sign by what is good: positive is progress, for negative values too.
  var signedGrowth: Double? { actualGrowth.map { $0 * direction.sign * (base < 0 ? -1 : 1) } }

  /// Whether the latest value is worse than the base.
  package var movesAway: Bool { (value - base) * direction.sign < 0 }

  /// Compound annual growth from the base to the target; nil likewise.
  package var requiredGrowth: Double? {
    guard let target, let targetYear else { return nil }
    return ProgressCase.growth(base, baseYear, target, targetYear)
  }

  /// Change per year from the base to the latest value, in the indicator's unit.
  package var actualPace: Double? { isAssessable ? (value - base) / Double(year - baseYear) : nil }

  /// Change per year that leads from the base to the target.
  package var requiredPace: Double? {
    guard let target, let targetYear, targetYear > baseYear else { return nil }
    return (target - base) / Double(targetYear - baseYear)
  }

  static func growth(_ from: Double, _ fromYear: Int, _ to: Double, _ toYear: Int) -> Double? {
    guard from != 0, to != 0, (from > 0) == (to > 0), toYear > fromYear else { return nil }
    return pow(to / from, 1 / Double(toYear - fromYear)) - 1
  }
}
