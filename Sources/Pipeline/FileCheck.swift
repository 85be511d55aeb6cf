package import Diagnostics
import Files
import Intake
import Reporting
import StrategyModel

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

  package init(strategy: String?, format: String, language: Language, date: String?) throws(PipelineError) {
    self.strategy = strategy
    self.format = try OptionText.choice(format, for: "--format")
    self.language = language
    self.date = try OptionText.date(date)
  }

  package func check(_ named: [String]) throws(PipelineError) -> Outcome {
    let configuration = try ConfigurationFile.ofWorkingFolder()
    let registers = try Registers.load(strategy: strategy, configuration: configuration)
    Progress(language: language).note(registers.description)
    let limit = configuration?.largestFile ?? PipelineConfiguration.defaultLargestFile
    let files = try paths(named).map { path throws(PipelineError) in try input(path, limit: limit) }
    var options = RunStages.validationOptions(configuration)
    options.referenceDate = date ?? configuration?.date
    options.keepsActivities = false
    options.keepsRejected = false
    let (submissions, log) = Validate.validate(
      files: files, strategy: registers.strategy, organisations: registers.organisations, places: registers.places,
      options: options)
    if let breach = Accounting.breach(in: submissions, keepsRejected: options.keepsRejected) {
      throw .internalFault(breach)
    }
    let answer = Answer(
      submissions: submissions, log: log, catalogue: RuleReference.catalogue, language: language,
      toolVersion: Versions.tool, ruleSetVersion: Versions.rules)
    return Outcome(
      text: format.render(answer, colour: StandardStreams.outputIsTerminal),
      exitCode: exitCode(files, log))
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
    return paths
  }

  private func input(_ path: String, limit: Int) throws(PipelineError) -> InputFile {
    guard path == "-" else { return InputReading.file(shown: path, located: path, limit: limit) }
    do throws(FileError) {
      guard let bytes = try ByteSource.standardInput().all(limit: limit) else {
        return InputFile(path: path, content: .tooLarge(bytes: limit + 1))
      }
      return InputFile(path: path, bytes: bytes, sha256: Digest.sha256(bytes))
    } catch { throw .world(error) }
  }

  /// The highest code of all files.
  private func exitCode(_ files: [InputFile], _ log: DiagnosticLog) -> ExitCode {
    let isUnopened =
      log.diagnostics.contains { $0.code == UnopenedFile.rule.code }
      || files.contains { if case .unopened = $0.content { true } else { false } }
    if isUnopened { return .world }
    return log.count(.fault) > 0 ? .dataFaults : .done
  }
}
