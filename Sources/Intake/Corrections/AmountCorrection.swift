/// Amounts whose points and commas can only separate thousands in one way: `1.250.000`, `250.000,00`, `1,250.50`.
enum AmountCorrection {
  /// nil where the amount is read as it is, or is ambiguous, as `1.250` is.
  static func corrected(_ text: String) -> String? {
    if AmountText.amount(text) != nil { return nil }
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let unit = text.dropFirst(number.count)
    for (thousands, decimal) in [(".", ","), (",", ".")] as [(Character, Character)] {
      guard let plain = plain(number, thousands: thousands, decimal: decimal) else { continue }
      let candidate = plain + unit
      if AmountText.amount(candidate) != nil { return candidate }
    }
    return nil
  }

  /// The number without separators of thousands and with a decimal comma.
  ///
  /// One separator alone says nothing; two of them do, and so does one with another sign and one or two digits after it.
  private static func plain(_ number: Substring, thousands: Character, decimal: Character) -> String? {
    let parts = number.split(separator: decimal, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: thousands, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let hasDecimals = parts.count == 2
    guard groups.count >= 3 || (groups.count == 2 && hasDecimals) else { return nil }
    if hasDecimals, !(1...2).contains(parts[1].count) { return nil }
    let digits = groups.joined()
    return hasDecimals ? digits + "," + parts[1] : digits
  }
}
