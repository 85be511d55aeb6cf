import StrategyModel
import Testing

@testable import Intake

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-02-29", "2024-02-29", "2024-02-29"), ("2024-K2", "2024-04-01", "2024-06-30"),
    ("2023-H2", "2023-07-01", "2023-12-31"), ("2024-T3", "2024-09-01", "2024-12-31"),
    ("2024-k1", "2024-01-01", "2024-03-31"),
  ])
  func read(text: String, first: String, last: String) throws {
    let (first, last) = (try #require(CalendarDate(first)), try #require(CalendarDate(last)))
    #expect(DateText(text) == .days(first: first, last: last))
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13", "2024-00-10", "2024-K5", "2024-H3", "2024-T4", "2024-04-31", "0000", "1024",
    "2024-01-00",
  ])
  func impossible(text: String) {
    if case .impossible(let sv, let en) = DateText(text) {
      #expect(!sv.isEmpty && !en.isEmpty)
    } else {
      Issue.record("\(text) should be impossible, is \(DateText(text))")
    }
  }

  @Test(arguments: [
    ("20240301", "2024-03-01"), ("2024/3/1", "2024-03-01"), ("2024.03.01", "2024-03-01"), ("1 mars 2024", "2024-03-01"),
    ("mars 2024", "2024-03"), ("31/12 2024", "2024-12-31"), ("2024–03–01", "2024-03-01"), ("Q1 2024", "2024-K1"),
    ("2024 kv 3", "2024-K3"), ("2024-3-1", "2024-03-01"), ("03/2024", "2024-03"), ("2024/03", "2024-03"),
    ("1 jan. 2024", "2024-01-01"),
  ])
  func suggestions(text: String, meant: String) { #expect(DateText(text) == .otherForm(suggestion: meant)) }

  @Test(arguments: ["03/04/2024", "våren 2024", "snart", "24-03-01", "45352", "2024-2025", "32 mars 2024", "-"])
  func ambiguousGetsNoSuggestion(text: String) { #expect(DateText(text) == .otherForm(suggestion: nil)) }
}
