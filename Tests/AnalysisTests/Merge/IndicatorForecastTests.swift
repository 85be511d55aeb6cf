import StrategyModel
import Testing

@testable import Analysis

struct IndicatorForecastTests {
  private func forecast(
    _ values: [Double], decimals: Int = 1, targetYear: Int? = nil, isShare: Bool = false, breaks: [Int] = []
  ) -> Forecast? {
    let observations = values.enumerated().map { offset, value in
      Observation(
        key: Observation.Key(indicator: "I", place: "99", sex: .total, year: 2010 + offset),
        value: .number(ExactNumber(rounding: value, decimals: decimals)), file: "f", place: "p")
    }
    return IndicatorForecast.forecast(
      Series(indicator: "I", place: "99", sex: .total, observations: observations),
      of: Indicator(
        id: "I", title: "I", unit: "u", direction: .higher, targetYear: targetYear, isShare: isShare, breaks: breaks))
  }

  @Test func `A straight line goes on and the bands widen`() throws {
    let points = try #require(forecast([10, 12, 14, 16, 18, 20])).points
    #expect(points.map(\.year) == Array(2016...2021))
    #expect(abs(points[0].value - 22) < 0.5)
    for (before, after) in zip(points, points.dropFirst()) {
      #expect(after.upper80 - after.lower80 > before.upper80 - before.lower80)
    }
    for point in points {
      #expect(point.lower95 < point.lower80 && point.lower80 < point.value)
      #expect(point.value < point.upper80 && point.upper80 < point.upper95)
    }
  }

  @Test func `A share stays within its bounds, and a count does not fall below nothing`() throws {
    let share = try #require(forecast([60, 70, 80, 90, 98], isShare: true)).points
    #expect(share.allSatisfy { (0...100).contains($0.value) && $0.upper95 <= 100 && $0.lower95 >= 0 })
    let count = try #require(forecast([90, 60, 40, 15, 2], decimals: 0)).points
    #expect(count.allSatisfy { $0.value >= 0 && $0.lower95 >= 0 })
    let change = try #require(forecast([9.5, 6.5, 4.5, 1.5, -0.5])).points
    #expect(change.contains { $0.lower95 < 0 }, "det som har varit negativt kan bli det igen")
  }

  @Test func `The forecast ends at the target year, also beyond the learnt steps`() {
    #expect(forecast([1, 2, 3, 4, 5], targetYear: 2016)?.points.map(\.year) == [2015, 2016])
    #expect(forecast([1, 2, 3, 4, 5], targetYear: 2026)?.points.count == 12)
    #expect(forecast([1, 2, 3, 4, 5], targetYear: 2014) == nil)
  }

  @Test func `Years before a break and too few years say nothing`() {
    #expect(forecast([1, 2]) == nil)
    #expect(forecast([1, 2, 3, 4, 5, 6], breaks: [2014]) == nil)
    #expect(forecast([1, 2, 3, 4, 5, 6], breaks: [2013]) != nil)
  }
}
