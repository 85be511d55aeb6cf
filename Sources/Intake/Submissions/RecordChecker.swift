import Diagnostics
import StrategyModel

/// Reads one record into an activity, and says what is wrong with it on the way: one finding for one defect.
struct RecordChecker {
  let file: String
  let record: RawRecord
  var memos: RecordMemos
  private(set) var findings: [Diagnostic] = []
  private(set) var organisation: (text: String, position: SourcePosition)?
  private(set) var year: Int?
  private(set) var ownIDSeen: (String, SubmissionBuilder.Seen)?
  private var hasFault = false
  private var dates: (start: DateText?, end: DateText?) = (nil, nil)

  init(file: String, record: RawRecord, memos: RecordMemos) {
    self.file = file
    self.record = record
    self.memos = memos
  }

  /// nil where the record is refused, or repeats another word for word.
  mutating func check(_ builder: SubmissionBuilder, _ locator: some RecordLocator) -> Activity? {
    let context = CheckContext(builder: builder, locator: locator)
    required(context)
    checkOrganisation(context)
    checkYear(context)
    let isRepeat = checkOwnID(context)
    let kind = code(.kind, UnknownKind.rule, Activity.Kind.allCases.map(\.rawValue), context) {
      $0.kinds.meaning(of: $1, $2, RecordChecker.kind)
    }
    let status = code(.status, UnknownStatus.rule, Activity.Status.allCases.map(\.rawValue), context) {
      $0.statuses.meaning(of: $1, $2, RecordChecker.status)
    }
    let period = checkPeriod(context)
    let budget = checkBudget(context)
    let challenges = checkThemes(.challenge, context)
    let perspectives = checkThemes(.perspective, context)
    let places = checkPlaces(context)
    checkGoals(context)
    let masked = checkTexts(context)
    if let status { checkStatus(status, context) }
    guard let kind, let status, !hasFault, !isRepeat, builder.options.keepsActivities else { return nil }

    func text(_ field: Field) -> String {
      let text = record.text(field)
      return masked.contains(field.rawValue) ? PersonalDataScan.masked(text) : text
    }
    func texts(_ field: Field) -> [String] {
      let texts = record.all(field).map(record.text)
      return masked.contains(field.rawValue) ? texts.map(PersonalDataScan.masked) : texts
    }
    let submitter = context.submitter(of: organisation?.text)
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
      source: locator.reference(of: record))
  }

  // MARK: Saying

  /// The record's own id as messages show it.
  var shownID: String? { record.value(.ownID).map { RecordChecker.shown(record.text($0)) } }

  /// Personal data masked, and no longer than a message can bear.
  static func shown(_ text: String) -> String {
    let masked = PersonalDataScan.masked(text)
    return masked.utf8.count > 200 ? String(masked.prefix(160)) + "…" : masked
  }

  mutating func say(
    _ rule: Rule, _ value: RawRecord.Value?, missing: Field? = nil, _ context: CheckContext<some RecordLocator>,
    _ evidence: Evidence
  ) {
    guard let severity = context.builder.options.severity(rule) else { return }
    var position = SourcePosition.wholeFile
    if let value { position = context.locator.position(of: value, in: record) }
    if let missing { position = context.locator.position(missing: missing, in: record) }
    position.recordID = shownID
    var evidence = evidence
    if let field = value?.field ?? missing, evidence.details["falt"] == nil {
      evidence.details["falt"] = context.locator.name(of: field)
    }
    if severity == .fault { hasFault = true }
    findings.append(
      Diagnostic(code: rule.code, severity: severity, file: file, position: position, evidence: evidence))
  }

  // MARK: One check after the other

  private mutating func required(_ context: CheckContext<some RecordLocator>) {
    let missing = Field.allCases.filter { field in
      field.isRequired && record.value(field) == nil && !context.isStatedForFile(field)
    }
    if missing.starts(with: [.organisation, .year]), missing.count < 6, context.builder.organisation != nil {
      let names = missing.map(context.locator.name).joined(separator: ", ")
      return say(MergedCells.rule, nil, missing: .organisation, context, Evidence(details: ["falt": names]))
    }
    for field in missing {
      let expected: [String] =
        switch field {
        case .kind: Activity.Kind.allCases.map(\.rawValue)
        case .status: Activity.Status.allCases.map(\.rawValue)
        default: []
        }
      let words = expected.isEmpty ? nil : context.locator.words(for: field)
      say(MissingValue.rule, nil, missing: field, context, Evidence(expected: words ?? expected))
    }
  }

  private mutating func checkOrganisation(_ context: CheckContext<some RecordLocator>) {
    guard let value = record.value(.organisation) else { return }
    let vocabulary = context.builder.vocabulary
    let id = memos.organisations.meaning(of: record.bytes, value.range) { vocabulary.submitter($0).id }
    if let first = context.builder.organisation {
      guard id != context.builder.submitter else { return }
      say(
        OtherOrganisation.rule, value, context,
        Evidence(found: RecordChecker.shown(record.text(value)), expected: [first]))
    } else {
      organisation = (RecordChecker.shown(record.text(value)), context.locator.position(of: value, in: record))
    }
  }

  private mutating func checkYear(_ context: CheckContext<some RecordLocator>) {
    guard let value = record.value(.year) else { return }
    let number = memos.years.meaning(of: record.bytes, value.range) { RecordChecker.year($0) }
    guard let number else {
      say(InvalidYear.rule, value, context, Evidence(found: RecordChecker.shown(record.text(value))))
      return
    }
    if let wanted = context.builder.options.year ?? context.builder.year, wanted != number {
      say(OtherYear.rule, value, context, Evidence(found: "\(number)", expected: ["\(wanted)"]))
    } else {
      year = number
    }
  }

  /// Whether the record repeats an earlier one word for word.
  private mutating func checkOwnID(_ context: CheckContext<some RecordLocator>) -> Bool {
    guard let value = record.value(.ownID) else { return false }
    let id = record.text(value)
    let content = contentHash
    if let first = context.builder.earlier[id] ?? context.builder.seen[id] {
      let evidence = Evidence(found: RecordChecker.shown(id), details: ["forsta": first.place])
      let isSame = first.content == content
      say(isSame ? SameRecordTwice.rule : RepeatedID.rule, value, context, evidence)
      return isSame
    }
    let position = context.locator.position(of: value, in: record)
    let place = position.cell ?? position.element ?? position.line.map { "rad \($0)" } ?? ""
    ownIDSeen = (id, SubmissionBuilder.Seen(place: place, content: content))
    return false
  }

  /// Of everything that is said about the activity; not of who reports it, how the columns stand, or whom to ask.
  private var contentHash: UInt64 {
    var hash = ContentHash()
    for field in Field.allCases where field != .organisation && field != .year && field != .contact {
      var next = record.value(field)
      while let value = next {
        hash.add(UInt8(field.rawValue + 1))
        for index in value.range { hash.add(record.bytes[index]) }
        hash.add(0)
        next = record.value(after: value)
      }
    }
    return hash.value
  }

  private mutating func code<Code>(
    _ field: Field, _ rule: Rule, _ allowed: [String], _ context: CheckContext<some RecordLocator>,
    _ read: (inout RecordMemos, [UInt8], Range<Int>) -> Code?
  ) -> Code? {
    guard let value = record.value(field) else { return nil }
    if let code = read(&memos, record.bytes, value.range) { return code }
    let found = RecordChecker.shown(record.text(value))
    let allowed = context.locator.words(for: field) ?? allowed
    let nearest = NearestName.candidates(for: found, among: allowed, limit: 1)
    say(rule, value, context, Evidence(found: found, expected: allowed, nearest: nearest))
    return nil
  }

  private mutating func checkPeriod(_ context: CheckContext<some RecordLocator>) -> Period {
    dates = (date(.start, context), date(.end, context))
    var first: CalendarDate?
    var last: CalendarDate?
    if case .days(let day, _) = dates.start { first = day }
    if case .days(_, let day) = dates.end { last = day }
    if let first, let last, last < first, let end = record.value(.end) {
      let evidence = Evidence(found: record.text(end), details: ["start": record.text(.start)])
      say(StartAfterEnd.rule, end, context, evidence)
    }
    return Period(start: first, end: last)
  }

  private mutating func date(_ field: Field, _ context: CheckContext<some RecordLocator>) -> DateText? {
    guard let value = record.value(field) else { return nil }
    let date = memos.dates.meaning(of: record.bytes, value.range) { DateText($0) }
    let found = { [record] in RecordChecker.shown(record.text(value)) }
    switch date {
    case .days: break
    case .impossible(let sv, let en):
      say(ImpossibleDate.rule, value, context, Evidence(found: found(), details: ["skal": sv, "reason": en]))
    case .otherForm(let suggestion):
      let evidence = Evidence(
        found: found(), expected: DateText.forms, nearest: suggestion.map { [$0] } ?? [])
      say(InvalidDate.rule, value, context, evidence)
    }
    return date
  }

  private mutating func checkBudget(_ context: CheckContext<some RecordLocator>) -> Amount? {
    guard let value = record.value(.budget) else { return nil }
    let amount = memos.amounts.meaning(of: record.bytes, value.range) { AmountText.amount($0) }
    if let amount, amount.ore >= 0 { return amount }
    let found = RecordChecker.shown(record.text(value))
    if amount == nil {
      say(InvalidAmount.rule, value, context, Evidence(found: found, expected: AmountText.forms))
    } else {
      say(NegativeAmount.rule, value, context, Evidence(found: found))
    }
    return amount
  }

  private mutating func checkStatus(_ status: Activity.Status, _ context: CheckContext<some RecordLocator>) {
    guard !hasFault, let today = context.referenceDate(year), let value = record.value(.status),
      let reason = StatusText.contradiction(
        status, start: dates.start, startText: record.text(.start), end: dates.end, endText: record.text(.end),
        today: today)
    else { return }
    let details = ["skal": reason.sv, "reason": reason.en, "datum": today.description]
    say(StatusAgainstDates.rule, value, context, Evidence(found: status.rawValue, details: details))
  }
}
