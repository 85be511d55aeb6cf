/// The time an activity runs: whole days, either end may be unknown. An open end means until further notice.
package struct Period: Hashable, Sendable {
  /// The first day of what was stated as the start.
  package let start: CalendarDate?
  /// The last day of what was stated as the end.
  package let end: CalendarDate?

  package init(start: CalendarDate?, end: CalendarDate?) {
    self.start = start
    self.end = end
  }

  package static let unknown = Period(start: nil, end: nil)

  /// Whether the two have a day in common; an unknown end reaches for ever.
  package func overlaps(_ other: Period) -> Bool {
    if let end, let otherStart = other.start, end < otherStart { return false }
    if let otherEnd = other.end, let start, otherEnd < start { return false }
    return true
  }

  /// The days that one stated point covers: a year, month, day, quarter (K), half-year (H) or tertial (T).
  ///
  /// Returns nil for another form and for a day that does not exist. Formats: design of the submission, `start` and `slut`.
  package static func days(of point: some StringProtocol) -> (first: CalendarDate, last: CalendarDate)? {
    let bytes = Array(point.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    func span(_ year: Int, _ firstMonth: Int, _ lastMonth: Int) -> (CalendarDate, CalendarDate)? {
      guard let first = CalendarDate(year: year, month: firstMonth, day: 1),
        let last = CalendarDate(
          year: year, month: lastMonth, day: CalendarDate.daysIn(month: lastMonth, year: year))
      else { return nil }
      return (first, last)
    }
    guard bytes.count >= 4, let year = number(0..<4) else { return nil }
    switch bytes.count {
    case 4: return span(year, 1, 12)
    case 7 where bytes[4] == UInt8(ascii: "-"):
      if bytes[5] >= 48, bytes[5] <= 57 {
        guard let month = number(5..<7), (1...12).contains(month) else { return nil }
        return span(year, month, month)
      }
      guard let part = number(6..<7) else { return nil }
      switch (bytes[5] & 0xDF, part) {
      case (UInt8(ascii: "K"), 1...4): return span(year, part * 3 - 2, part * 3)
      case (UInt8(ascii: "H"), 1...2): return span(year, part * 6 - 5, part * 6)
      case (UInt8(ascii: "T"), 1...3): return span(year, part * 4 - 3, part * 4)
      default: return nil
      }
    case 10:
      guard let day = CalendarDate(point) else { return nil }
      return (day, day)
    default: return nil
    }
  }
}
