import ArgumentParser
import Diagnostics
import Files
import Pipeline

@main
struct Nulage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nulage",
    abstract: "Lägger ihop vad länets organisationer rapporterar med statistiken till en nulägesanalys.",
    discussion: """
      Exempel:
        nulage run                          kör pipeline.yml och skriver nuläget
        nulage validate min-fil.csv         prövar en fil innan den skickas
        nulage explain VAL-001              förklarar en kod

      Slutkoder: 0 klart · 1 fel i data · 2 fel i anrop, konfiguration eller register · 3 läsning eller skrivning
      misslyckades · 4 internt fel.
      """,
    version: ToolVersion.text,
    subcommands: [
      RunCommand.self, ValidateCommand.self, InitCommand.self, TemplateCommand.self, ExplainCommand.self,
      RulesCommand.self, GoalsCommand.self, TraceCommand.self, CompareCommand.self, SuggestCommand.self,
      SimilarCommand.self, ForecastCommand.self, StatisticsCommand.self,
    ])

  static func main() {
    StandardStreams.occupyClosed()
    StandardStreams.ignoreDeadlySignals()
    exit(withCode: CommandRunner.run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func exit(withCode code: Pipeline.ExitCode) {
    Nulage.exit(withError: code == .done ? nil : ArgumentParser.ExitCode(code.rawValue))
  }
}

/// A command that says what it found and how it ended.
protocol NulageCommand: ParsableCommand {
  var language: Language { get }
  /// The result for standard output, and how the command ended.
  func result() throws(PipelineError) -> CommandResult
}

extension NulageCommand {
  var language: Language { .swedish }
}

struct CommandResult {
  let output: String
  let exitCode: Pipeline.ExitCode

  init(_ output: String, exitCode: Pipeline.ExitCode = .done) {
    self.output = output
    self.exitCode = exitCode
  }
}

extension Language: ExpressibleByArgument {}
