import Foundation
import StrategyModel
import Testing

@testable import Analysis

struct TrendTests {
  static let reference = "forecast/reference/trend-tests.csv"
  static let exactTable = "forecast/reference/mk-exact-p-table.csv"

  private func numbers(_ text: String?) -> [Double] { (text ?? "").split(separator: ";").compactMap { Double($0) } }

  private func isNear(_ a: Double, _ b: String?, _ tolerance: Double = 1e-9) -> Bool {
    guard let text = b, !text.isEmpty, let b = Double(text) else { return true }
    return abs(a - b) <= tolerance * max(1, abs(b))
  }

  @Test(.enabled(if: SharedData.exists(reference))) func `Every reference series gives the reference's figures`() throws
  {
    var checked = 0
    for row in try SharedData.rows(Self.reference) {
      let values = numbers(row["values"])
      let years = numbers(row["years"]).map { Int($0) }
      guard values.count >= 3, let test = MannKendall(values) else { continue }
      let name = row["case"] ?? ""
      #expect(isNear(Double(test.s), row["S"]), "S of \(name)")
      #expect(isNear(test.variance, row["var_S"]), "variance of \(name)")
      #expect(isNear(test.tauA, row["tau_a"]), "tau of \(name)")
      #expect(isNear(test.z, row["z"]), "z of \(name)")
      #expect(isNear(test.normalP, row["p_normal"]), "normal p of \(name)")
      if values.count <= MannKendall.exactLimit { #expect(isNear(test.p, row["p_exact"], 1e-12), "exact p of \(name)") }
      let ninetyFive = try #require(TheilSen(years: years, values: values))
      let eighty = try #require(TheilSen(years: years, values: values, confidence: .eighty))
      #expect(isNear(ninetyFive.slope, row["sen_slope"]), "slope of \(name)")
      #expect(isNear(ninetyFive.low, row["sen_ci95_lo"]), "lower 95 of \(name)")
      #expect(isNear(ninetyFive.high, row["sen_ci95_hi"]), "upper 95 of \(name)")
      #expect(isNear(eighty.low, row["sen_ci80_lo"]), "lower 80 of \(name)")
      #expect(isNear(eighty.high, row["sen_ci80_hi"]), "upper 80 of \(name)")
      checked += 1
    }
    #expect(checked > 100)
  }

  @Test(arguments: [(3, 6.0), (4, 24.0), (5, 120.0), (6, 720.0)])
  func `The smallest exact p is two of all orders`(count: Int, orders: Double) throws {
    let test = try #require(MannKendall((0..<count).map(Double.init)))
    #expect(abs(test.p - 2 / orders) < 1e-12)
  }

  /// All orders of a few values with ties, counted one by one.
  @Test(arguments: [[1.0, 1, 2, 3], [1, 1, 2, 2, 3], [5, 5, 5, 6, 7], [1, 2, 2, 2, 2, 3]])
  func `Exact p with ties is the share of orders that are as extreme`(values: [Double]) throws {
    func orders(_ rest: [Double]) -> [[Double]] {
      rest.isEmpty
        ? [[]]
        : rest.indices.flatMap { index in
          var others = rest
          let first = others.remove(at: index)
          return orders(others).map { [first] + $0 }
        }
    }
    let all = orders(values).compactMap { MannKendall($0)?.s }
    let own = try #require(MannKendall(values))
    let share = Double(all.filter { abs($0) >= abs(own.s) }.count) / Double(all.count)
    #expect(abs(own.p - share) < 1e-12)
  }

  @Test func `A constant series shows nothing`() throws {
    let test = try #require(MannKendall([5, 5, 5, 5, 5]))
    #expect(test.p == 1)
    #expect(test.z == 0)
  }

  @Test(arguments: [
    ([1.0, 2, 3], Assessment.Certainty.tooFew), ([1, 2, 3, 4], .likely), ([1, 2, 3, 4, 5], .sure),
    ([1, 3, 2, 4], .unclear),
    ([5, 5, 5, 5, 5], .unclear),
  ]) func `Certainty follows exact p and interval`(values: [Double], certainty: Assessment.Certainty) {
    let points = values.enumerated().map { (year: 2000 + $0, value: $1) }
    #expect(TrendFinder.trend(points)?.certainty == certainty)
  }
}
