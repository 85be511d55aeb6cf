import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Names in running text")
struct ListTextTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c"),
  ])
  func joined(_ parts: [String], _ expected: String) {
    #expect(ListText.joined(parts.map { [.text($0)] }, in: .swedish).plain == expected)
  }

  @Test("å, ä and ö come last, in that order, whatever the machine's locale")
  func sorting() {
    let names = ["Örby", "Ängby", "Åby", "Zinkby", "Alby", "aby"]
    #expect(ListText.sorted(names) { $0 } == ["aby", "Alby", "Zinkby", "Åby", "Ängby", "Örby"])
  }

  @Test(arguments: [
    ("Kil", "Kils"), ("Årjäng", "Årjängs"), ("Munkfors", "Munkfors"), ("Länsstyrelsen", "Länsstyrelsens"), ("", ""),
  ])
  func genitive(_ name: String, _ expected: String) { #expect(ListText.genitive(name) == expected) }

  @Test(arguments: [
    ("2023-01-01", "2023-12-31", "2023"), ("2023-01-01", "2025-06-30", "2023–2025"),
    ("2023-01-01", "", "från 2023, tills vidare"), ("", "2025-06-30", "till 2025"), ("", "", "ingen period angiven"),
  ])
  func period(_ start: String, _ end: String, _ expected: String) {
    let period = Period(start: CalendarDate(start), end: CalendarDate(end))
    #expect(PeriodText.format(period, trace: .setting("prov"), in: .swedish).plain == expected)
  }
}
