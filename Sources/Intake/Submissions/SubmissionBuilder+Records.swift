import Diagnostics
import StrategyModel

/// What is done with one record beside checking it: who sent it, what its unknown names were, and the way back.
extension SubmissionBuilder {
  /// Those of the waiting names whose field the record lacks; the others are said to be unknown.
  mutating func misspeltNames(notIn record: RawRecord) -> [MisspeltName] {
    let ofRecord = misspelt.filter { $0.field != .organisation && $0.field != .year }
    misspelt.removeAll { $0.field != .organisation && $0.field != .year }
    for name in ofRecord where record.has(name.field) { log(name.diagnostic) }
    return ofRecord.filter { !record.has($0.field) }
  }

  mutating func reject(_ record: RawRecord, _ locator: some RecordLocator, _ faults: [Diagnostic]) {
    rows.rejected += 1
    guard options.keepsRejected else { return }
    guard rejected.count < options.limits.refused else {
      unkept += 1
      return
    }
    rejected.append(sentBack(record, locator, faults))
  }

  func sentBack(
    _ record: RawRecord, _ locator: some RecordLocator, _ faults: [Diagnostic]
  ) -> Submission.RejectedRecord {
    let cells = locator.cells(of: record).filter { $0.field != .contact }
      .map { (header: $0.header, value: PersonalDataScan.masked($0.text)) }
    return Submission.RejectedRecord(source: locator.reference(of: record), cells: cells, faults: faults)
  }

  /// A broken row still says who sent it, where nobody has said so before and the register knows the name.
  mutating func adopt(fromBroken record: RawRecord) {
    guard checker.facts.organisation == nil, let value = record.value(.organisation) else { return }
    let name = RecordChecker.shown(record.text(value))
    let found = vocabulary.submitter(name)
    guard found.isKnown else { return }
    checker.facts.organisation = name
    checker.facts.submitter = found.id
    if checker.facts.year == nil { checker.facts.year = RecordChecker.year(record.text(.year)) }
  }

  mutating func adopt() {
    if checker.facts.organisation == nil, let name = checker.organisation {
      checker.facts.organisation = name.text
      checker.facts.organisationPlace = name.position
      let found = vocabulary.submitter(name.text)
      checker.facts.submitter = found.id
      if !found.isKnown { sayUnknown(name.text, id: checker.shownID) }
    }
    if checker.facts.year == nil { checker.facts.year = checker.year }
  }
}
