import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct AmountNotesTests {
  private func codes(_ budgets: [Int?], _ summary: String = "") -> [RuleCode] {
    AmountNotes.notes(
      budgets.enumerated().map { World.activity("alby", "\($0)", "Läxhjälp", summary, budget: $1) }
    ).map(\.code)
  }

  @Test func `Sums of an ordinary size are not asked about`() {
    #expect(codes([250_000, 1_200_000, 40_000, 90_000_000, nil, 0]).isEmpty)
  }

  @Test(arguments: [[250], [2_000_000_000], [100_000, 100_000, 120_000, 90_000, 60_000_000]])
  func `A sum that looks like another unit is asked about once`(budgets: [Int]) {
    #expect(codes(budgets) == ["NOR-003"])
  }

  @Test(arguments: [
    ("Bidraget är 2 mnkr per år.", true), ("Vi får 300 000 kr årligen", true), ("Två miljoner kronor i allt", false),
    ("En gång per år", false), ("Vi får 2\u{A0}MSEK\u{A0}årligen", true), ("Bidrag (kr) per år", false),
    ("2 \u{212A}R per år", true), ("åkrå ökrö per år", false), ("Stöd: 100 TKR, 5 kr/år", true),
  ]) func `Money by the year is told apart from money in all`(summary: String, isYearly: Bool) {
    #expect(codes([2_000_000], summary).contains("NOR-004") == isYearly)
  }
}
