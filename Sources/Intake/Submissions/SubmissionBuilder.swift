package import Diagnostics
import StrategyModel

/// Makes a submission of the records of one file: checks them, counts them, keeps what was accepted and refused.
package struct SubmissionBuilder: RecordSink {
  /// Where a record with one own id was first seen, and what it said.
  struct Seen: Sendable {
    /// Its cell or line, with the file's name when it is another file.
    let place: String
    let content: UInt64
  }

  let file: String
  let format: String
  let options: ValidationOptions
  var vocabulary: Vocabulary
  var memos = RecordMemos()
  private(set) var log = DiagnosticLog()
  private(set) var rows = Submission.RowCount()
  private(set) var activities: [Activity] = []
  private(set) var rejected: [Submission.RejectedRecord] = []
  private var lessons: [Lesson] = []
  private var refusedFile: Diagnostic?
  private var missingColumns: Diagnostic?
  private var hasBegun = false
  /// The organisation and year of the file: those of the whole file, else of its first record.
  var organisation: String?
  var organisationPlace = SourcePosition.wholeFile
  var organisationNumber: String?
  var submitter: Organisation.ID?
  var year: Int?
  var isYearStated = false
  /// Read through a mapping: organisation and year stand in every record, whatever the format.
  var isMapped = false
  /// Records seen, by own id; those of earlier files of the same organisation and year come first.
  private(set) var seen: [String: Seen]
  /// Ids of records that were refused: in another file they are free, so that a mended row can be sent again.
  private var refusedIDs: Set<String> = []
  let earlier: [String: Seen]
  /// Organisations, already said to be unknown.
  private var saidUnknown: Set<String> = []

  package init(file: String, format: String, vocabulary: Vocabulary, options: ValidationOptions) {
    self.init(file: file, format: format, vocabulary: vocabulary, options: options, earlier: [:])
  }

  init(
    file: String, format: String, vocabulary: Vocabulary, options: ValidationOptions, earlier: [String: Seen]
  ) {
    self.file = file
    self.format = format
    self.vocabulary = vocabulary
    self.options = options
    self.earlier = earlier
    seen = [:]
  }

  /// XML of the contract states organisation and year once for the whole file.
  var statesOnce: Bool { format == "xml" && !isMapped }

  // MARK: RecordSink

  package mutating func begin(fields: [Field]) {
    hasBegun = true
    let given = Set(fields)
    let missing = Field.allCases.filter { field in
      field.isRequired && !given.contains(field) && !(statesOnce && (field == .organisation || field == .year))
    }
    if !missing.isEmpty, missingColumns == nil { refuseRows(missingColumn(missing)) }
  }

  package mutating func state(_ field: Field, _ text: String, at position: SourcePosition) {
    switch field {
    case .organisation:
      let name = RecordChecker.shown(text)
      if organisation == nil {
        organisation = name
        organisationPlace = position
        submitter = vocabulary.submitter(name).id
      } else {
        organisationNumber = name
      }
    case .year:
      isYearStated = true
      guard let number = RecordChecker.year(text) else {
        refuseRows(Diagnostic(InvalidYear.rule, file: file, position: position, evidence: Evidence(found: text)))
        return
      }
      year = number
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
    var checker = RecordChecker(file: file, record: record, memos: memos)
    memos = RecordMemos()  // Lent, so that it is never copied.
    let activity = checker.check(self, locator)
    memos = checker.memos
    adopt(checker)
    var findings = structural + checker.findings
    if let cause = record.suspicion, findings.count(where: { $0.severity == .fault }) > 1 { findings = [cause] }
    findings.sort {
      ($0.position.line ?? 0, $0.position.column ?? 0, $0.code)
        < ($1.position.line ?? 0, $1.position.column ?? 0, $1.code)
    }
    for finding in findings { log.append(finding) }
    let faults = findings.filter { $0.severity == .fault }
    guard faults.isEmpty else {
      if let (id, _) = checker.ownIDSeen { refusedIDs.insert(id) }
      reject(record, locator, faults)
      return
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
    seen = [:]
    refusedFile = diagnostic
  }

  // MARK: The end

  /// What the file came to. `encoding`, `bytes` and `sha256` are facts of the file; `stem` its name without folder
  /// and extension, which names the submitter where the content does not.
  mutating func finish(
    bytes: Int, sha256: String, encoding: String, stem: String
  ) -> (submission: Submission, log: DiagnosticLog, seen: [String: Seen]) {
    if refusedFile == nil, missingColumns == nil, statesOnce, hasBegun {
      let missing = [organisation == nil ? Field.organisation : nil, isYearStated ? nil : Field.year].compactMap(\.self)
      if !missing.isEmpty { refuseRows(missingColumn(missing)) }
    }
    if statesOnce, let missingColumns { refuseAccepted(missingColumns) }
    let (submitter, isKnown) = finalSubmitter(stem)
    if activities.contains(where: { $0.submitter != submitter }) {
      activities = activities.map { $0.belonging(to: submitter) }
    }
    let submission = Submission(
      file: file, sha256: sha256, bytes: bytes, encoding: encoding,
      format: refusedFile == nil || format == "xml" ? format : "unknown",
      statedOrganisation: organisation, submitter: submitter, isKnownSubmitter: isKnown, year: year ?? options.year,
      status: status, rows: rows, activities: activities, lessons: lessons, rejected: rejected)
    return (submission, log, seen.filter { rows.accepted > 0 && !refusedIDs.contains($0.key) })
  }

  private var status: Submission.Status {
    if refusedFile != nil { return .unreadable }
    if rows.accepted == 0, rows.rejected == 0 { return missingColumns == nil ? .nothingToReport : .rejected }
    if rows.rejected == 0 { return .accepted }
    return rows.accepted == 0 ? .rejected : .partlyRejected
  }

  /// By what the file says, else by its name, else a slug.
  private mutating func finalSubmitter(_ stem: String) -> (Organisation.ID, Bool) {
    if let organisation {
      let found = vocabulary.submitter(organisation)
      if found.isKnown { return (found.id, true) }
      if let organisationNumber, let byNumber = vocabulary.organisations.named(organisationNumber) {
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
    var position = organisationPlace
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

  private mutating func adopt(_ checker: RecordChecker) {
    if organisation == nil, let name = checker.organisation {
      organisation = name.text
      organisationPlace = name.position
      let found = vocabulary.submitter(name.text)
      submitter = found.id
      if !found.isKnown { sayUnknown(name.text, id: checker.shownID) }
    }
    if year == nil { year = checker.year }
    if let (id, place) = checker.ownIDSeen, seen[id] == nil { seen[id] = place }
  }
}
