import TestSupport
import Testing

@testable import Analysis

/// Mann–Kendall and Theil–Sen against SciPy, pymannkendall and exact counts.
@Suite("Trend tests against references", .enabled(if: Checkout.hasSharedData))
struct ProgressTrendReferenceTests {
  private func close(_ a: Double, _ text: String?, _ tolerance: Double = 1e-9) -> Bool {
    guard let b = text.flatMap({ Double($0) }) else { return false }
    return abs(a - b) <= tolerance * max(1, abs(b))
  }

  @Test func allSeries() throws {
    let rows = try ReferenceTable.rows("forecast/reference/trend-tests.csv")
    #expect(rows.count == 135)
    var exact = 0
    for row in rows {
      let name = row["case"] ?? ""
      let years = (row["years"] ?? "").split(separator: ";").compactMap { Int($0) }
      let values = (row["values"] ?? "").split(separator: ";").compactMap { Double($0) }
      // Two values: the reference tools answer from three.
      guard values.count >= 3 else {
        #expect(name == "two")
        continue
      }
      let test = try #require(MannKendall(values))
      #expect(Double(test.s) == row["S"].flatMap { Double($0) }, "\(name)")
      #expect(close(test.variance, row["var_S"]), "\(name)")
      #expect(close(test.tauA, row["tau_a"]), "\(name)")
      #expect(close(test.z, row["z"]), "\(name)")
      #expect(close(test.normalP, row["p_normal"]), "\(name)")
      if let stated = row["p_exact"], !stated.isEmpty {
        exact += 1
        #expect(close(test.p, stated), "\(name)")
      }
      let slope = try #require(TheilSen(years: years, values: values))
      #expect(close(slope.slope, row["sen_slope"]), "\(name)")
      #expect(close(slope.low, row["sen_ci95_lo"]), "\(name) low: \(slope.low)")
      #expect(close(slope.high, row["sen_ci95_hi"]), "\(name) high: \(slope.high)")
      let eighty = try #require(TheilSen(years: years, values: values, confidence: .eighty))
      #expect(close(eighty.low, row["sen_ci80_lo"]), "\(name) low 80: \(eighty.low)")
      #expect(close(eighty.high, row["sen_ci80_hi"]), "\(name) high 80: \(eighty.high)")
    }
    #expect(exact == rows.count { $0["p_exact"]?.isEmpty == false })
    #expect(exact > 20)
  }

  /// A permutation of 1…n with the given number of falling pairs.
  private func permutation(_ n: Int, inversions: Int) -> [Double] {
    var (left, rest) = (inversions, Array(1...n))
    return (0..<n).map { _ in
      let take = min(left, rest.count - 1)
      left -= take
      return Double(rest.remove(at: take))
    }
  }

  @Test func exactTable() throws {
    let rows = try ReferenceTable.rows("forecast/reference/mk-exact-p-table.csv")
    #expect(rows.count == 150)
    for row in rows {
      let n = try #require(row["n"].flatMap { Int($0) })
      let s = try #require(row["abs_S"].flatMap { Int($0) })
      let test = try #require(MannKendall(permutation(n, inversions: (n * (n - 1) / 2 - s) / 2)))
      #expect(test.s == s)
      // The table has twelve significant digits.
      #expect(close(test.p, row["p_two_sided"], 1e-12), "n \(n), S \(s): \(test.p)")
    }
  }

  @Test func criticalValues() throws {
    for row in try ReferenceTable.rows("forecast/reference/mk-exact-critical.csv") {
      let n = try #require(row["n"].flatMap { Int($0) })
      let all = n * (n - 1) / 2
      let steps = stride(from: all % 2, through: all, by: 2).compactMap { s in
        MannKendall(permutation(n, inversions: (all - s) / 2)).map { (s: s, p: $0.p) }
      }
      #expect(steps.first { $0.p <= 0.05 }?.s == row["S_needed_p05"].flatMap { Int($0) })
      #expect(steps.first { $0.p <= 0.1 }?.s == row["S_needed_p10"].flatMap { Int($0) })
    }
  }
}
