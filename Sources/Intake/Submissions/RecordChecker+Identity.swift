import Diagnostics
import StrategyModel

/// Who reports, for which year, and which record it is.
extension RecordChecker {
  mutating func checkOrganisation(_ record: RawRecord, _ at: some RecordLocator) {
    guard let value = record.value(.organisation) else { return }
    let id = memos.organisations.meaning(reading.number(value), value, of: record)
    if let first = facts.organisation {
      guard id != facts.submitter else { return }
      say(
        OtherOrganisation.rule, value, at, record,
        Evidence(found: RecordChecker.shown(record.text(value)), expected: [first]))
    } else {
      _ = shownID(record)
      organisation = (RecordChecker.shown(record.text(value)), at.position(of: value, in: record))
    }
  }

  mutating func checkYear(_ record: RawRecord, _ at: some RecordLocator) {
    guard let value = record.value(.year) else { return }
    let number = memos.years.meaning(reading.number(value), value, of: record)
    guard let number else {
      say(InvalidYear.rule, value, at, record, Evidence(found: RecordChecker.shown(record.text(value))))
      return
    }
    if let wanted = options.year ?? facts.year, wanted != number {
      say(OtherYear.rule, value, at, record, Evidence(found: "\(number)", expected: ["\(wanted)"]))
    } else {
      year = number
    }
  }

  /// Whether the record repeats an earlier one in all that it says.
  mutating func checkOwnID(_ record: RawRecord, _ at: some RecordLocator) -> Bool {
    guard let value = record.value(.ownID) else { return false }
    let id = OwnIDKey(value, in: record)
    seen.expect(id)
    let content = reading.content
    if let first = first(id) {
      let isSame = first.content == content
      say(
        isSame ? SameRecordTwice.rule : RepeatedID.rule, value, at, record,
        Evidence(found: RecordChecker.shown(record.text(value)), details: ["forsta": first.place()]))
      return isSame
    }
    ownEntry = seen.count
    seen.add(id, content: content, place: at.place(of: value, in: record))
    return false
  }

  /// The earlier record with an id, in the order in which the files were read.
  private func first(_ id: OwnIDKey) -> (content: UInt64, place: () -> String)? {
    for file in earlier {
      guard let entry = file.records.findKept(id) else { continue }
      return (file.records.content(entry), { "\(file.path) \(file.records.place(entry))" })
    }
    guard let entry = seen.find(id) else { return nil }
    return (seen.content(entry), { [seen] in seen.place(entry) })
  }
}
