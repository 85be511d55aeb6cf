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
    var seen: [Cycle: [String: SubmissionBuilder.Seen]] = [:]
    for file in files {
      func cycle(_ outcome: SubmissionReader.Outcome) -> Cycle {
        Cycle(submitter: outcome.submission.submitter, year: outcome.submission.year)
      }
      var outcomes = reader.readAll(file, earlier: [])
      let repeats = outcomes.contains { outcome in
        outcome.seen.keys.contains { seen[cycle(outcome)]?[$0] != nil }
      }
      if repeats { outcomes = reader.readAll(file, earlier: outcomes.map { seen[cycle($0)] ?? [:] }) }
      for outcome in outcomes {
        for (id, record) in outcome.seen where seen[cycle(outcome)]?[id] == nil {
          let place = SubmissionBuilder.Seen(place: "\(file.path) \(record.place)", content: record.content)
          seen[cycle(outcome), default: [:]][id] = place
        }
        log.append(contentsOf: outcome.log)
        submissions.append(outcome.submission)
      }
    }
    submissions.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    return (submissions, log)
  }
}
