import ArgumentParser
import Diagnostics
import Pipeline

struct GoalsCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals", abstract: "Listar registrets mål, utmaningar och perspektiv med sina beteckningar.",
    discussion: "Exempel: nulage goals")

  @Option(help: "Målregister.") var strategy: String?
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    let registers = try Registers.load(strategy: strategy, configuration: try ConfigurationFile.ofWorkingFolder())
    Progress(language: language).note(registers.description)
    return CommandResult(GoalList.text(registers.strategy, language: language))
  }
}
