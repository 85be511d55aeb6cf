import Diagnostics
import StrategyModel
import Testing
import TestSupport

@testable import Analysis

@Suite("Yearly forecaster")
struct ForecastYearlyTests {
  private func series(_ count: Int, seed: UInt64, from year: Int = 2000) -> (years: [Int], values: [Double]) {
    var generator = SeededGenerator(seed: seed)
    var value = 50.0
    let values = (0..<count).map { _ -> Double in
      value += Double.random(in: -2...3, using: &generator)
      return value
    }
    return (Array(year..<(year + count)), values)
  }

  @Test(
    "The method goes by the number of values",
    arguments: [
      (1, nil), (2, ForecastMethod.lastValue), (3, .lastValue), (4, .medianOfFour), (10, .medianOfFour),
      (11, .medianOfFive), (40, .medianOfFive),
    ] as [(Int, ForecastMethod?)])
  func method(count: Int, expected: ForecastMethod?) {
    let (years, values) = series(count, seed: 1)
    #expect(YearlyForecaster().forecast(years: years, values: values, horizon: 3)?.method == expected)
  }

  @Test("A straight line goes on straight from its last value", arguments: [4, 5, 8, 10, 11, 25])
  func straightLine(count: Int) throws {
    let years = Array(2001...(2000 + count))
    let values = years.map { 10 + 1.5 * Double($0 - 2000) }
    let forecast = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: 4))
    for point in forecast.points {
      let line = 10 + 1.5 * Double(point.year - 2000)
      // The damped member may hold back a little, the median not by more.
      #expect(abs(point.value - line) < 1e-6, "year \(point.year): \(point.value) for \(line)")
    }
  }

  @Test("Shifting or scaling the values does the same to path and bands", arguments: 1...20 as ClosedRange<UInt64>)
  func equivariance(seed: UInt64) throws {
    let (years, values) = series(Int(4 + seed), seed: seed)
    let plain = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: 6))
    let moved = try #require(
      YearlyForecaster().forecast(years: years.map { $0 + 7 }, values: values.map { 1000 + 4 * $0 }, horizon: 6))
    for (a, b) in zip(plain.points, moved.points) {
      #expect(b.year == a.year + 7)
      #expect(abs(b.value - (1000 + 4 * a.value)) < 1e-6)
      #expect(abs(b.upper95 - (1000 + 4 * a.upper95)) < 1e-6)
      #expect(abs(b.lower80 - (1000 + 4 * a.lower80)) < 1e-6)
    }
  }

  @Test("Bands lie within each other, hold the path and never narrow, far beyond the table", arguments: 2...16)
  func bands(count: Int) throws {
    let (years, values) = series(count, seed: UInt64(count))
    let forecast = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: 20))
    #expect(forecast.points.count == 20)
    var width = 0.0
    for point in forecast.points {
      #expect(point.lower95 <= point.lower80 && point.lower80 <= point.lower50 && point.lower50 <= point.value)
      #expect(point.value <= point.upper50 && point.upper50 <= point.upper80 && point.upper80 <= point.upper95)
      #expect(point.upper80 - point.lower80 >= width - 1e-9)
      width = point.upper80 - point.lower80
    }
    #expect(width > 0)
  }

  @Test("A share stays between its limits, path and bands")
  func limits() throws {
    let forecast = try #require(
      YearlyForecaster().forecast(
        years: Array(2015...2022), values: [91, 93, 92, 95, 96, 97, 98.5, 99.5], horizon: 10, limits: 0...100))
    #expect(forecast.points.allSatisfy { $0.upper95 <= 100 && $0.value <= 100 && $0.lower95 >= 0 })
    #expect(forecast.points.contains { $0.upper95 == 100 })
  }

  @Test("Missing years: the slope is per real year, and the line is still met")
  func missingYears() throws {
    let years = [2008, 2010, 2011, 2014, 2016, 2020]
    let values = years.map { 30 - 2 * Double($0 - 2008) }
    let forecast = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: 2))
    #expect(forecast.points.map(\.year) == [2021, 2022])
    #expect(abs((forecast.points.first?.value ?? 0) - 4) < 1e-6)
    let history = try #require(YearlyHistory(years: years, values: values))
    #expect(history.drift == -2)
    #expect(history.medianChange == -2)
    #expect(history.everyYear.values.count == 13)
    #expect(history.everyYear.isKnown.filter { $0 }.count == 6)
  }

  @Test("Only the last values count when so asked")
  func last() {
    let (years, values) = series(20, seed: 4)
    let asked = YearlyForecaster().forecast(years: years, values: values, horizon: 4, last: 6)
    let cut = YearlyForecaster().forecast(
      years: Array(years.suffix(6)), values: Array(values.suffix(6)), horizon: 4)
    #expect(asked != nil && asked == cut)
    #expect(YearlyForecaster().forecast(years: years, values: values, horizon: 4, last: -3) == nil)
  }

  @Test("Nonsense gives nothing instead of a number")
  func refused() {
    let forecaster = YearlyForecaster()
    #expect(forecaster.forecast(years: [], values: [], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [2001, 2001], values: [1, 2], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [2002, 2001], values: [1, 2], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [2001, 2002], values: [1, .nan], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [1, 900_000_000], values: [1, 2], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [2001, 2002, 2003], values: [1, 2], horizon: 3) == nil)
    #expect(forecaster.forecast(years: [2001, 2002], values: [1, 2], horizon: -1) == nil)
    #expect(forecaster.forecast(years: [2001, 2002], values: [1, 2], horizon: 0)?.points.isEmpty == true)
  }

  @Test("A drift within its own uncertainty counts for nothing, a steady one almost in full")
  func shrinkage() throws {
    let noisy = try #require(YearlyHistory(years: Array(1...6), values: [10, 14, 7, 15, 6, 11]))
    #expect(noisy.drift == 0.2 && noisy.shrunkDrift == 0)
    let steady = try #require(YearlyHistory(years: Array(1...6), values: [10, 12, 14.1, 16, 18.1, 20]))
    #expect(steady.shrunkDrift > 1.99 && steady.shrunkDrift <= 2)
  }

  @Test("The chance of a target in bands, either way")
  func chance() {
    let point = YearlyForecast.Point(
      step: 1, year: 2030, value: 50, lower50: 48, upper50: 52, lower80: 46, upper80: 54, lower95: 43, upper95: 57)
    let targets = [42.0, 45, 47, 50, 53, 55, 60]
    #expect(targets.map { TargetChance(point, target: $0, upwards: true) } == TargetChance.allCases.reversed())
    #expect(targets.map { TargetChance(point, target: $0, upwards: false) } == TargetChance.allCases)
    #expect(TargetChance(point, target: 50, upwards: true).words.sv.contains("25–75"))
  }
}
