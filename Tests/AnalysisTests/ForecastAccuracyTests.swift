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

  @Test("Bands learnt on one collection hold on the other; on both together they are the committed table")
  func coverage() throws {
    let collections = try Self.files.map(Self.cases)
    for (history, committed) in zip(
      IntervalLearning.lengths + [IntervalLearning.longHistory], IntervalTable.learnt.rows)
    {
      let misses = collections.map { IntervalLearning.misses($0, history: history) }
      let learnt = IntervalLearning.row(history: history, misses: misses.flatMap { $0 })
      #expect(learnt.history == committed.history)
      let (a, b) = (
        learnt.half50 + learnt.half80 + learnt.half95, committed.half50 + committed.half80 + committed.half95
      )
      #expect(a.count == 18 && b.count == 18 && zip(a, b).allSatisfy { abs($0 - $1) <= 0.00051 })
      guard history >= 4 else { continue }
      for (learnt, tested) in [(0, 1), (1, 0)] {
        let row = IntervalLearning.row(history: history, misses: misses[learnt])
        var (within80, within95, all) = (0.0, 0.0, 0.0)
        for series in misses[tested] {
          for (index, miss) in series.enumerated() {
            let reach = row.halfWidths(step: index + 1)
            all += 1
            if miss <= reach.half80 { within80 += 1 }
            if miss <= reach.half95 { within95 += 1 }
          }
        }
        #expect((0.74...0.88).contains(within80 / all), "\(history)")
        #expect((0.91...0.98).contains(within95 / all), "\(history)")
      }
    }
  }
}
