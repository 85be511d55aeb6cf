import Foundation
import StrategyModel
import Testing

@testable import Analysis

struct ForecasterTests {
  private func forecast(_ values: [Double], targetYear: Int? = nil, isShare: Bool = false) -> Forecast? {
    let observations = values.enumerated().map { offset, value in
      Observation(
        key: Observation.Key(indicator: "I", place: "99", sex: .total, year: 2010 + offset),
        value: .number(ExactNumber(rounding: value, decimals: 4)), file: "f", place: "p")
    }
    return Forecaster.forecast(
      Series(indicator: "I", place: "99", sex: .total, observations: observations),
      of: Indicator(id: "I", title: "I", unit: "u", direction: .higher, targetYear: targetYear, isShare: isShare))
  }

  static let methods: [(Int, String?)] = [
    (2, nil), (3, "senaste värdet"), (4, "halv drift"), (5, "median av fem"), (12, "median av fem"),
  ]

  @Test(arguments: methods)
  func `The method follows the number of values`(count: Int, method: String?) {
    #expect(forecast((0..<count).map { Double($0 * $0) })?.method == method)
  }

  @Test func `A straight line goes on and the bands widen`() throws {
    let points = try #require(forecast([10, 12, 14, 16, 18, 20])).points
    #expect(points.count == 6)
    #expect(abs(points[0].value - 22) < 0.2)
    for (before, after) in zip(points, points.dropFirst()) {
      #expect(after.upper80 - after.lower80 > before.upper80 - before.lower80)
    }
    for point in points {
      #expect(point.lower95 < point.lower80 && point.lower80 < point.value)
      #expect(point.value < point.upper80 && point.upper80 < point.upper95)
    }
  }

  @Test func `A share stays within its bounds`() throws {
    let points = try #require(forecast([60, 70, 80, 90, 98], isShare: true)).points
    #expect(points.allSatisfy { (0...100).contains($0.value) && $0.upper95 <= 100 && $0.lower95 >= 0 })
  }

  @Test func `The forecast ends at the target year`() {
    #expect(forecast([1, 2, 3, 4, 5], targetYear: 2016)?.points.map(\.year) == [2015, 2016])
    #expect(forecast([1, 2, 3, 4, 5], targetYear: 2014) == nil)
  }

  @Test func `Missing years are years`() {
    let history = YearlyValues([(2010, 1), (2012, 3), (2013, 4)])
    #expect(history.values == [1, 2, 3, 4])
    #expect(history.known == 3)
    #expect(history.drift == 1)
    #expect(history.meanChange == 1)
  }

  static let reference = "forecast/reference/forecasts-r.csv"

  /// Ours is a grid search with another start than R's optimiser: most forecasts must agree within 2 per cent.
  @Test(.enabled(if: SharedData.exists(reference))) func `Theta agrees with R for most series`() throws {
    var near = 0
    var all = 0
    for row in try SharedData.rows(Self.reference) where row["method"] == "theta" || row["method"] == "thetaf" {
      let train = (row["train"] ?? "").split(separator: ";").compactMap { Double($0) }
      guard let step = row["h"].flatMap({ Int($0) }), let point = row["point"].flatMap({ Double($0) }) else { continue }
      let ours = Theta.forecast(train, horizon: step).last ?? 0
      all += 1
      if abs(ours - point) <= 0.02 * abs(point) { near += 1 }
    }
    #expect(all > 0)
    #expect(Double(near) >= 0.8 * Double(all), "\(near) of \(all)")
  }
}
