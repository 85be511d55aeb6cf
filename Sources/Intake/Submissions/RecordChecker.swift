import Diagnostics
import Formats
import StrategyModel

/// Reads one record into an activity, and says what is wrong with it on the way: one finding for one defect.
struct RecordChecker {
  let file: String
  let format: String
  /// Read through a mapping: organisation and year stand in every record, whatever the format.
  var isMapped = false { didSet { requiredBits = RecordChecker.requiredBits(statesOnce: statesOnce) } }
  let options: ValidationOptions
  let vocabulary: Vocabulary
  /// Files of the same organisation and year that were read before.
  let earlier: [EarlierFile]
  /// What is known about the file so far.
  var facts = FileFacts()
  var seen = SeenRecords()
  var memos: RecordMemos
  /// What the pass over the last record's values saw.
  var reading = RecordReading()
  // What the last record came to.
  private(set) var findings: [Diagnostic] = []
  var organisation: (text: String, position: SourcePosition)?
  var year: Int?
  private(set) var shownID: String?
  var ownEntry: Int?
  private(set) var hasFault = false
  var dates: (start: DateText?, end: DateText?) = (nil, nil)
  /// Names in the record that are nearly those of missing fields.
  var misspelt: [MisspeltName] = []
  /// How often each rule has been logged: beyond what a log keeps, places and evidence are not worked out.
  private var logged: [RuleCode: Int] = [:]
  private let requiredFields = Field.allCases.filter(\.isRequired)
  /// The fields that every record must state, one bit for each.
  private var requiredBits: UInt32

  init(file: String, format: String, options: ValidationOptions, vocabulary: Vocabulary, earlier: [EarlierFile]) {
    self.file = file
    self.format = format
    self.options = options
    self.vocabulary = vocabulary
    self.earlier = earlier
    memos = RecordMemos(vocabulary)
    requiredBits = RecordChecker.requiredBits(statesOnce: format == "xml")
  }

  private static func requiredBits(statesOnce: Bool) -> UInt32 {
    Field.allCases.filter { $0.isRequired && !(statesOnce && ($0 == .organisation || $0 == .year)) }
      .reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  /// nil where the record is refused, repeats another word for word, is the template's example, or is not to be kept.
  mutating func check(_ record: RawRecord, _ at: some RecordLocator) -> Activity? {
    forget()
    reading.read(record, &memos)
    required(record, at)
    checkOrganisation(record, at)
    checkYear(record, at)
    let isRepeat = checkOwnID(record, at)
    let isExample = checkExample(record, at)
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
    guard let kind, let status, !hasFault, !isRepeat, !isExample, options.keepsActivities else { return nil }

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
    if let missing, let name = misspelt.first(where: { $0.field == missing }) { position = name.diagnostic.position }
    position.recordID = shownID(record)
    var evidence = evidence()
    if let field = value?.field ?? missing, evidence.details["falt"] == nil {
      evidence.details["falt"] = at.name(of: field)
    }
    findings.append(
      Diagnostic(code: rule.code, severity: severity, file: file, position: position, evidence: evidence))
  }

  /// The record's own id as messages show it.
  mutating func shownID(_ record: RawRecord) -> String? {
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

  private mutating func required(_ record: RawRecord, _ at: some RecordLocator) {
    if record.fields & requiredBits == requiredBits { return }
    defer { misspelt = [] }
    let missing = requiredFields.filter { !record.has($0) && !isStatedForFile($0) }
    // What is the same on every row and was there before: a merged cell keeps it on its first row only.
    let repeats = missing.filter {
      ($0 == .organisation && facts.organisation != nil) || ($0 == .year && facts.year != nil)
    }
    let all = Evidence(details: ["falt": missing.map(at.name).joined(separator: ", "), "antal": "\(missing.count)"])
    if let first = repeats.first { return say(MergedCells.rule, nil, missing: first, at, record, all) }
    if missing.count == requiredFields.count, let first = missing.first {
      return say(MissingValue.rule, nil, missing: first, at, record, all)
    }
    for field in missing {
      let expected: [String] =
        switch field {
        case .kind: Activity.Kind.allCases.map(\.rawValue)
        case .status: Activity.Status.allCases.map(\.rawValue)
        default: []
        }
      // The one value of many rows is what people merge cells for.
      let mayBeMerged = format == "csv" && !expected.isEmpty
      let words = expected.isEmpty ? nil : at.words(for: field)
      let found = misspelt.first { $0.field == field }?.diagnostic.evidence.found?.raw
      say(
        MissingValue.rule, nil, missing: field, at, record,
        Evidence(
          found: found, expected: words ?? expected, nearest: found == nil ? [] : [at.name(of: field)],
          details: mayBeMerged ? ["antal": "1", "ark": "ja"] : ["antal": "1"]))
    }
  }
}
