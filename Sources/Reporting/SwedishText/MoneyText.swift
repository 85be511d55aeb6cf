package import Diagnostics
package import StrategyModel

/// Sums of money in the unit that fits: kr below 10 000 kr, tkr below one million, mnkr from there, rounded to what is shown.
package enum MoneyText {
  /// The printed number and its unit, apart.
  package static func format(_ amount: Amount, in language: Language) -> (number: String, unit: String) {
    let kronor = amount.kronor
    let (thousand, million) = language == .swedish ? ("tkr", "mnkr") : ("thousand SEK", "million SEK")
    switch kronor.magnitude {
    case ..<10_000: return (NumberText.format(kronor, in: language), language == .swedish ? "kr" : "SEK")
    // 999 500 kr and more would be shown as 1 000 tkr.
    case ..<999_500: return (scaled(kronor, 3, 0, language), thousand)
    default: return (scaled(kronor, 6, 1, language), million)
    }
  }

  /// `kronor` divided by ten to the power of `shift`, exactly.
  private static func scaled(_ kronor: Int, _ shift: Int, _ decimals: Int, _ language: Language) -> String {
    var digits = "\(kronor.magnitude)"
    while digits.count <= shift { digits = "0" + digits }
    let split = digits.index(digits.endIndex, offsetBy: -shift)
    let text = (kronor < 0 ? "-" : "") + digits[..<split] + "." + digits[split...]
    return ExactNumber(text).map { NumberText.format($0, decimals: decimals, in: language) } ?? "0"
  }
}
