import StrategyModel
import Testing

@testable import Intake

struct QualifiedAmountTests {
  @Test(arguments: [
    ("drygt 294 mnkr", 294_000_000, true, false), ("Knappt 1,5 miljoner kronor", 1_500_000, true, false),
    ("2 mnkr per år", 2_000_000, false, true), ("1 250 tkr/år", 1_250_000, false, true),
    ("omkring 300 000 kr årligen", 300_000, true, true), ("totalt 12,5 tkr", 12_500, false, false),
    ("3 Mkr i allt", 3_000_000, false, false),
  ]) func `The word beside the sum is understood`(text: String, kronor: Int, approximate: Bool, yearly: Bool) throws {
    let read = try #require(QualifiedAmount(text))
    #expect(read.amount.kronor == kronor)
    #expect(read.isApproximate == approximate && read.isYearly == yearly)
  }

  @Test(arguments: ["2 mnkr", "drygt tolv", "per år", "drygt", "drygt 1.250", "drygt -5 kr", ""])
  func `What is plain or unreadable is left to others`(text: String) { #expect(QualifiedAmount(text) == nil) }

  @Test(arguments: [
    ("2023-01-01", "2025-12-31", 6_000_000, 3), ("2023-07-01", "2024-06-30", 2_000_000, 1),
    ("2023-01-01", nil, 2_000_000, nil),
  ]) func `A yearly sum is counted over the period`(start: String, end: String?, kronor: Int, years: Int?) throws {
    let read = try #require(QualifiedAmount("2 mnkr per år"))
    let total = read.total(over: Period(start: CalendarDate(start), end: end.flatMap { CalendarDate($0) }))
    #expect(total.amount.kronor == kronor && total.years == years)
  }
}
