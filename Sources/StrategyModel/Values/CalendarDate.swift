/// A day in the Gregorian calendar, without clock or time zone.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Year, month and day in one number, `20241231`: a county keeps millions.
  private let number: Int32

  package var year: Int { Int(number) / 10_000 }
  /// 1–12.
  package var month: Int { Int(number) / 100 % 100 }
  /// 1–31.
  package var day: Int { Int(number) % 100 }

  /// nil for a day that does not exist, such as 30 February. Years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.daysIn(month: month, year: year)
    else { return nil }
    number = Int32(year * 10_000 + month * 100 + day)
  }

  /// `YYYY-MM-DD` and nothing else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = CalendarDate.digits(bytes[0..<4]), let month = CalendarDate.digits(bytes[5..<7]),
      let day = CalendarDate.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func firstDay(of year: Int) -> CalendarDate? { CalendarDate(year: year, month: 1, day: 1) }
  package static func lastDay(of year: Int) -> CalendarDate? { CalendarDate(year: year, month: 12, day: 31) }

  package static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The last day of the month that lies `months` months after this one.
  package func endOfMonth(adding months: Int) -> CalendarDate? {
    let index = year * 12 + (month - 1) + months
    let (year, month) = (index / 12, index % 12 + 1)
    return CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, year: year))
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    let hyphen = UInt8(ascii: "-")
    let text: [UInt8] = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), hyphen, digit(month / 10), digit(month),
      hyphen, digit(day / 10), digit(day),
    ]
    return String(decoding: text, as: UTF8.self)
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.number < b.number }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }
}
