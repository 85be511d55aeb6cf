package import Analysis
import Archive
package import Diagnostics
import Files
import Formats
package import Intake
import Reporting
package import StrategyModel

/// The five stages of one run, each a call into its room, with one log alongside.
package struct RunStages {
  private let configuration: PipelineConfiguration
  private let registers: Registers
  package private(set) var log: DiagnosticLog
  private var inputs: [RunInformation.Input] = []
  private var submissions: [Submission] = []
  private var decisions: [Decision] = []
  private var outcome = DecisionOutcome()
  /// What this year's decisions leave for the years to come.
  package private(set) var confirmed: [ConfirmedExample] = []
  private var suggester: GoalSuggester?
  private var lessons: [LessonGroup] = []
  /// Every finding, also those that the staff have asked not to see again: next year remembers them all.
  package private(set) var allFindings: [Finding] = []
  /// Those of them that the staff have decided not to show.
  package private(set) var hiddenFindings: [Finding] = []
  /// Takes the place of the validate stage; for tests that need an impossible result.
  private let validation: (@Sendable ([InputFile], Registers, ValidationOptions) -> ([Submission], DiagnosticLog))?

  package init(
    configuration: PipelineConfiguration, registers: Registers,
    validation: (@Sendable ([InputFile], Registers, ValidationOptions) -> ([Submission], DiagnosticLog))? = nil
  ) {
    self.configuration = configuration
    self.registers = registers
    self.validation = validation
    log = DiagnosticLog(limit: configuration.limits.messages)
  }

  /// The submitted files that the configuration names, in the order of their paths.
  package func submissionFiles() throws(PipelineError) -> [InputFile] {
    var paths: [String] = []
    for named in configuration.submissions {
      let located = configuration.located(named)
      guard Folder.kind(located) != .missing else {
        throw .usage(
          sv: "\(configuration.file): inrapporteringar nämner \(named), som inte finns.",
          en: "\(configuration.file): inrapporteringar names \(named), which does not exist.")
      }
      do throws(FileError) {
        paths += try Folder.files(at: located).map { named + $0.dropFirst(located.count) }
      } catch { throw .world(error) }
    }
    paths = FileCount.once(paths)
    try FileCount.check(paths.count, configuration.limits)
    for noted in (configuration.received?.byFile.keys.sorted() ?? []) where !paths.contains(noted) {
      let near = NearestName.candidates(for: noted, among: paths).first
      throw .usage(
        sv: "\(configuration.file): inkom nämner \(noted), som inte är någon av inrapporteringarna."
          + (near.map { " Menade du \($0)?" } ?? ""),
        en: "\(configuration.file): inkom names \(noted), which is none of the submissions."
          + (near.map { " Did you mean \($0)?" } ?? ""))
    }
    // Which of two rows with one id is the later must not depend on how the files are listed.
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      InputReading.file(shown: $0, located: configuration.located($0), limit: configuration.limits.file)
    }
  }

  package mutating func validate(_ files: [InputFile]) throws(PipelineError) -> [Submission] {
    let options = RunStages.validationOptions(configuration)
    let checked =
      validation?(files, registers, options)
      ?? Validate.validate(
        files: files, strategy: registers.strategy, organisations: registers.organisations, places: registers.places,
        options: options, workforce: AllCores())
    log.append(contentsOf: checked.1)
    submissions = checked.0
    let names = Set(submissions.map(\.file))
    inputs += submissions.compactMap { InputReading.provenance($0, among: names) }
    if let breach = Accounting.breach(in: submissions) { throw .internalFault(breach) }
    return submissions
  }

  package mutating func normalise(_ submissions: [Submission]) throws(PipelineError) -> Normalisation {
    if let file = try DecisionFile.read(configuration) {
      decisions = file.decisions
      inputs.append(file.input)
    }
    let stated = Normaliser(
      strategy: registers.strategy, organisations: registers.organisations, places: registers.places,
      workforce: AllCores()
    ).normalise(submissions)
    let earlier = try confirmedBefore()
    let remembered = RememberedGoals.decisions(earlier, for: submissions, archive: configuration.archive)
    let (decided, outcome) = DecidedGoals(remembered + decisions, strategy: registers.strategy).applied(to: stated)
    self.outcome = outcome
    confirmed = RememberedGoals.confirmed(outcome, decided.activities, year: cycleYear)
    // This year's decisions teach the years to come: a decision changes nothing but what it is about.
    let suggester = GoalSuggester(
      goals: registers.strategy.goals, unlabelled: TextSample.of(decided.activities).map(TextAligner.text),
      examples: RememberedGoals.training(earlier), workforce: AllCores())
    self.suggester = suggester
    let (tied, notes) = TextTies(strategy: registers.strategy, suggester: suggester).applied(
      to: decided, after: outcome)
    let spelling = SpellingNotes(registers.organisations).notes(tied.activities, workforce: AllCores())
    log.append(contentsOf: tuned(notes + spelling + AmountNotes.notes(tied.activities, workforce: AllCores())))
    return tied
  }

  /// As the configuration wants the rules: milder, stricter or not at all.
  private func tuned(_ notes: [Diagnostic]) -> DiagnosticLog {
    let options = RunStages.validationOptions(configuration)
    var log = DiagnosticLog()
    for var note in notes where options.silenced[note.code] == nil {
      note.severity = options.severities[note.code] ?? note.severity
      log.append(note)
    }
    return log
  }

  /// What the staff have confirmed in earlier years. None where there is no archive yet.
  private func confirmedBefore() throws(PipelineError) -> [ConfirmedExample] {
    let path = configuration.located(configuration.archive)
    do throws(ArchiveError) { return try RunArchive(path: path).examples(before: cycleYear) } catch {
      throw .world(error)
    }
  }

  package mutating func merge(_ alignments: Normalisation) throws(PipelineError) -> Portfolio {
    let statistics = StatisticsIntake.read(
      try statisticsFiles(), strategy: registers.strategy, places: registers.places)
    log.append(contentsOf: statistics.log)
    let year = cycleYear
    guard let date = configuration.date ?? CalendarDate.lastDay(of: year) else {
      throw .internalFault("året \(year) har ingen sista dag")
    }
    return Merger.merge(
      alignments, submissions: submissions, observations: statistics.observations, strategy: registers.strategy,
      organisations: registers.organisations, places: registers.places, referenceDate: date, year: year,
      alsoUnmatched: statistics.unmatched, received: configuration.received, workforce: AllCores())
  }

  package mutating func detect(_ portfolio: Portfolio) -> [Finding] {
    let detection = DetectorSet.standard(weights: DetectorWeights(configuration.weights), workforce: AllCores())
      .detection(of: portfolio)
    let found = detection.findings
    lessons = detection.lessons
    allFindings = found
    let recalled = FindingMemory(portfolio).recalled(found, decisions)
    let shown = Set(recalled.shown.map(\.id))
    hiddenFindings = found.filter { !shown.contains($0.id) }
    outcome.obeyed += recalled.outcome.obeyed
    outcome.stale += recalled.outcome.stale
    return recalled.shown
  }

  package mutating func report(
    _ portfolio: Portfolio, _ findings: [Finding], previous: CycleRecord?
  ) throws(PipelineError) -> RunReport {
    // Before the list of inputs is made: the comments are of it.
    let additions = ReportAdditions(
      lessons: lessons, comments: try comments(), decisions: outcome,
      tunedRules: configuration.tunings.map {
        .init(code: $0.code, strength: $0.severity?.rawValue ?? "av", reason: $0.reason)
      })
    let information = try information(portfolio.referenceDate)
    let comparison = previous.map {
      CycleComparison.make(portfolio: portfolio, findings: allFindings, previous: $0)
    }
    let published = ReportPackage.files(
      portfolio: portfolio, findings: findings, log: log, catalogue: RuleReference.catalogue, information: information,
      comparison: comparison, wording: try wording(), additions: additions, workforce: AllCores())
    let internalFiles =
      InternalFiles.files(answer, portfolio: portfolio)
      + [ProposalList.file(portfolio, findings, decisions, suggester)]
      + HiddenFindings.files(hiddenFindings) + ModelFile.files(suggester)
    return RunReport(
      information: information, summaryName: ReportPackage.markdownName(information.edition),
      files: (published + internalFiles).map { GeneratedFile(path: $0.path, pieces: $0.pieces, piece: $0.piece) })
  }

  /// Everything that was said about the files so far.
  var answer: Answer {
    Answer(
      submissions: submissions, log: log, catalogue: RuleReference.catalogue, language: configuration.language,
      toolVersion: Versions.tool, ruleSetVersion: Versions.rules)
  }

  // MARK: - What the configuration says

  /// The options of the validate stage; those of a check without configuration are the defaults.
  static func validationOptions(_ configuration: PipelineConfiguration?) -> ValidationOptions {
    var options = ValidationOptions(referenceDate: configuration?.date)
    options.limits = configuration?.limits ?? Limits()
    options.mappings = configuration?.mappings ?? []
    for tuning in configuration?.tunings ?? [] {
      if let severity = tuning.severity {
        options.severities[tuning.code] = severity
      } else {
        options.silenced[tuning.code] = tuning.reason
      }
    }
    return options
  }

  /// The year that most submissions are about; the later of two that share the place.
  private var cycleYear: Int {
    var counts: [Int: Int] = [:]
    for year in submissions.compactMap(\.year) { counts[year, default: 0] += 1 }
    let commonest = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    return commonest ?? configuration.date?.year ?? 2000
  }

  private mutating func statisticsFiles() throws(PipelineError) -> [(StatisticsDeclaration, CubeSource)] {
    var sources: [String: CubeSource] = [:]
    var files: [(StatisticsDeclaration, CubeSource)] = []
    for file in configuration.statistics {
      if sources[file.path] == nil {
        let input = try StatisticsInput.opened(
          file.path, located: configuration.located(file.path), by: configuration.file,
          limit: configuration.limits.file)
        sources[file.path] = input.source
        inputs.append(input.provenance)
      }
      guard let source = sources[file.path] else { continue }
      files.append(
        (StatisticsDeclaration(file: file.path, indicator: file.indicator, selection: file.selection), source))
    }
    return files
  }

  /// The analyst's comments, in the order of their files' names.
  private mutating func comments() throws(PipelineError) -> [ReportAdditions.Comment] {
    guard let folder = configuration.comments else { return [] }
    let located = configuration.located(folder)
    guard Folder.kind(located) != .missing else {
      throw .usage(
        sv: "\(configuration.file): kommentarer nämner \(folder), som inte finns.",
        en: "\(configuration.file): kommentarer names \(folder), which does not exist.")
    }
    var comments: [ReportAdditions.Comment] = []
    var tooLong: String?
    do throws(FileError) {
      for path in try Folder.files(at: located) where path.hasSuffix(".md") {
        let shown = folder + path.dropFirst(located.count)
        guard let bytes = try ByteSource(opening: path).all(limit: Limits.note) else {
          tooLong = shown
          continue
        }
        inputs.append(.init(path: shown, sha256: Digest.sha256(bytes), bytes: bytes.count))
        comments.append(
          .init(
            subject: String(PathName.split(path).name.dropLast(3)), file: shown,
            text: String(decoding: bytes, as: UTF8.self)))
      }
    } catch { throw .world(error) }
    if let tooLong { throw FileCount.note(tooLong) }
    return comments
  }

  private func wording() throws(PipelineError) -> ReportWording {
    guard let folder = configuration.templates else { return .standard }
    var texts: [(file: String, text: String)] = []
    var tooLong: String?
    do throws(FileError) {
      for path in try Folder.files(at: configuration.located(folder)) {
        guard let bytes = try ByteSource(opening: path).all(limit: Limits.note) else {
          tooLong = path
          continue
        }
        texts.append((path, String(decoding: bytes, as: UTF8.self)))
      }
    } catch { throw .world(error) }
    if let tooLong { throw FileCount.note(tooLong) }
    do throws(ReportWording.Refusal) { return try ReportWording(overrides: texts) } catch {
      throw .usage(
        sv: "\(error.file):\(error.line): \(error.message.sv)", en: "\(error.file):\(error.line): \(error.message.en)")
    }
  }

  private func information(_ date: CalendarDate) throws(PipelineError) -> RunInformation {
    let sqlite: String
    do throws(ArchiveError) { sqlite = try RunArchive.sqliteVersion() } catch { throw .world(error) }
    return RunInformation(
      toolVersion: Versions.tool, ruleSetVersion: Versions.rules, libxml2Version: LibXML2.version,
      sqliteVersion: sqlite, referenceDate: date, edition: configuration.edition, language: configuration.language,
      inputs: (inputs + registers.inputs).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      marking: configuration.marking)
  }
}
