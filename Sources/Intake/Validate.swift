package import Diagnostics
package import StrategyModel

/// The first stage: files in, submissions out, and everything that was wrong with them.
package enum Validate {
  /// Reads the files, several at a time, and takes their outcomes in the order given, with the rules that hold across
  /// files of one organisation and year.
  ///
  /// Submissions come sorted by path, one for each file, readable or not; a mapped file with several organisations
  /// gives one for each.
  package static func validate(
    files: [InputFile], strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister,
    options: ValidationOptions = ValidationOptions(), workforce: any Workforce = OneWorker()
  ) -> (submissions: [Submission], log: DiagnosticLog) {
    struct Cycle: Hashable {
      let submitter: Organisation.ID
      let year: Int?
    }
    let reader = SubmissionReader(
      strategy: strategy, organisations: organisations, places: places, options: options)
    var log = DiagnosticLog(limit: options.limits.messages)
    var submissions: [Submission] = []
    var refused = 0
    var seen: [Cycle: [EarlierFile]] = [:]
    func cycle(_ outcome: SubmissionReader.Outcome) -> Cycle {
      Cycle(submitter: outcome.submission.submitter, year: outcome.submission.year)
    }
    // A share at a time: what was read and is not yet taken lies in memory twice.
    for start in stride(from: 0, to: files.count, by: share) {
      let read = workforce.map(min(share, files.count - start)) { reader.readAll(files[start + $0], earlier: []) }
      for (file, first) in zip(files[start...], read) {
        var outcomes = first
        let repeats = outcomes.contains { outcome in
          (seen[cycle(outcome)] ?? []).contains { outcome.seen.shares(with: $0.records) }
        }
        if repeats { outcomes = reader.readAll(file, earlier: outcomes.map { seen[cycle($0)] ?? [] }) }
        for outcome in outcomes {
          if outcome.seen.count > 0 {
            seen[cycle(outcome), default: []].append(EarlierFile(path: file.path, records: outcome.seen))
          }
          log.append(contentsOf: outcome.log)
          let submission = outcome.submission.keeping(rejected: options.limits.refused - refused)
          refused += submission.rejected.count
          submissions.append(submission)
        }
      }
    }
    submissions.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    return (submissions, log)
  }

  /// How many files are read before their outcomes are taken.
  private static let share = 64
}
