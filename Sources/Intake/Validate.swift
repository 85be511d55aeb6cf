package import Diagnostics
package import StrategyModel

/// The first stage: files in, submissions out, and everything that was wrong with them.
package enum Validate {
  /// Reads the files in the order given, with the rules that hold across files of one organisation and year.
  ///
  /// Submissions come sorted by path, one for each file, readable or not; a mapped file with several organisations
  /// gives one for each.
  package static func validate(
    files: [InputFile], strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister,
    options: ValidationOptions = ValidationOptions()
  ) -> (submissions: [Submission], log: DiagnosticLog) {
    struct Cycle: Hashable {
      let submitter: Organisation.ID
      let year: Int?
    }
    let reader = SubmissionReader(
      strategy: strategy, organisations: organisations, places: places, options: options)
    var log = DiagnosticLog()
    var submissions: [Submission] = []
    var seen: [Cycle: [EarlierFile]] = [:]
    for file in files {
      func cycle(_ outcome: SubmissionReader.Outcome) -> Cycle {
        Cycle(submitter: outcome.submission.submitter, year: outcome.submission.year)
      }
      var outcomes = reader.readAll(file, earlier: [])
      let repeats = outcomes.contains { outcome in
        (seen[cycle(outcome)] ?? []).contains { outcome.seen.shares(with: $0.records) }
      }
      if repeats { outcomes = reader.readAll(file, earlier: outcomes.map { seen[cycle($0)] ?? [] }) }
      for outcome in outcomes {
        if outcome.seen.count > 0 {
          seen[cycle(outcome), default: []].append(EarlierFile(path: file.path, records: outcome.seen))
        }
        log.append(contentsOf: outcome.log)
        submissions.append(outcome.submission)
      }
    }
    submissions.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    return (submissions, log)
  }
}
