package import Diagnostics
import StrategyModel

/// Makes a submission of the records of one file: checks them, counts them, keeps what was accepted and refused.
package struct SubmissionBuilder: RecordSink {
  let file: String
  let format: String
  let options: ValidationOptions
  var vocabulary: Vocabulary
  var checker: RecordChecker
  var log = DiagnosticLog()
  var rows = Submission.RowCount()
  var activities: [Activity] = []
  var rejected: [Submission.RejectedRecord] = []
  /// Refused records beyond those that are kept.
  var unkept = 0
  var lessons: [Lesson] = []
  var refusedFile: Diagnostic?
  /// Rows that have been met, also after the file was refused for being above the limit, which says how many there are.
  var met = 0
  var isAboveRows = false
  var missingColumns: Diagnostic?
  var hasBegun = false
  /// Organisations, already said to be unknown.
  var saidUnknown: Set<String> = []
  /// Unknown elements that are nearly a required one: the cause, if that one proves to be missing.
  var misspelt: [MisspeltName] = []
  /// Records taken before XML has stated organisation and year, in case they must be sent back: with their cells.
  var waiting: [Submission.RejectedRecord] = []

  package init(file: String, format: String, vocabulary: Vocabulary, options: ValidationOptions) {
    self.init(file: file, format: format, vocabulary: vocabulary, options: options, earlier: [])
  }

  init(file: String, format: String, vocabulary: Vocabulary, options: ValidationOptions, earlier: [EarlierFile]) {
    self.file = file
    self.format = format
    self.vocabulary = vocabulary
    self.options = options
    checker = RecordChecker(file: file, format: format, options: options, vocabulary: vocabulary, earlier: earlier)
  }

  /// Read through a mapping: organisation and year stand in every record, whatever the format.
  var isMapped: Bool {
    get { checker.isMapped }
    set { checker.isMapped = newValue }
  }

  // MARK: RecordSink

  package mutating func begin(fields: [Field]) {
    hasBegun = true
    let given = Set(fields)
    let missing = Field.allCases.filter { field in
      field.isRequired && !given.contains(field) && !checker.isStatedForFile(field)
    }
    if !missing.isEmpty, missingColumns == nil { refuseRows(missingColumn(missing)) }
  }

  package mutating func state(_ field: Field, _ text: String, at position: SourcePosition) {
    switch field {
    case .organisation:
      let name = RecordChecker.shown(text)
      if checker.facts.organisation == nil {
        checker.facts.organisation = name
        checker.facts.organisationPlace = position
        checker.facts.submitter = vocabulary.submitter(name).id
      } else {
        checker.facts.organisationNumber = name
      }
    case .year:
      checker.facts.isYearStated = true
      guard let number = RecordChecker.year(text) else {
        refuseRows(Diagnostic(InvalidYear.rule, file: file, position: position, evidence: Evidence(found: text)))
        return
      }
      checker.facts.year = number
      if let wanted = options.year, wanted != number {
        let evidence = Evidence(found: text, expected: ["\(wanted)"])
        refuseRows(Diagnostic(OtherYear.rule, file: file, position: position, evidence: evidence))
      }
    case .hindrance, .successFactor, .create, .breakUp, .keep:
      if let kind = RecordChecker.lessonKind(field) {
        lessons.append(Lesson(kind: kind, text: PersonalDataScan.masked(text)))
      }
    default: break
    }
  }

  package mutating func take(_ record: RawRecord, _ locator: some RecordLocator) {
    met += 1
    guard refusedFile == nil else { return }
    rows.read += 1
    if rows.read > options.limits.rows {
      refuseFile(LimitFaults.rows(met, options.limits, file))
      isAboveRows = true
      return
    }
    if record.values.count > options.limits.values {
      let fault = LimitFaults.values(record, locator, options.limits, file)
      say(fault)
      reject(record, locator, [fault])
      return
    }
    if let missingColumns {
      reject(record, locator, [missingColumns])
      return
    }
    if !misspelt.isEmpty { checker.misspelt = misspeltNames(notIn: record) }
    let structural = record.findings
    if structural.contains(where: { $0.severity == .fault }) {
      adopt(fromBroken: record)
      for finding in structural { say(finding) }
      reject(record, locator, structural.filter { $0.severity == .fault })
      return
    }
    let activity = checker.check(record, locator)
    adopt()
    if !structural.isEmpty || !checker.findings.isEmpty {
      var findings = structural + checker.findings
      if let cause = record.suspicion, findings.count(where: { $0.severity == .fault }) > 1 { findings = [cause] }
      findings.sort {
        ($0.position.line ?? 0, $0.position.column ?? 0, $0.code)
          < ($1.position.line ?? 0, $1.position.column ?? 0, $1.code)
      }
      for finding in findings {
        log.append(finding)
        checker.isLogged(finding)
      }
      let faults = findings.filter { $0.severity == .fault }
      guard faults.isEmpty else {
        checker.freeOwnID()
        return reject(record, locator, faults)
      }
    }
    rows.accepted += 1
    if let activity, options.keepsActivities { activities.append(activity) }
    if checker.statesOnce, options.keepsRejected, waiting.count < options.limits.refused,
      checker.facts.organisation == nil || !checker.facts.isYearStated
    {
      waiting.append(sentBack(record, locator, []))
    }
  }

  package mutating func blank(_ count: Int) {
    met += count
    guard refusedFile == nil else { return }
    rows.read += count
    rows.blank += count
  }

  package mutating func say(_ diagnostic: Diagnostic) {
    guard refusedFile == nil else { return }
    if checker.statesOnce, let name = MisspeltName(diagnostic) {
      misspelt.append(name)
      return
    }
    log(diagnostic)
  }

  mutating func log(_ diagnostic: Diagnostic) {
    if options.silenced[diagnostic.code] != nil { return }
    var diagnostic = diagnostic
    diagnostic.severity = options.severities[diagnostic.code] ?? diagnostic.severity
    log.append(diagnostic)
  }

  package mutating func refuseRows(_ diagnostic: Diagnostic) {
    say(diagnostic)
    if missingColumns == nil { missingColumns = diagnostic }
  }

  package mutating func refuseFile(_ diagnostic: Diagnostic) {
    guard refusedFile == nil else { return }
    log = DiagnosticLog()
    log.append(diagnostic)
    rows = Submission.RowCount()
    activities = []
    rejected = []
    waiting = []
    missingColumns = nil
    unkept = 0
    lessons = []
    checker.forgetSeen()
    refusedFile = diagnostic
  }
}
