package import Diagnostics
package import StrategyModel

/// Numbers as they are written in running text and tables.
///
/// Swedish: decimal comma and U+00A0 between groups of three. English: decimal point and comma. Both: U+2212 as minus. No locale is asked.
package enum NumberText {
  /// `decimals` nil prints what the source states; otherwise the number is rounded half away from zero.
  package static func format(_ number: ExactNumber, decimals: Int? = nil, in language: Language) -> String {
    let exact = decimals.map { rounded(number, to: max(0, $0)) } ?? number.text
    let isNegative = exact.hasPrefix("-")
    let parts = (isNegative ? exact.dropFirst() : exact[...]).split(separator: ".", omittingEmptySubsequences: false)
    let whole = grouped(parts.first.map(String.init) ?? "0", in: language)
    let fraction = parts.count > 1 ? (language == .swedish ? "," : ".") + parts[1] : ""
    let isZero = exact.allSatisfy { !$0.isNumber || $0 == "0" }
    return (isNegative && !isZero ? "\u{2212}" : "") + whole + fraction
  }

  package static func format(_ number: Int, in language: Language) -> String {
    if (0...999).contains(number) { return "\(number)" }
    return format(ExactNumber(number), in: language)
  }

  /// One of our own calculations, rounded to so many decimals.
  package static func format(_ value: Double, decimals: Int, in language: Language) -> String {
    format(ExactNumber(rounding: value, decimals: decimals), in: language)
  }

  /// Rounded in decimal, half away from zero: the digits are never passed through a binary number.
  static func rounded(_ number: ExactNumber, to decimals: Int) -> String {
    let missing = decimals - number.decimals
    if missing == 0 { return number.text }
    if missing > 0 {
      return number.text + (number.decimals == 0 ? "." : "") + String(repeating: "0", count: missing)
    }
    let isNegative = number.text.hasPrefix("-")
    var digits = number.text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    let kept = digits.count + missing
    let roundsUp = kept < digits.count && kept >= 0 && digits[kept] >= 5
    digits = Array(digits.prefix(max(kept, 0)))
    var carry = roundsUp ? 1 : 0
    for index in digits.indices.reversed() where carry > 0 {
      digits[index] += carry
      carry = digits[index] / 10
      digits[index] %= 10
    }
    if carry > 0 { digits.insert(carry, at: 0) }
    while digits.count < decimals + 1 { digits.insert(0, at: 0) }
    let text = digits.map { "\($0)" }.joined()
    let split = text.index(text.endIndex, offsetBy: -decimals)
    return (isNegative ? "-" : "") + text[..<split] + (decimals > 0 ? "." + text[split...] : "")
  }

  private static func grouped(_ digits: String, in language: Language) -> String {
    guard digits.count > 3 else { return digits }
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { result += language == .swedish ? "\u{A0}" : "," }
      result.append(digit)
    }
    return result
  }
}
