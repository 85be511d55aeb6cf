package import StrategyModel

/// Reads a sum of money as people write it: `1 250 tkr`, `1,5 mnkr`, `250000`, `−5 000 kr`.
package enum AmountText {
  /// The forms that are read, for messages.
  static let forms = ["250000", "250 000 kr", "1 250 tkr", "1,5 mnkr"]

  /// nil where the text is no exact sum in öre.
  ///
  /// Thousands may be separated by spaces of any kind, in groups of three. The decimal sign is a comma; a point is
  /// taken for one unless exactly three digits follow it, where it could as well separate thousands.
  package static func amount(_ text: some StringProtocol) -> Amount? {
    var rest = Array(text.unicodeScalars)[...]
    trim(&rest)
    let isNegative = dropSign(&rest)
    guard let (whole, fraction) = number(&rest) else { return nil }
    trim(&rest)
    var unit = String(String.UnicodeScalarView(rest)).lowercased()
    unit = unit.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let zeros = units[unit] else { return nil }
    guard fraction.count <= zeros else { return nil }
    let digits = whole + fraction + [Int](repeating: 0, count: zeros - fraction.count)
    var ore = 0
    for digit in digits {
      let (product, overflow) = ore.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= .max - digit else { return nil }
      ore = product + digit
    }
    return Amount(ore: isNegative ? -ore : ore)
  }

  /// Powers of ten from the unit to öre.
  private static let units: [String: Int] = {
    var units: [String: Int] = [:]
    for name in ["", "kr", "kr.", "kronor", "sek", ":-", "kr:-"] { units[name] = 2 }
    for name in ["tkr", "ksek", "tsek", "tusen kr", "tusen kronor", "k kr", "kkr"] { units[name] = 5 }
    for name in [
      "mnkr", "mkr", "msek", "mn kr", "milj kr", "milj. kr", "miljon", "miljoner", "miljon kr", "miljoner kr",
      "miljoner kronor", "miljon kronor", "mn", "miljoner sek",
    ] { units[name] = 8 }
    for name in ["mdkr", "md kr", "mdr kr", "miljard kr", "miljarder kr", "miljarder kronor", "miljard kronor"] {
      units[name] = 11
    }
    return units
  }()

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> (whole: [Int], fraction: [Int])? {
    var groups: [[Int]] = [[]]
    while let scalar = rest.first {
      if let digit = digit(scalar) {
        groups[groups.count - 1].append(digit)
      } else if isSpace(scalar), let next = rest.dropFirst().first, digit(next) != nil {
        groups.append([])
      } else {
        break
      }
      rest.removeFirst()
    }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    var fraction: [Int] = []
    if let sign = rest.first, sign == "," || sign == "." {
      // "5,-" is an old way to write whole kronor.
      if rest.dropFirst().first == "-", rest.count == 2 {
        rest = []
        return (groups.flatMap { $0 }, [])
      }
      rest.removeFirst()
      while let scalar = rest.first, let digit = digit(scalar) {
        fraction.append(digit)
        rest.removeFirst()
      }
      if fraction.isEmpty || (sign == "." && fraction.count == 3) { return nil }
    }
    return (groups.flatMap { $0 }, fraction)
  }

  private static func dropSign(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let sign = rest.first else { return false }
    switch sign {
    case "-", "\u{2212}", "\u{2013}":
      rest.removeFirst()
      trim(&rest)
      return true
    case "+":
      rest.removeFirst()
      return false
    default: return false
    }
  }

  private static func trim(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value - 48) : nil
  }

  /// Space, U+00A0, U+2007 (figure), U+2009 (thin), U+202F (narrow) and their like.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
