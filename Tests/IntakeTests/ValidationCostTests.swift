import Diagnostics
import Glibc
import StrategyModel
import Testing

@testable import Intake

/// What checking costs, in processor time of this thread. The figures of the contract are of an optimised build, and stand in the
/// benchmark; another build is some fifty times slower and is held to a fiftieth.
@Suite(.serialized) struct ValidationCostTests {
  private static let isOptimised: Bool = {
    var isDebug = false
    assert({ isDebug = true }() == ())
    return !isDebug
  }()
  private static let rows = isOptimised ? 20_000 : 1_000

  private static func seconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The least of three.
  private func cost(_ data: ValidationData) -> (seconds: Double, findings: Int) {
    let file = InputFile(path: "prov.\(data.format)", bytes: data.bytes)
    var options = ValidationOptions()
    options.keepsActivities = false
    options.keepsRejected = false
    var findings = 0
    let all = (0..<3).map { _ in
      let start = Self.seconds()
      let log = SmallCounty.validate([file], options: options).log
      let end = Self.seconds()
      findings = Severity.allCases.reduce(0) { $0 + log.count($1) }
      return end - start
    }
    return (all.min() ?? 0, findings)
  }

  @Test(arguments: [ValidationData.Format.csv, .xml]) func anErrorOnEveryRowCostsAtMostTwice(
    format: ValidationData.Format
  ) {
    let clean = cost(ValidationData(format, rows: Self.rows))
    let faulty = cost(ValidationData(format, rows: Self.rows, defects: Self.rows))
    #expect(clean.findings == 0 && faulty.findings == Self.rows)
    // Short of optimisation, making messages weighs more.
    let limit = Self.isOptimised ? 2.0 : 4.0
    #expect(faulty.seconds < limit * clean.seconds, "\(clean.seconds) → \(faulty.seconds) s")
  }

  @Test func rowsPerSecondWithMessages() {
    let seeded = cost(ValidationData(.csv, rows: Self.rows, defects: Self.rows / 100))
    #expect(seeded.findings == Self.rows / 100)
    let rate = Double(Self.rows) / seeded.seconds
    #expect(rate > (Self.isOptimised ? 100_000 : 2_000), "\(rate) rows/s")
  }
}
