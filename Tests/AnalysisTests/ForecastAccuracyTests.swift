import Foundation
import TestSupport
import Testing

@testable import Analysis

/// The figures that the forecaster has to keep, on the public yearly series.
@Suite("Forecast accuracy", .enabled(if: Checkout.hasSharedData))
struct ForecastAccuracyTests {
  static let files = ["forecast/m1-yearly.csv", "forecast/tourism-yearly.csv"]

  static func cases(_ file: String) throws -> [IntervalLearning.Case] {
    var order: [String] = []
    var parts: [String: (years: [Int], values: [Double], future: [Double])] = [:]
    for row in try ReferenceTable.rows(file) {
      guard let series = row["series"], let year = row["year"].flatMap({ Int($0) }),
        let value = row["value"].flatMap({ Double($0) })
      else { continue }
      if parts[series] == nil { order.append(series) }
      if row["split"] == "train" {
        parts[series, default: ([], [], [])].years.append(year)
        parts[series, default: ([], [], [])].values.append(value)
      } else {
        parts[series, default: ([], [], [])].future.append(value)
      }
    }
    return order.compactMap { parts[$0] }.map {
      IntervalLearning.Case(years: $0.years, values: $0.values, future: $0.future)
    }
  }

  private func accuracy(_ cases: [IntervalLearning.Case], _ path: (IntervalLearning.Case) -> [Double]) -> [Double] {
    var (smape, mase) = (0.0, 0.0)
    for one in cases {
      let horizon = Double(one.future.count)
      let changes = zip(one.values, one.values.dropFirst()).map { ($1 - $0).magnitude }
      let scale = changes.reduce(0, +) / Double(changes.count)
      for (guess, value) in zip(path(one), one.future) {
        smape += 200 * (guess - value).magnitude / (guess.magnitude + value.magnitude) / horizon
        mase += (guess - value).magnitude / scale / horizon
      }
    }
    return [smape, mase].map { $0 / Double(cases.count) }
  }

  /// The best of the plain methods on these two collections, counted by the benchmark; the median of five with Theta and
  /// damped Holt where it is better.
  @Test(
    "Mean OWA against naive is at or below the best plain method",
    arguments: [
      (nil, 0.808), (10, 0.818), (8, 0.838), (6, 0.853), (5, 0.875), (4, 0.897),
    ] as [(Int?, Double)])
  func owa(last: Int?, limit: Double) throws {
    var ratios: [Double] = []
    for file in Self.files {
      let cases = try Self.cases(file)
      let naive = accuracy(cases) { [Double](repeating: $0.values.last ?? 0, count: $0.future.count) }
      let ours = accuracy(cases) { one in
        YearlyForecaster().forecast(
          years: one.years, values: one.values, horizon: one.future.count, last: last)?.points.map(\.value) ?? []
      }
      ratios.append(zip(ours, naive).map { $0 / $1 }.reduce(0, +) / 2)
    }
    #expect(ratios.count == 2)
    #expect(ratios.reduce(0, +) / 2 <= limit)
  }

  @Test("Bands learnt on one collection hold on the other", arguments: [nil, 10, 8, 6, 5, 4] as [Int?])
  func coverage(last: Int?) throws {
    let collections = try Self.files.map(Self.cases)
    for (learnt, tested) in [(0, 1), (1, 0)] {
      let forecaster = YearlyForecaster(table: IntervalLearning.table(collections[learnt]))
      var (within80, within95, all) = (0.0, 0.0, 0.0)
      for one in collections[tested] {
        let forecast = forecaster.forecast(
          years: one.years, values: one.values, horizon: one.future.count, last: last)
        for (point, value) in zip(forecast?.points ?? [], one.future) {
          all += 1
          if (point.lower80...point.upper80).contains(value) { within80 += 1 }
          if (point.lower95...point.upper95).contains(value) { within95 += 1 }
        }
      }
      #expect((0.74...0.88).contains(within80 / all))
      #expect((0.91...0.98).contains(within95 / all))
    }
  }

  @Test("The committed table is the one that learning gives")
  func committedTable() throws {
    let learnt = IntervalLearning.table(try Self.files.flatMap(Self.cases))
    #expect(learnt.rows.map(\.history) == IntervalTable.learnt.rows.map(\.history))
    for (a, b) in zip(learnt.rows, IntervalTable.learnt.rows) {
      for (x, y) in zip(a.half50 + a.half80 + a.half95, b.half50 + b.half80 + b.half95) {
        #expect(abs(x - y) <= 0.00051)
      }
    }
  }
}
