import Diagnostics
import Formats
import StrategyModel

/// Reads one record into an activity, and says what is wrong with it on the way: one finding for one defect.
struct RecordChecker {
  let file: String
  let format: String
  /// Read through a mapping: organisation and year stand in every record, whatever the format.
  var isMapped = false
  let options: ValidationOptions
  let vocabulary: Vocabulary
  /// Files of the same organisation and year that were read before.
  let earlier: [EarlierFile]
  /// What is known about the file so far.
  var facts = FileFacts()
  private(set) var seen = SeenRecords()
  var memos = RecordMemos()
  // What the last record came to.
  private(set) var findings: [Diagnostic] = []
  private(set) var organisation: (text: String, position: SourcePosition)?
  private(set) var year: Int?
  private(set) var shownID: String?
  private var ownEntry: Int?
  private var hasFault = false
  private var dates: (start: DateText?, end: DateText?) = (nil, nil)
  /// How often each rule has been logged: beyond what a log keeps, places and evidence are not worked out.
  private var logged: [RuleCode: Int] = [:]

  init(file: String, format: String, options: ValidationOptions, vocabulary: Vocabulary, earlier: [EarlierFile]) {
    self.file = file
    self.format = format
    self.options = options
    self.vocabulary = vocabulary
    self.earlier = earlier
  }

  /// nil where the record is refused, or repeats another word for word, or is not to be kept.
  mutating func check(_ record: RawRecord, _ at: some RecordLocator) -> Activity? {
    forget()
    required(record, at)
    checkOrganisation(record, at)
    checkYear(record, at)
    let isRepeat = checkOwnID(record, at)
    let kind = checkKind(record, at)
    let status = checkStatusWord(record, at)
    let period = checkPeriod(record, at)
    let budget = checkBudget(record, period, at)
    let challenges = checkThemes(.challenge, record, at)
    let perspectives = checkThemes(.perspective, record, at)
    let places = checkPlaces(record, at)
    checkGoals(record, at)
    let masked = checkTexts(record, at)
    if let status { checkStatus(status, record, at) }
    guard let kind, let status, !hasFault, !isRepeat, options.keepsActivities else { return nil }

    func text(_ field: Field) -> String {
      let text = record.text(field)
      return masked.contains(field.rawValue) ? PersonalDataScan.masked(text) : text
    }
    func texts(_ field: Field) -> [String] {
      let texts = record.all(field).map(record.text)
      return masked.contains(field.rawValue) ? texts.map(PersonalDataScan.masked) : texts
    }
    let submitter = submitter(of: organisation?.text)
    let ownID = RecordChecker.shown(record.text(.ownID))
    let lessons = [Field.hindrance, .successFactor, .create, .breakUp, .keep].flatMap { field in
      texts(field).compactMap { text in RecordChecker.lessonKind(field).map { Lesson(kind: $0, text: text) } }
    }
    return Activity(
      id: Activity.ID("\(submitter)/\(ownID)"), submitter: submitter, ownID: ownID, title: text(.title),
      summary: text(.summary), kind: kind, status: status, period: period, statedGoals: texts(.goal),
      challenges: challenges, perspectives: perspectives, municipalities: places.codes,
      isCountyWide: places.isCountyWide, partners: texts(.partner), targetGroups: texts(.targetGroup), budget: budget,
      funders: texts(.funder), result: text(.result), lessons: lessons, seeks: texts(.seeks),
      source: at.reference(of: record))
  }

  // MARK: Saying

  /// Personal data masked, and no longer than a message can bear.
  static func shown(_ text: String) -> String {
    let masked = PersonalDataScan.masked(text)
    return masked.utf8.count > 200 ? String(masked.prefix(160)) + "…" : masked
  }

  mutating func say(
    _ rule: Rule, _ value: RawRecord.Value?, missing: Field? = nil, _ at: some RecordLocator, _ record: RawRecord,
    _ evidence: @autoclosure () -> Evidence
  ) {
    guard let severity = options.severity(rule) else { return }
    if severity == .fault { hasFault = true }
    if !options.keepsRejected, logged[rule.code, default: 0] >= DiagnosticLog.samplesPerCodeAndFile {
      findings.append(Diagnostic(code: rule.code, severity: severity, file: file))
      return
    }
    var position = SourcePosition.wholeFile
    if let value { position = at.position(of: value, in: record) }
    if let missing { position = at.position(missing: missing, in: record) }
    position.recordID = shownID(record)
    var evidence = evidence()
    if let field = value?.field ?? missing, evidence.details["falt"] == nil {
      evidence.details["falt"] = at.name(of: field)
    }
    findings.append(
      Diagnostic(code: rule.code, severity: severity, file: file, position: position, evidence: evidence))
  }

  /// The record's own id as messages show it.
  private mutating func shownID(_ record: RawRecord) -> String? {
    if shownID == nil { shownID = record.value(.ownID).map { RecordChecker.shown(record.text($0)) } }
    return shownID
  }

  mutating func isLogged(_ finding: Diagnostic) { logged[finding.code, default: 0] += 1 }

  /// The last record was refused: its id is free in other files.
  mutating func freeOwnID() { if let ownEntry { seen.refuse(ownEntry) } }

