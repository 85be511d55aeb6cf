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
    let entries = try entries(PlainTable.read(path), file: path)
    let table = ForecastTable(entries, horizon: horizon, last: last)
    for problem in table.problems { Progress(language: language).note(words(problem)) }
    return PlainTable.written(header: ForecastTable.header, rows: table.rows.map(\.fields))
  }

  /// The known values; a missing value is a missing year, never zero.
  private static func entries(
    _ table: PlainTable, file: String
  ) throws(PipelineError) -> [(series: String, year: Int, value: Double)] {
    var entries: [(series: String, year: Int, value: Double)] = []
    var seen: [String: [Int: Int]] = [:]
    for (row, line) in zip(try table.columns(["series", "year", "value"], file: file), table.lines) {
      let (series, place) = (row[0], "\(file):\(line)")
      // Years are counted with: one near the end of what an integer holds cannot be.
      guard let year = Int(row[1]), (-9_999...9_999).contains(year) else {
        throw .usage(
          sv: "\(place): \"\(row[1])\" är inget år (serie \(series)).",
          en: "\(place): \"\(row[1])\" is no year (series \(series)).")
      }
      if let other = seen[series]?[year] {
        throw .usage(
          sv: "\(place): året \(year) står två gånger i serien \(series) (även rad \(other)).",
          en: "\(place): the year \(year) stands twice in the series \(series) (also on line \(other)).")
      }
      seen[series, default: [:]][year] = line
      if row[2].isEmpty { continue }
      guard let value = number(row[2]) else {
        throw .usage(
          sv: "\(place): \"\(row[2])\" är inget tal (serie \(series), år \(year)). Använd decimalpunkt, som 12.5.",
          en: "\(place): \"\(row[2])\" is no number (series \(series), year \(year)). Use a decimal point, as 12.5.")
      }
      entries.append((series, year, value))
    }
    return entries
  }

  /// Digits, sign, decimal point and exponent only: no hexadecimal, no "nan", nothing too large to count with.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    guard isPlain, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static func words(_ problem: ForecastTable.Problem) -> LocalizedText {
    switch problem {
    case .tooFewValues(let series, let known):
      LocalizedText(
        sv: "\(series): \(known) värde\(known == 1 ? "" : "n") räcker inte till en prognos. Minst två behövs.",
        en: "\(series): \(known) value\(known == 1 ? " is" : "s are") too few for a forecast. At least two are needed.")
    case .yearTwice(let series, let year):
      LocalizedText(sv: "\(series): året \(year) står två gånger.", en: "\(series): the year \(year) stands twice.")
    case .notFinite(let series, let year):
      LocalizedText(sv: "\(series): värdet \(year) är inget tal.", en: "\(series): the value of \(year) is no number.")
    case .yearsTooFarApart(let series):
      LocalizedText(sv: "\(series): åren ligger för långt isär.", en: "\(series): the years lie too far apart.")
    }
  }
}
