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
  private var lessons: [Lesson] = []
  private var refusedFile: Diagnostic?
  private var missingColumns: Diagnostic?
  private var hasBegun = false
  /// Organisations, already said to be unknown.
  private var saidUnknown: Set<String> = []

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
    guard refusedFile == nil else { return }
    rows.read += 1
    if let missingColumns {
      reject(record, locator, [missingColumns])
      return
    }
    let structural = record.findings
    if structural.contains(where: { $0.severity == .fault }) {
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
  }

  package mutating func blank(_ count: Int) {
    rows.read += count
    rows.blank += count
  }

  package mutating func say(_ diagnostic: Diagnostic) {
    guard refusedFile == nil, options.silenced[diagnostic.code] == nil else { return }
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
      let missing = [
        checker.facts.organisation == nil ? Field.organisation : nil, checker.facts.isYearStated ? nil : Field.year,
      ].compactMap(\.self)
      if !missing.isEmpty { refuseRows(missingColumn(missing)) }
    }
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
      status: status, rows: rows, activities: activities, lessons: lessons, rejected: rejected)
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
    let names = fields.map(\.name)
    return Diagnostic(
      MissingColumn.rule, file: file,
      evidence: Evidence(
        expected: names, details: ["falt": names.joined(separator: ", "), "antal": "\(names.count)"]))
  }

  private mutating func refuseAccepted(_ fault: Diagnostic) {
    rejected += activities.map { Submission.RejectedRecord(source: $0.source, cells: [], faults: [fault]) }
    rejected.sort { $0.source < $1.source }
    rows.rejected += rows.accepted
    rows.accepted = 0
    activities = []
  }

  private mutating func reject(_ record: RawRecord, _ locator: some RecordLocator, _ faults: [Diagnostic]) {
    rows.rejected += 1
    guard options.keepsRejected else { return }
    let cells = locator.cells(of: record).filter { $0.field != .contact }
      .map { (header: $0.header, value: PersonalDataScan.masked($0.text)) }
    rejected.append(
      Submission.RejectedRecord(source: locator.reference(of: record), cells: cells, faults: faults))
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