  /// A whole-file fault: nothing of it counts as seen.
  mutating func forgetSeen() { seen = SeenRecords() }

  private mutating func forget() {
    if !findings.isEmpty { findings.removeAll(keepingCapacity: true) }
    organisation = nil
    year = nil
    shownID = nil
    ownEntry = nil
    hasFault = false
  }

  // MARK: One check after the other

  private static let requiredFields = Field.allCases.filter(\.isRequired)

  private mutating func required(_ record: RawRecord, _ at: some RecordLocator) {
    if RecordChecker.requiredFields.allSatisfy({ record.has($0) || isStatedForFile($0) }) { return }
    let missing = RecordChecker.requiredFields.filter { !record.has($0) && !isStatedForFile($0) }
    if missing.starts(with: [.organisation, .year]), missing.count < 6, facts.organisation != nil {
      let names = missing.map(at.name).joined(separator: ", ")
      return say(MergedCells.rule, nil, missing: .organisation, at, record, Evidence(details: ["falt": names]))
    }
    for field in missing {
      let expected: [String] =
        switch field {
        case .kind: Activity.Kind.allCases.map(\.rawValue)
        case .status: Activity.Status.allCases.map(\.rawValue)
        default: []
        }
      let words = expected.isEmpty ? nil : at.words(for: field)
      say(MissingValue.rule, nil, missing: field, at, record, Evidence(expected: words ?? expected))
    }
  }

  private mutating func checkOrganisation(_ record: RawRecord, _ at: some RecordLocator) {
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

  private mutating func checkYear(_ record: RawRecord, _ at: some RecordLocator) {
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

  /// Whether the record repeats an earlier one word for word.
  private mutating func checkOwnID(_ record: RawRecord, _ at: some RecordLocator) -> Bool {
    guard let value = record.value(.ownID) else { return false }
    let id = SeenRecords.key(record.text(value))
    let content = RecordChecker.contentHash(record)
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
  private func first(_ id: UInt64) -> (content: UInt64, place: () -> String)? {
    for file in earlier {
      guard let entry = file.records.findKept(id) else { continue }
      return (file.records.content(entry), { "\(file.path) \(file.records.place(entry))" })
    }
    guard let entry = seen.find(id) else { return nil }
    return (seen.content(entry), { [seen] in seen.place(entry) })
  }

  private static let reportedFields = Field.allCases.filter {
    $0 != .organisation && $0 != .year && $0 != .contact
  }

  /// Of everything that is said about the activity; not of who reports it, how the columns stand, or whom to ask.
  private static func contentHash(_ record: RawRecord) -> UInt64 {
    var hash = ContentHash()
    for field in reportedFields {
      var next = record.value(field)
      while let value = next {
        hash.add(value.summary.hash &+ UInt64(field.rawValue))
        next = record.value(after: value)
      }
    }
    return hash.value
  }

  private static let kindWords = Activity.Kind.allCases.map(\.rawValue)
  private static let statusWords = Activity.Status.allCases.map(\.rawValue)

  private mutating func checkKind(_ record: RawRecord, _ at: some RecordLocator) -> Activity.Kind? {
    guard let value = record.value(.kind) else { return nil }
    let entry = memos.kinds.meaning(of: record.bytes, value) {
      CodeEntry(RecordChecker.kind($0), $0, RecordChecker.kindWords)
    }
    if let nearest = entry.nearest {
      let found = RecordChecker.shown(record.text(value))
      say(
        UnknownKind.rule, value, at, record, RecordChecker.evidence(found, .kind, RecordChecker.kindWords, nearest, at))
    }
    return entry.code
  }

  private mutating func checkStatusWord(_ record: RawRecord, _ at: some RecordLocator) -> Activity.Status? {
    guard let value = record.value(.status) else { return nil }
    let entry = memos.statuses.meaning(of: record.bytes, value) {
      CodeEntry(RecordChecker.status($0), $0, RecordChecker.statusWords)
    }
    if let nearest = entry.nearest {
      let found = RecordChecker.shown(record.text(value))
      say(
        UnknownStatus.rule, value, at, record,
        RecordChecker.evidence(found, .status, RecordChecker.statusWords, nearest, at))
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

  private mutating func checkPeriod(_ record: RawRecord, _ at: some RecordLocator) -> Period {
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

  private mutating func date(_ field: Field, _ record: RawRecord, _ at: some RecordLocator) -> DateText? {
    guard let value = record.value(field) else { return nil }
    let date = memos.dates.meaning(of: record.bytes, value) { DateText($0) }
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
          nearest: suggestion.map { [$0] } ?? []))
    }
    return date
  }

  private mutating func checkBudget(
    _ record: RawRecord, _ period: Period?, _ at: some RecordLocator
  ) -> Amount? {
    guard let value = record.value(.budget) else { return nil }
    let amount = memos.amounts.meaning(of: record.bytes, value) { AmountText.amount($0) }
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
      say(InvalidAmount.rule, value, at, record, Evidence(found: found, expected: AmountText.forms))
    } else {
      say(NegativeAmount.rule, value, at, record, Evidence(found: found))
    }
    return amount
  }

  private mutating func checkStatus(
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
