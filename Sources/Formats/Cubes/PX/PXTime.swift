/// The periods of a `TIMEVAL`, listed or as an interval.
enum PXTime {
  /// `TLIST(A1),"1994","1995"`, `TLIST(A1,"1994"-"1996")` or `TLIST(A1),"2019"-"2022"`; nil for what is neither.
  ///
  /// Scales A1 `CCYY`, H1 `CCYYH`, Q1 `CCYYQ`, T1 `CCYYT`, M1 `CCYYMM`, W1 `CCYYWW`.
  static func periods(_ statement: PXStatement) -> [String]? {
    guard let scale = statement.timeScale else { return nil }
    let items = statement.items
    if items.count == 3, items[1].text == "-", !items[1].isQuoted {
      return interval(from: items[0].text, to: items[2].text, scale: scale)
    }
    return items.map(\.text)
  }

  private static func interval(from first: String, to last: String, scale: String) -> [String]? {
    let width: Int
    let perYear: Int
    switch scale {
    case "A1": (width, perYear) = (0, 1)
    case "H1": (width, perYear) = (1, 2)
    case "T1": (width, perYear) = (1, 3)
    case "Q1": (width, perYear) = (1, 4)
    case "M1": (width, perYear) = (2, 12)
    // A year has 52 or 53 weeks, so an interval of weeks cannot be written out without a calendar.
    default: return nil
    }
    func ordinal(_ text: String) -> Int? {
      let bytes = Array(text.utf8)
      guard bytes.count == 4 + width, bytes.allSatisfy({ (48...57).contains($0) }), let year = Int(text.prefix(4))
      else {
        return nil
      }
      if width == 0 { return year }
      guard let part = Int(text.dropFirst(4)), (1...perYear).contains(part) else { return nil }
      return year * perYear + part - 1
    }
    guard let from = ordinal(first), let to = ordinal(last), from <= to, to - from < 10_000 else { return nil }
    return (from...to).map { number in
      if width == 0 { return "\(number)" }
      let part = "\(number % perYear + 1)"
      return "\(number / perYear)" + String(repeating: "0", count: width - part.utf8.count) + part
    }
  }

  /// The value that a period has when VALUES is left out: `1995Q1` for `19951`.
  static func value(of period: String, scale: String?) -> String {
    guard let letter = scale?.first, letter != "A", period.count > 4 else { return period }
    return period.prefix(4) + String(letter) + period.dropFirst(4)
  }
}
