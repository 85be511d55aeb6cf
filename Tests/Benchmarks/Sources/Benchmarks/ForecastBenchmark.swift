import Analysis
import Foundation

/// How well the yearly forecaster does on M1 and Tourism, against plain methods, and how often its bands hold.
///
/// Accuracy is the mean over both collections of OWA against naive. The bands are learnt on one collection and tested
/// on the other, both ways. With `--learn` it prints the Swift text of the table learnt on both together.
struct ForecastBenchmark: Benchmark {
  let name = "forecast"
  private let lengths: [Int?] = [nil, 10, 8, 6, 5, 4]

  func run() {
    let collections = ForecastCollection.both()
    guard collections.count == 2 else { return print("../shared/data/forecast is not there") }
    if CommandLine.arguments.contains("--learn") {
      return print(ForecastBenchmark.swiftText(IntervalLearning.table(collections.flatMap(\.cases))))
    }
    accuracy(collections)
    longSeries(collections)
    coverage(collections)
    spent(collections)
  }

  private func accuracy(_ collections: [ForecastCollection]) {
    let columns = lengths.map { $0.map { "last \($0)" } ?? "full" }
    let names = collections.map(\.name)
    print("Mean OWA against naive, in brackets " + names.joined(separator: " and ") + "; then full sMAPE / MASE.\n")
    print("| method | " + (columns + names).joined(separator: " | ") + " |")
    print("|" + String(repeating: " --- |", count: columns.count + names.count + 1))
    let naive = collections.map { $0.accuracy(last: nil) { ForecastBaseline.all[0].path($1, $2) } }
    for baseline in ForecastBaseline.all {
      row(baseline.name, collections, naive) { baseline.path($1, $2) }
    }
    let forecaster = YearlyForecaster()
    row("**nulage**", collections, naive) { years, values, horizon in
      forecaster.forecast(years: years, values: values, horizon: horizon)?.points.map(\.value)
    }
  }

  private func row(
    _ name: String, _ collections: [ForecastCollection], _ naive: [Accuracy],
    _ path: ([Int], [Double], Int) -> [Double]?
  ) {
    var cells = lengths.map { length in
      let owa = zip(collections, naive).map { $0.accuracy(last: length, path).owa($1) }
      return decimals(owa.reduce(0, +) / Double(owa.count), 4) + " ("
        + owa.map { decimals($0, 3) }.joined(separator: ", ") + ")"
    }
    for collection in collections {
      let full = collection.accuracy(last: nil, path)
      cells.append(decimals(full.smape, 2) + " / " + decimals(full.mase, 3))
    }
    print("| \(name) | " + cells.joined(separator: " | ") + " |")
  }

  /// Series such as long public ones have: many known years, six to come.
  private func longSeries(_ collections: [ForecastCollection]) {
    let held = collections.map { $0.held(out: 6, knowing: 14) }
    print(
      "\nFourteen known years or more, six ahead: sMAPE / MASE ("
        + held.map { "\($0.name) \($0.cases.count) series" }.joined(separator: ", ") + ").\n")
    print("| method | " + held.map(\.name).joined(separator: " | ") + " |")
    print("|" + String(repeating: " --- |", count: held.count + 1))
    func row(_ name: String, _ path: ([Int], [Double], Int) -> [Double]?) {
      let cells = held.map { collection in
        let found = collection.accuracy(last: nil, path)
        return decimals(found.smape, 2) + " / " + decimals(found.mase, 3)
      }
      print("| \(name) | " + cells.joined(separator: " | ") + " |")
    }
    for baseline in ForecastBaseline.all { row(baseline.name) { baseline.path($1, $2) } }
    row("**nulage**") { years, values, horizon in
      YearlyForecaster().forecast(years: years, values: values, horizon: horizon)?.points.map(\.value)
    }
  }

  private func coverage(_ collections: [ForecastCollection]) {
    print("\nShare of the later values within the 80 and 95 % bands (per cent); above the 80 % band; below it.\n")
    print(
      "| learnt on | tested on | " + lengths.map { $0.map { "last \($0)" } ?? "full" }.joined(separator: " | ") + " |")
    print("|" + String(repeating: " --- |", count: lengths.count + 2))
    for (learnt, tested) in [(0, 1), (1, 0)] {
      let table = IntervalLearning.table(collections[learnt].cases)
      line(
        collections[learnt].name, collections[tested].name, YearlyForecaster(table: table), collections[tested].cases)
    }
    for collection in collections {
      line("the committed table", collection.name, YearlyForecaster(), collection.cases)
    }
  }

  private func line(
    _ learnt: String, _ tested: String, _ forecaster: YearlyForecaster, _ cases: [IntervalLearning.Case]
  ) {
    let cells = lengths.map { length in
      var (within80, within95, above, all) = (0.0, 0.0, 0.0, 0.0)
      for one in cases {
        let forecast = forecaster.forecast(
          years: one.years, values: one.values, horizon: one.future.count, last: length)
        for (point, value) in zip(forecast?.points ?? [], one.future) {
          all += 1
          if value > point.upper80 { above += 1 } else if value >= point.lower80 { within80 += 1 }
          if value >= point.lower95, value <= point.upper95 { within95 += 1 }
        }
      }
      let shares = [within80, within95, above, all - within80 - above].map { decimals($0 / all * 100, 1) }
      return "\(shares[0]) / \(shares[1]); \(shares[2]); \(shares[3])"
    }
    print("| \(learnt) | \(tested) | " + cells.joined(separator: " | ") + " |")
  }

  private func spent(_ collections: [ForecastCollection]) {
    let cases = collections.flatMap(\.cases)
    let time = seconds {
      for one in cases { _ = YearlyForecaster().forecast(years: one.years, values: one.values, horizon: 6) }
    }
    print("\n\(cases.count) series in \(decimals(time, 2)) s.")
  }

  /// The table as the file `LearntIntervals.swift` holds it.
  static func swiftText(_ table: IntervalTable) -> String {
    func list(_ values: [Double]) -> String { "[" + values.map { decimals($0, 3) }.joined(separator: ", ") + "]" }
    return table.rows.map { row in
      """
          Row(
            history: \(row.history), half50: \(list(row.half50)),
            half80: \(list(row.half80)),
            half95: \(list(row.half95))),
      """
    }.joined(separator: "\n")
  }
}
