import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Numbers in words and tables")
struct NumberTextTests {
  @Test(
    arguments: [
      ("0", nil, "0"), ("1234", nil, "1\u{A0}234"), ("999", nil, "999"), ("12345.60", nil, "12\u{A0}345,60"),
      ("-0.5", nil, "\u{2212}0,5"), ("-0.04", 1, "0,0"), ("0.05", 1, "0,1"), ("2.45", 1, "2,5"), ("2.449", 1, "2,4"),
      ("99.95", 1, "100,0"), ("-99.95", 1, "\u{2212}100,0"), ("9.5", 0, "10"), ("0.5", 0, "1"), ("0.4", 0, "0"),
      ("7", 2, "7,00"), ("1000000", nil, "1\u{A0}000\u{A0}000"),
      ("12345678901234567890.1", 0, "12\u{A0}345\u{A0}678\u{A0}901\u{A0}234\u{A0}567\u{A0}890"),
      ("0.005", 2, "0,01"), ("-1234.5", 0, "\u{2212}1\u{A0}235"),
    ] as [(String, Int?, String)])
  func swedish(_ text: String, _ decimals: Int?, _ expected: String) throws {
    let number = try #require(ExactNumber(text))
    #expect(NumberText.format(number, decimals: decimals, in: .swedish) == expected)
  }

  @Test(arguments: [("1234.5", "1,234.5"), ("-12", "\u{2212}12"), ("100", "100")])
  func english(_ text: String, _ expected: String) throws {
    #expect(NumberText.format(try #require(ExactNumber(text)), in: .english) == expected)
  }

  @Test(arguments: [
    (0, "0 kr"), (9_999, "9\u{A0}999 kr"), (10_000, "10 tkr"), (12_500, "13 tkr"), (999_499, "999 tkr"),
    (999_500, "1,0 mnkr"), (1_250_000, "1,3 mnkr"), (1_249_999, "1,2 mnkr"), (294_000_000, "294,0 mnkr"),
    (-15_000, "\u{2212}15 tkr"),
  ])
  func money(_ kronor: Int, _ expected: String) {
    let text = MoneyText.format(Amount(ore: kronor * 100), in: .swedish)
    #expect("\(text.number) \(text.unit)" == expected)
  }
}
