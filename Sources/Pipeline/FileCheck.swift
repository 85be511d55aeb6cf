package import Diagnostics
import Files
package import Intake
import Reporting
package import StrategyModel

/// `validate`: files are checked with the rules of a run and nothing is written.
package struct FileCheck {
  package struct Outcome: Sendable {
    package let text: String
    package let exitCode: ExitCode
  }

  private let strategy: String?
  private let format: AnswerFormat
  private let language: Language
  private let date: CalendarDate?
  /// An earlier submission that this one is compared with.
  private let previous: String?
  /// The folder that corrected files are written to.
  private let correctedFolder: String?
  /// Takes the place of the check; for tests that need an impossible result.
  private let validation: (@Sendable ([InputFile], Registers, ValidationOptions) -> ([Submission], DiagnosticLog))?

  package init(
    strategy: String?, format: String, language: Language, date: String?, previous: String? = nil,
    correctedFolder: String? = nil,
    validation: (@Sendable ([InputFile], Registers, ValidationOptions) -> ([Submission], DiagnosticLog))? = nil
  ) throws(PipelineError) {
    self.strategy = strategy
    self.format = try OptionText.choice(format, for: "--format")
    self.language = language
    self.date = try OptionText.date(date)
    self.previous = previous
    self.correctedFolder = correctedFolder
    self.validation = validation
  }

  package func check(_ named: [String]) throws(PipelineError) -> Outcome {
    let configuration = try ConfigurationFile.ofWorkingFolder()
    let registers = try Registers.load(strategy: strategy, configuration: configuration)
    Progress(language: language).note(registers.description)
    let limits = configuration?.limits ?? Limits()
    let limit = limits.file
    let named = try paths(named)
    try FileCount.check(named.count, limits)
    let files = try named.map { path throws(PipelineError) in try input(path, limit: limit) }
    var options = RunStages.validationOptions(configuration)
    options.referenceDate = date ?? configuration?.date
    options.keepsActivities = previous != nil
    options.keepsRejected = previous != nil
    options.takesSums = format.showsSums
    let earlier = try previous.map { path throws(PipelineError) in
      try examined(try earlierFile(path, limit), registers, options)
    }
    let answer = try examined(files, registers, options)
    if let correctedFolder {
      let notes = try CorrectedFiles(folder: correctedFolder, language: language).write(files) { path in
        configuration?.mappings.contains { $0.applies(to: path) } ?? false
      }
      for note in notes { Progress(language: language).note(note) }
    }
    var text = format.render(answer, colour: StandardStreams.outputIsTerminal)
    if let earlier, let previous {
      let comparison = SubmissionComparison(previous: earlier, current: answer).text(previous, in: language)
      // Other formats are for programs and hold the answer alone.
      if format == .terminal { text += "\n" + comparison } else { StandardStreams.writeMessage(comparison) }
    }
    return Outcome(text: text, exitCode: exitCode(files, answer))
  }

  private func examined(
    _ files: [InputFile], _ registers: Registers, _ options: ValidationOptions
  ) throws(PipelineError) -> Answer {
    let (submissions, log) =
      validation?(files, registers, options)
      ?? Validate.validate(
        files: files, strategy: registers.strategy, organisations: registers.organisations, places: registers.places,
        options: options)
    if let breach = Accounting.breach(in: submissions, keepsRejected: options.keepsRejected) {
      throw .internalFault(breach)
    }
    return Answer(
      submissions: submissions, log: log, catalogue: RuleReference.catalogue, language: language,
      toolVersion: Versions.tool, ruleSetVersion: Versions.rules)
  }

  private func earlierFile(_ path: String, _ limit: Int) throws(PipelineError) -> [InputFile] {
    guard Folder.kind(path) == .file else {
      throw .usage(sv: "--previous \(path): filen finns inte.", en: "--previous \(path): the file does not exist.")
    }
    let file = try input(path, limit: limit)
    if case .unopened = file.content {
      throw .world(FileError(.open, path, errno: 0, reason: "kan inte läsas"))
    }
    return [file]
  }

  /// A folder stands for the files in it. A name that is nothing is a usage error.
  private func paths(_ named: [String]) throws(PipelineError) -> [String] {
    var paths: [String] = []
    for name in named {
      if name == "-" {
        paths.append(name)
        continue
      }
      guard Folder.kind(name) != .missing else {
        throw .usage(sv: "\(name): filen finns inte.", en: "\(name): the file does not exist.")
      }
      do throws(FileError) { paths += try Folder.files(at: name) } catch { throw .world(error) }
    }
    return FileCount.once(paths)
  }

  private func input(_ path: String, limit: Int) throws(PipelineError) -> InputFile {
    guard path == "-" else { return InputReading.file(shown: path, located: path, limit: limit) }
    do throws(FileError) {
      switch try SpooledInput.standardInput(limit: limit) {
      case .memory(let bytes): return InputFile(path: path, bytes: bytes, sha256: Digest.sha256(bytes))
      case .spooled(let input): return InputFile(path: path, content: .spooled(input))
      case .tooLarge(let bytes): return InputFile(path: path, content: .tooLarge(bytes: bytes))
      }
    } catch { throw .world(error) }
  }

  /// The highest code of all files.
  private func exitCode(_ files: [InputFile], _ answer: Answer) -> ExitCode {
    let isUnopened =
      answer.files.contains { file in file.totals.contains { $0.code == UnopenedFile.rule.code } }
      || files.contains { if case .unopened = $0.content { true } else { false } }
    if isUnopened { return .world }
    return answer.count(.fault) > 0 ? .dataFaults : .done
  }
}
