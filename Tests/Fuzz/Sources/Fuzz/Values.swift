import Diagnostics
import StrategyModel

@testable import Intake

/// Dates, periods, amounts and numbers: what is read can be written and is then read as the same.
enum Values: Target {
  static let name = "values"

  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if case .days(let first, let last) = DateText(text) {
      promise(first <= last, "a period that ends before it begins")
      promise((1900...2200).contains(first.year), "a year outside the limits")
      guard case .days(let again, _) = DateText(first.description) else { fatalError("\(first) is not read back") }
      promise(again == first, "\(first) is read as \(again)")
    }
    if let day = CalendarDate(text) {
      promise(CalendarDate(day.description) == day, "\(day) is another day when it is read back")
    }
    if let amount = AmountText.amount(text) {
      promise(
        abs(Double(amount.kronor) - Double(amount.ore) / 100) <= max(1, Double(amount.ore.magnitude) / 1e14),
        "\(amount.ore)")
      _ = amount + amount
      let (whole, rest) = amount.ore.quotientAndRemainder(dividingBy: 100)
      let sign = amount.ore < 0 && whole == 0 ? "-" : ""
      let decimals = (rest.magnitude < 10 ? "0" : "") + "\(rest.magnitude)"
      promise(AmountText.amount("\(sign)\(whole),\(decimals) kr") == amount, "\(amount.ore) öre is not read back")
    }
    if let qualified = QualifiedAmount(text) {
      _ = qualified.total(over: Period(start: CalendarDate(year: 1900, month: 1, day: 1), end: nil))
      _ = qualified.total(over: nil)
    }
    if let number = ExactNumber(text) {
      promise(ExactNumber(number.text) == number && number.decimals >= 0, "\(number) is not read back")
    }
    if let number = PlainNumber.number(text) { promise(ExactNumber(number.text) == number, "\(number)") }
    // Whoever scans twice finds nothing more, and nothing that was not personal has changed.
    let (masked, kinds) = PersonalDataScan.scan(text)
    promise(PersonalDataScan.scan(masked).text == masked, "masking goes on: \(masked)")
    promise(!kinds.isEmpty || masked.utf8.elementsEqual(text.utf8), "changed without a reason")
    _ = Slug.of(text)
    _ = FormulaText.isFormula(text)
  }
}
