import Diagnostics
import StrategyModel

/// Who reports, for which year, and which record it is.
extension RecordChecker {
  mutating func checkOrganisation(_ record: RawRecord, _ at: some RecordLocator) {
    guard let value = record.value(.organisation) else { return }
    let vocabulary = vocabulary
    let id = memos.organisations.meaning(of: record.bytes, value) { vocabulary.submitter($0).id }
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
    let number = memos.years.meaning(of: record.bytes, value) { RecordChecker.year($0) }
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
    let content = contentHash(record)
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

  /// Of everything that is said about the activity, by what it means; not of who reports it, how it is spelt, in which
  /// order a list stands, or whom to ask.
  private mutating func contentHash(_ record: RawRecord) -> UInt64 {
    var hash = ContentHash()
    for field in reportedFields {
      let sum = ValueMeaning.has(field) ? sumOfMeanings(of: field, record) : record.sumOfHashes(of: field)
      if sum != 0 { hash.add(sum &+ UInt64(field.rawValue)) }
    }
    return hash.value
  }

  private mutating func sumOfMeanings(of field: Field, _ record: RawRecord) -> UInt64 {
    var sum: UInt64 = 0
    var next = record.value(field)
    let vocabulary = vocabulary
    while let value = next {
      sum &+= memos.contents[field.rawValue].meaning(of: record.bytes, value) {
        // What is not understood means its letters.
        ValueMeaning.hash($0, field, vocabulary) ?? RawRecord.hash(of: $0)
      }
      next = record.value(after: value)
    }
    return sum
  }
}
