import Diagnostics
import StrategyModel

/// The values with a form of their own: closed lists, dates, amounts.
extension RecordChecker {
  mutating func checkKind(_ record: RawRecord, _ at: some RecordLocator) -> Activity.Kind? {
    guard let value = record.value(.kind) else { return nil }
    let entry = memos.kinds.meaning(reading.number(value), value, of: record)
    if let nearest = entry.nearest {
      let found = RecordChecker.shown(record.text(value))
      say(
        UnknownKind.rule, value, at, record, RecordChecker.evidence(found, .kind, RecordMemos.kindWords, nearest, at))
    }
    return entry.code
  }

  mutating func checkStatusWord(_ record: RawRecord, _ at: some RecordLocator) -> Activity.Status? {
    guard let value = record.value(.status) else { return nil }
    let entry = memos.statuses.meaning(reading.number(value), value, of: record)
    if let nearest = entry.nearest {
      let found = RecordChecker.shown(record.text(value))
      say(
        UnknownStatus.rule, value, at, record,
        RecordChecker.evidence(found, .status, RecordMemos.statusWords, nearest, at))
    }
    return entry.code
  }

  /// What a closed list says of a word that is not in it, in the sender's words where a mapping has some.
  private static func evidence(
    _ found: String, _ field: Field, _ allowed: [String], _ nearest: [String], _ at: some RecordLocator
  ) -> Evidence {
    guard let words = at.words(for: field) else { return Evidence(found: found, expected: allowed, nearest: nearest) }
    return Evidence(
      found: found, expected: words, nearest: NearestName.candidates(for: found, among: words, limit: 1))
  }

  mutating func checkPeriod(_ record: RawRecord, _ at: some RecordLocator) -> Period {
    dates = (date(.start, record, at), date(.end, record, at))
    var first: CalendarDate?
    var last: CalendarDate?
    if case .days(let day, _) = dates.start { first = day }
    if case .days(_, let day) = dates.end { last = day }
    if let first, let last, last < first, let end = record.value(.end) {
      say(
        StartAfterEnd.rule, end, at, record,
        Evidence(found: record.text(end), details: ["start": record.text(.start)]))
    }
    return Period(start: first, end: last)
  }

  mutating func date(_ field: Field, _ record: RawRecord, _ at: some RecordLocator) -> DateText? {
    guard let value = record.value(field) else { return nil }
    let number = reading.number(value)
    let date =
      field == .start
      ? memos.starts.meaning(number, value, of: record) : memos.ends.meaning(number, value, of: record)
    switch date {
    case .days: break
    case .impossible(let sv, let en):
      say(
        ImpossibleDate.rule, value, at, record,
        Evidence(found: RecordChecker.shown(record.text(value)), details: ["skal": sv, "reason": en]))
    case .otherForm(let suggestion):
      say(
        InvalidDate.rule, value, at, record,
        Evidence(
          found: RecordChecker.shown(record.text(value)), expected: DateText.forms,
          nearest: (suggestion ?? DateSuggestion.guess(for: record.text(value))).map { [$0] } ?? []))
    }
    return date
  }

  mutating func checkBudget(_ record: RawRecord, _ period: Period?, _ at: some RecordLocator) -> Amount? {
    guard let value = record.value(.budget) else { return nil }
    let amount = memos.amounts.meaning(reading.number(value), value, of: record)
    if let amount, amount.ore >= 0 { return amount }
    let found = RecordChecker.shown(record.text(value))
    if let read = QualifiedAmount(record.text(value)) {
      let (total, years) = read.total(over: period)
      let reason = read.reason(years)
      let details = ["belopp": "\(total.kronor)", "skal": reason.sv, "reason": reason.en]
      say(AmountWithWords.rule, value, at, record, Evidence(found: found, details: details))
      return total
    }
    if amount == nil {
      let nearest = AmountCorrection.suggestion(record.text(value)).map { [$0] } ?? []
      say(InvalidAmount.rule, value, at, record, Evidence(found: found, expected: AmountText.forms, nearest: nearest))
    } else {
      say(NegativeAmount.rule, value, at, record, Evidence(found: found))
    }
    return amount
  }

  mutating func checkStatus(
    _ status: Activity.Status, _ record: RawRecord, _ at: some RecordLocator
  ) {
    guard !hasFault, let today = referenceDate(year), let value = record.value(.status),
      let reason = StatusText.contradiction(
        status, start: dates.start, startText: record.text(.start), end: dates.end, endText: record.text(.end),
        today: today)
    else { return }
    let details = ["skal": reason.sv, "reason": reason.en, "datum": today.description]
    say(StatusAgainstDates.rule, value, at, record, Evidence(found: status.rawValue, details: details))
  }
}
