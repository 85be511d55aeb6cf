package import Diagnostics
import StrategyModel

/// Makes a submission of the records of one file: checks them, counts them, keeps what was accepted and refused.
package struct SubmissionBuilder: RecordSink {
  let file: String
  let format: String
  let options: ValidationOptions
  var vocabulary: Vocabulary
  private var checker: RecordChecker
  private(set) var log = DiagnosticLog()
  private(set) var rows = Submission.RowCount()
  private(set) var activities: [Activity] = []
  private(set) var rejected: [Submission.RejectedRecord] = []
  /// Refused records beyond those that are kept.
  private var unkept = 0
  private var lessons: [Lesson] = []
  private var refusedFile: Diagnostic?
  /// Rows that have been met, also after the file was refused for being above the limit, which says how many there are.
  private var met = 0
  private var isAboveRows = false
  private var missingColumns: Diagnostic?
  private var hasBegun = false
  /// Organisations, already said to be unknown.
  private var saidUnknown: Set<String> = []
  /// Unknown elements that are nearly a required one: the cause, if that one proves to be missing.
  private var misspelt: [MisspeltName] = []
  /// Records taken before XML has stated organisation and year, in case they must be sent back: with their cells.
  private var waiting: [Submission.RejectedRecord] = []

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

  private mutating func log(_ diagnostic: Diagnostic) {
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
    unkept = 0
    lessons = []
    checker.forgetSeen()
    refusedFile = diagnostic
  }

  // MARK: The end

  /// What the file came to. `encoding`, `bytes` and `sha256` are facts of the file; `stem` its name without folder
  /// and extension, which names the submitter where the content does not.
  mutating func finish(
    bytes: Int, sha256: String, encoding: String, stem: String
  ) -> (submission: Submission, log: DiagnosticLog, seen: SeenRecords) {
    if refusedFile == nil, missingColumns == nil, checker.statesOnce, hasBegun {
      var missing = [
        checker.facts.organisation == nil ? Field.organisation : nil, checker.facts.isYearStated ? nil : Field.year,
      ].compactMap(\.self)
      for name in misspelt where missing.contains(name.field) {
        missing.removeAll { $0 == name.field }
        misspelt.removeAll { $0.field == name.field }
        refuseRows(
          Diagnostic(
            MissingColumn.rule, file: file, position: name.diagnostic.position,
            evidence: MissingColumn.evidence([name.field.name], isXML: true, found: name.diagnostic.evidence.found?.raw)
          ))
      }
      if !missing.isEmpty { refuseRows(missingColumn(missing)) }
    }
    if isAboveRows {
      log = DiagnosticLog()
      log.append(LimitFaults.rows(met, options.limits, file))
    }
    for name in misspelt { log(name.diagnostic) }
    if checker.statesOnce, let missingColumns { refuseAccepted(missingColumns) }
    let (submitter, isKnown) = finalSubmitter(stem)
    if activities.contains(where: { $0.submitter != submitter }) {
      activities = activities.map { $0.belonging(to: submitter) }
    }
    let submission = Submission(
      file: file, sha256: sha256, bytes: bytes, encoding: encoding,
      format: refusedFile == nil || format == "xml" ? format : "unknown",
      statedOrganisation: checker.facts.organisation, submitter: submitter, isKnownSubmitter: isKnown,
      year: checker.facts.year ?? options.year,
      status: status, rows: rows, activities: activities, lessons: lessons, rejected: rejected,
      unkeptRejected: unkept)
    return (submission, log, rows.accepted > 0 ? checker.seen : SeenRecords())
  }

  private var status: Submission.Status {
    if refusedFile != nil { return .unreadable }
    if rows.accepted == 0, rows.rejected == 0 { return missingColumns == nil ? .nothingToReport : .rejected }
    if rows.rejected == 0 { return .accepted }
    return rows.accepted == 0 ? .rejected : .partlyRejected
  }

  /// By what the file says, else by its name, else a slug.
  private mutating func finalSubmitter(_ stem: String) -> (Organisation.ID, Bool) {
    if let organisation = checker.facts.organisation {
      let found = vocabulary.submitter(organisation)
      if found.isKnown { return (found.id, true) }
      if let number = checker.facts.organisationNumber, let byNumber = vocabulary.organisations.named(number) {
        return (byNumber.id, true)
      }
      sayUnknown(organisation)
      return (found.id, false)
    }
    let id = Organisation.ID(stem.lowercased())
    if vocabulary.organisations[id] != nil { return (id, true) }
    return (Organisation.ID(Slug.of(stem)), false)
  }

  private mutating func sayUnknown(_ name: String, id: String? = nil) {
    guard saidUnknown.insert(name).inserted else { return }
    var position = checker.facts.organisationPlace
    position.recordID = id
    say(
      Diagnostic(
        UnknownOrganisation.rule, file: file, position: position,
        evidence: Evidence(found: name, nearest: vocabulary.nearestOrganisations(name))))
  }

  private func missingColumn(_ fields: [Field]) -> Diagnostic {
    // An element has a place even where it is not: below the root.
    let position = SourcePosition(element: checker.statesOnce ? fields.first.map { "/uppfoljning/\($0.name)" } : nil)
    return Diagnostic(
      MissingColumn.rule, file: file, position: position,
      evidence: MissingColumn.evidence(fields.map(\.name), isXML: checker.statesOnce))
  }

  /// Those of the waiting names whose field the record lacks; the others are said to be unknown.
  private mutating func misspeltNames(notIn record: RawRecord) -> [MisspeltName] {
    let ofRecord = misspelt.filter { $0.field != .organisation && $0.field != .year }
    misspelt.removeAll { $0.field != .organisation && $0.field != .year }
    for name in ofRecord where record.has(name.field) { log(name.diagnostic) }
    return ofRecord.filter { !record.has($0.field) }
  }

  private mutating func refuseAccepted(_ fault: Diagnostic) {
    let whole = Dictionary(waiting.map { ($0.source, $0.cells) }, uniquingKeysWith: { first, _ in first })
    let sources = options.keepsRejected ? waiting.map(\.source) : activities.map(\.source)
    let known = Set(sources)
    let refused = sources + activities.map(\.source).filter { !known.contains($0) }
    let kept = refused.prefix(max(0, options.limits.refused - rejected.count))
    rejected += kept.map { Submission.RejectedRecord(source: $0, cells: whole[$0] ?? [], faults: [fault]) }
    if options.keepsRejected { unkept += rows.accepted - kept.count }
    rejected.sort { $0.source < $1.source }
    rows.rejected += rows.accepted
    rows.accepted = 0
    activities = []
  }

  private mutating func reject(_ record: RawRecord, _ locator: some RecordLocator, _ faults: [Diagnostic]) {
    rows.rejected += 1
    guard options.keepsRejected else { return }
    guard rejected.count < options.limits.refused else {
      unkept += 1
      return
    }
    rejected.append(sentBack(record, locator, faults))
  }

  private func sentBack(
    _ record: RawRecord, _ locator: some RecordLocator, _ faults: [Diagnostic]
  ) -> Submission.RejectedRecord {
    let cells = locator.cells(of: record).filter { $0.field != .contact }
      .map { (header: $0.header, value: PersonalDataScan.masked($0.text)) }
    return Submission.RejectedRecord(source: locator.reference(of: record), cells: cells, faults: faults)
  }

  /// A broken row still says who sent it, where nobody has said so before and the register knows the name.
  private mutating func adopt(fromBroken record: RawRecord) {
    guard checker.facts.organisation == nil, let value = record.value(.organisation) else { return }
    let name = RecordChecker.shown(record.text(value))
    let found = vocabulary.submitter(name)
    guard found.isKnown else { return }
    checker.facts.organisation = name
    checker.facts.submitter = found.id
    if checker.facts.year == nil { checker.facts.year = RecordChecker.year(record.text(.year)) }
  }

  private mutating func adopt() {
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
