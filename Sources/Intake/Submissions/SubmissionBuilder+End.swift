import Diagnostics
import StrategyModel

/// What a file came to when all of it has been read: its submitter, its status, and what was missing.
extension SubmissionBuilder {
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

  var status: Submission.Status {
    if refusedFile != nil { return .unreadable }
    if rows.accepted == 0, rows.rejected == 0 { return missingColumns == nil ? .nothingToReport : .rejected }
    if rows.rejected == 0 { return .accepted }
    return rows.accepted == 0 ? .rejected : .partlyRejected
  }

  /// By what the file says, else by its name, else a slug.
  mutating func finalSubmitter(_ stem: String) -> (Organisation.ID, Bool) {
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

  mutating func sayUnknown(_ name: String, id: String? = nil) {
    guard saidUnknown.insert(name).inserted else { return }
    var position = checker.facts.organisationPlace
    position.recordID = id
    say(
      Diagnostic(
        UnknownOrganisation.rule, file: file, position: position,
        evidence: Evidence(found: name, nearest: vocabulary.nearestOrganisations(name))))
  }

  func missingColumn(_ fields: [Field]) -> Diagnostic {
    // An element has a place even where it is not: below the root.
    let position = SourcePosition(element: checker.statesOnce ? fields.first.map { "/uppfoljning/\($0.name)" } : nil)
    return Diagnostic(
      MissingColumn.rule, file: file, position: position,
      evidence: MissingColumn.evidence(fields.map(\.name), isXML: checker.statesOnce))
  }

  mutating func refuseAccepted(_ fault: Diagnostic) {
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
}
