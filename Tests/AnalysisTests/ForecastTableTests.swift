import Testing

@testable import Analysis

@Suite("Forecast table")
struct ForecastTableTests {
  @Test("Rows keep the file's order of series, whatever the order of years")
  func order() {
    let entries: [(series: String, year: Int, value: Double)] = [
      ("b", 2003, 3), ("a", 2001, 5), ("b", 2001, 1), ("b", 2002, 2), ("a", 2002, 5.5), ("b", 2004, 4),
    ]
    let table = ForecastTable(entries, horizon: 2)
    #expect(table.problems.isEmpty)
    #expect(table.rows.map(\.series) == ["b", "b", "a", "a"])
    #expect(table.rows.map(\.point.year) == [2005, 2006, 2003, 2004])
    #expect(table.rows.first?.fields.count == ForecastTable.header.count)
    #expect(table.rows.first?.fields.last == "median av fyra")
  }

  @Test("What cannot be forecast is named and stops nothing else")
  func problems() {
    let entries: [(series: String, year: Int, value: Double)] = [
      ("one", 2001, 1), ("twice", 2001, 1), ("twice", 2001, 2), ("nan", 2001, .nan), ("nan", 2002, 1),
      ("far", 1, 1), ("far", 99_999_999, 1), ("good", 2001, 1), ("good", 2002, 1),
    ]
    let table = ForecastTable(entries, horizon: 1)
    #expect(
      table.problems == [
        .tooFewValues(series: "one", known: 1), .yearTwice(series: "twice", year: 2001),
        .notFinite(series: "nan", year: 2001), .yearsTooFarApart(series: "far"),
      ])
    #expect(table.rows.map(\.series) == ["good"])
  }

  @Test("Numbers read back to themselves", arguments: [0.1, -3, 1234567.875, 1e17, 2.5e-9, -0.0, 100])
  func numbers(value: Double) {
    let text = ForecastTable.Row.text(value)
    #expect(Double(text) == value)
    #expect(!text.contains(",") && !text.hasSuffix(".0") && text != "-0")
  }
}
