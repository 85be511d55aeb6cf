import Analysis
package import Diagnostics
import Files
import StrategyModel

/// `forecast`: what yearly series may come to, with bands.
package enum ForecastTask {
  package static func csv(_ path: String, horizon: Int, last: Int?, language: Language) throws(PipelineError) -> String
  {
    guard (1...100).contains(horizon) else {
      throw .usage(sv: "--horizon ska vara 1–100, inte \(horizon).", en: "--horizon must be 1–100, not \(horizon).")
    }
    if let last, last < 2 {
      throw .usage(sv: "--last ska vara minst 2, inte \(last).", en: "--last must be at least 2, not \(last).")
    }
    var entries: [(series: String, year: Int, value: Double)] = []
    for row in try PlainTable.read(path).columns(["series", "year", "value"], file: path) {
      guard let year = Int(row[1]) else {
        throw .usage(sv: "\(path): \(row[1]) är inget år.", en: "\(path): \(row[1]) is no year.")
      }
      // A missing value is a missing year, never zero.
      if row[2].isEmpty { continue }
      guard let value = Double(row[2]), value.isFinite else {
        throw .usage(
          sv: "\(path): \(row[2]) är inget tal (serie \(row[0]), år \(year)). Använd decimalpunkt.",
          en: "\(path): \(row[2]) is no number (series \(row[0]), year \(year)). Use a decimal point.")
      }
      entries.append((row[0], year, value))
    }
    let table = ForecastTable(entries, horizon: horizon, last: last)
    for problem in table.problems { Progress(language: language).note(words(problem)) }
    return PlainTable.written(header: ForecastTable.header, rows: table.rows.map(\.fields))
  }

  private static func words(_ problem: ForecastTable.Problem) -> LocalizedText {
    switch problem {
    case .tooFewValues(let series, let known):
      LocalizedText(
        sv: "\(series): \(known) värden räcker inte till en prognos.", en: "\(series): \(known) values are too few.")
    case .yearTwice(let series, let year):
      LocalizedText(sv: "\(series): året \(year) står två gånger.", en: "\(series): the year \(year) stands twice.")
    case .notFinite(let series, let year):
      LocalizedText(sv: "\(series): värdet \(year) är inget tal.", en: "\(series): the value of \(year) is no number.")
    case .yearsTooFarApart(let series):
      LocalizedText(sv: "\(series): åren ligger för långt isär.", en: "\(series): the years lie too far apart.")
    }
  }
}
