package import StrategyModel

/// Reads `start` and `slut`, and tells a day that does not exist from another way of writing.
package enum DateText: Sendable, Equatable {
  case days(first: CalendarDate, last: CalendarDate)
  /// The right form, but no such day, month or part of the year. The reason in Swedish and English.
  case impossible(sv: String, en: String)
  /// Another form; the form that was probably meant, where there is only one.
  case otherForm(suggestion: String?)

  /// The forms that are read, for messages.
  static let forms = ["ÅÅÅÅ", "ÅÅÅÅ-MM", "ÅÅÅÅ-MM-DD", "ÅÅÅÅ-K1…K4", "ÅÅÅÅ-H1/H2", "ÅÅÅÅ-T1…T3"]

  package init(_ text: some StringProtocol) {
    if let days = Period.days(of: text) {
      self =
        (1900...2200).contains(days.first.year)
        ? .days(first: days.first, last: days.last)
        : .impossible(sv: "året ligger utanför 1900–2200", en: "the year is outside 1900–2200")
    } else if let reason = DateText.reason(Array(text.utf8)) {
      self = .impossible(sv: reason.sv, en: reason.en)
    } else {
      self = .otherForm(suggestion: DateSuggestion.suggestion(for: String(text)))
    }
  }

  /// Why a text of the right form is no date; nil where the form is another.
  private static func reason(_ bytes: [UInt8]) -> (sv: String, en: String)? {
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard index < bytes.count, (48...57).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 48)
      }
      return value
    }
    guard bytes.count == 4 || (bytes.count >= 7 && bytes[4] == 0x2D), let year = number(0..<4) else { return nil }
    if year == 0 { return ("året 0 finns inte", "there is no year 0") }
    if bytes.count == 7, let part = number(6..<7) {
      switch bytes[5] & 0xDF {
      case 0x4B: return ("kvartalen är K1 till K4", "quarters are K1 to K4 (found \(part))")
      case 0x48: return ("halvåren är H1 och H2", "half-years are H1 and H2 (found \(part))")
      case 0x54: return ("tertialen är T1 till T3", "tertials are T1 to T3 (found \(part))")
      default: break
      }
    }
    guard bytes.count == 7 || (bytes.count == 10 && bytes[7] == 0x2D), let month = number(5..<7) else { return nil }
    if !(1...12).contains(month) { return ("månad \(month) finns inte", "there is no month \(month)") }
    guard bytes.count == 10, let day = number(8..<10) else { return nil }
    let length = CalendarDate.daysIn(month: month, year: year)
    guard day < 1 || day > length else { return nil }
    let names = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december",
    ]
    return (
      "\(names[month - 1]) \(year) har \(length) dagar", "month \(month) of \(year) has \(length) days"
    )
  }
}
