import Analysis
import Foundation

/// The yearly series of a forecasting competition, with the years that were held out.
struct ForecastCollection {
  let name: String
  let cases: [IntervalLearning.Case]

  /// M1 (181 series) and Tourism (518), where `../shared/data` is.
  static func both() -> [ForecastCollection] {
    [("M1", "m1-yearly.csv"), ("Tourism", "tourism-yearly.csv")].compactMap { name, file in
      let url = sharedData.appending(path: "forecast").appending(path: file)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return ForecastCollection(name: name, cases: cases(text))
    }
  }

  private static func cases(_ text: String) -> [IntervalLearning.Case] {
    var order: [String] = []
    var parts: [String: (years: [Int], values: [Double], future: [Double])] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let year = Int(fields[2]), let value = Double(fields[3]) else { continue }
      if parts[fields[0]] == nil { order.append(fields[0]) }
      var part = parts[fields[0]] ?? ([], [], [])
      if fields[4] == "train" {
        part.years.append(year)
        part.values.append(value)
      } else {
        part.future.append(value)
      }
      parts[fields[0]] = part
    }
    return order.compactMap { parts[$0] }.map {
      IntervalLearning.Case(years: $0.years, values: $0.values, future: $0.future)
    }
  }

  /// The series that are long enough to hold out their last so many years and still know so many, known years first.
  func held(out horizon: Int, knowing fewest: Int) -> ForecastCollection {
    ForecastCollection(
      name: name,
      cases: cases.compactMap { one in
        let all = one.values + one.future
        guard all.count >= fewest + horizon, let first = one.years.first else { return nil }
        let known = all.count - horizon
        return IntervalLearning.Case(
          years: Array(first..<(first + known)), values: Array(all.prefix(known)), future: Array(all.suffix(horizon)))
      })
  }

  /// Mean sMAPE (per cent) and MASE (scaled by the whole known history) over the series.
  func accuracy(last: Int?, _ path: (_ years: [Int], _ values: [Double], _ horizon: Int) -> [Double]?) -> Accuracy {
    var (smape, mase, count) = (0.0, 0.0, 0.0)
    for one in cases {
      let kept = last ?? one.values.count
      guard
        let path = path(one.years.suffix(kept), one.values.suffix(kept), one.future.count),
        one.values.count > 1
      else { continue }
      let horizon = Double(one.future.count)
      let scale =
        zip(one.values, one.values.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).magnitude }
        / Double(one.values.count - 1)
      for (guess, value) in zip(path, one.future) {
        smape += 200 * (guess - value).magnitude / (guess.magnitude + value.magnitude) / horizon
        mase += (guess - value).magnitude / scale / horizon
      }
      count += 1
    }
    return Accuracy(smape: smape / count, mase: mase / count)
  }
}

struct Accuracy {
  let smape: Double
  let mase: Double

  /// The mean of the two measures over those of the naive forecast.
  func owa(_ naive: Accuracy) -> Double { (smape / naive.smape + mase / naive.mase) / 2 }
}

func decimals(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
