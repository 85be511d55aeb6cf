/// Amounts whose points and commas can only separate thousands in one way: `1.250.000`, `250.000,00`, `1,250.50`.
enum AmountCorrection {
  /// What the amount may have been meant as, to be asked and never written: also `ca 300 000` and `250.000`.
  static func suggestion(_ text: String) -> String? {
    if let certain = corrected(text) { return certain }
    var rest = text[...]
    while let first = rest.first, !first.isNumber { rest.removeFirst() }
    let words = text.prefix { !$0.isNumber }.lowercased().filter(\.isLetter)
    guard ["", "ca", "cirka", "circa", "c", "ungefär", "kr", "sek"].contains(words), !rest.isEmpty,
      !text.hasPrefix("-"), !text.hasPrefix("\u{2212}")
    else { return nil }
    if rest.count < text.count, AmountText.amount(rest) != nil { return String(rest) }
    // One point before exactly three digits: thousands, to a Swede.
    let plain = String(rest).replacing(".", with: " ")
    return rest.count(where: { $0 == "." }) == 1 && AmountText.amount(plain) != nil ? plain : nil
  }

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
