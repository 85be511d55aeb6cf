import ArgumentParser
import Diagnostics
import Pipeline

struct RulesCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Listar alla koder med allvar och rubrik.",
    discussion: "Exempel: nulage rules --format json")

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, json }

  @Option(help: "terminal eller json.") var format = Format.terminal
  @Flag(help: "Skriv JSON-schemat för validate --format json.") var schema = false
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    if schema { return CommandResult(RuleReference.diagnosticsSchema) }
    return switch format {
    case .terminal: CommandResult(RuleReference.list(language: language))
    case .json: CommandResult(RuleReference.json())
    }
  }
}
