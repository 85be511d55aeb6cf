/// A sum of money in Swedish öre, exactly.
package struct Amount: Hashable, Sendable, Comparable {
  package let ore: Int

  package init(ore: Int) { self.ore = ore }

  /// Whole kronor, rounded half away from zero.
  package var kronor: Int {
    // Never `ore + 50`: a submitted budget may be the largest number there is.
    let (whole, rest) = ore.quotientAndRemainder(dividingBy: 100)
    return rest.magnitude < 50 ? whole : whole + rest.signum()
  }

  package static let zero = Amount(ore: 0)

  /// The sum; stays at the largest value rather than trap.
  package static func + (a: Amount, b: Amount) -> Amount {
    let (sum, overflow) = a.ore.addingReportingOverflow(b.ore)
    return Amount(ore: overflow ? (a.ore < 0 ? .min : .max) : sum)
  }

  package static func < (a: Amount, b: Amount) -> Bool { a.ore < b.ore }
}
