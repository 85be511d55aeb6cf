import TestSupport
import Testing

@testable import Analysis

/// Whatever the series, the forecast is numbers in order: never infinite, never none.
@Suite("Forecast robustness")
struct ForecastRobustnessTests {
  /// A series of some kind, by a seed: noise, trends, steps, constants, zeros, outliers; of any size and sign; with gaps.
  private func series(_ generator: inout SeededGenerator) -> (years: [Int], values: [Double]) {
    let count = Int.random(in: 2...45, using: &generator)
    let kind = Int.random(in: 0...8, using: &generator)
    let sizes = [1e-300, 1e-12, 1, 1e6, 1e15, 1e150, 1e300, 1.7e308]
    let size = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
    var year = Int.random(in: 1900...1990, using: &generator)
    var (years, values): ([Int], [Double]) = ([], [])
    var level = Double.random(in: -1...1, using: &generator)
    for index in 0..<count {
      year += Int.random(in: 0...9, using: &generator) == 0 ? Int.random(in: 2...7, using: &generator) : 1
      years.append(year)
      let noise = Double.random(in: -1...1, using: &generator)
      switch kind {
      case 0: level = noise
      case 1: level += noise / 10
      case 2: level = Double(index) / Double(count)
      case 3: level = 0.5
      case 4: level = 0
      case 5: level = index == count / 2 ? 1 : 0.001
      case 6: level = index % 2 == 0 ? 1 : -1
      case 7: level = index == count - 1 ? 1 : 0
      default: level = max(-1, min(1, level * 0.7))
      }
      values.append(max(-1, min(1, level)) * size)
    }
    return (years, values)
  }

  @Test("Odd series of every size", arguments: 1...12 as ClosedRange<UInt64>)
  func finite(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let (years, values) = series(&generator)
      let horizon = Int.random(in: 1...30, using: &generator)
      let forecast = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: horizon))
      #expect(forecast.points.count == horizon)
      for point in forecast.points {
        let ordered = [
          point.lower95, point.lower80, point.lower50, point.value, point.upper50, point.upper80, point.upper95,
        ]
        #expect(ordered.allSatisfy { $0.isFinite }, "\(values)")
        #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0 <= $1 }, "\(values)")
      }
    }
  }

  @Test("A series that has never changed is expected to stay", arguments: [0, 5, -3, 1e300, 1e-300] as [Double])
  func constant(value: Double) throws {
    for count in [2, 3, 4, 8, 11, 30] {
      let forecast = try #require(
        YearlyForecaster().forecast(
          years: Array(2000..<(2000 + count)), values: [Double](repeating: value, count: count), horizon: 5))
      for point in forecast.points { #expect(point.value == value && point.lower95 == value && point.upper95 == value) }
    }
  }

  @Test("Scaling by a power of two scales path and bands exactly, also past where squares overflow")
  func scale() throws {
    let years = Array(2001...2012)
    let values = [3.0, 3.5, 3.25, 4, 4.5, 4.25, 5, 5.5, 5.25, 6, 6.5, 6.25]
    let plain = try #require(YearlyForecaster().forecast(years: years, values: values, horizon: 6))
    for factor in [0x1p900, 0x1p-900] {
      let scaled = try #require(
        YearlyForecaster().forecast(years: years, values: values.map { $0 * factor }, horizon: 6))
      for (a, b) in zip(plain.points, scaled.points) {
        #expect(b.value == a.value * factor && b.lower95 == a.lower95 * factor && b.upper80 == a.upper80 * factor)
      }
    }
  }
}
