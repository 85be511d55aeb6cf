import StrategyModel
import Testing

@testable import Intake

@Suite struct AmountTextTests {
  @Test(arguments: [
    ("250000", 25_000_000), ("250 000", 25_000_000), ("250\u{A0}000 kr", 25_000_000), ("1\u{202F}250 tkr", 125_000_000),
    ("1\u{2009}250,5 tkr", 125_050_000), ("1,5 mnkr", 150_000_000), ("1,5 Mkr", 150_000_000),
    ("2 miljoner kronor", 200_000_000),
    ("294 mnkr", 29_400_000_000), ("12,34", 1_234), ("12.3 mnkr", 1_230_000_000), ("0", 0), ("\u{2212}5 000", -500_000),
    ("-12,50 kr", -1_250), ("750tkr", 75_000_000), ("1 200:-", 120_000), ("500,-", 50_000), ("0,001 mnkr", 100_000),
    ("1250 TKR", 125_000_000), ("3 MSEK", 300_000_000), ("1,2 mdkr", 120_000_000_000),
  ])
  func read(text: String, ore: Int) { #expect(AmountText.amount(text)?.ore == ore) }

  @Test(arguments: [
    "ca tolv", "drygt 294 mnkr", "1.250", "1.250.000", "1,250,000", "12 50", "1 2500", "1,234 kr", "12 euro",
    "12-15 tkr",
    "", "kr", ",5", "5,", "12,345", "99999999999999999999", "1e6", "0x10", "1 250 tkr/år", "١٢",
  ])
  func refused(text: String) { #expect(AmountText.amount(text) == nil) }
}
