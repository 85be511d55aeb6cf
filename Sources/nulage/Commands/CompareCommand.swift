import ArgumentParser
import Diagnostics
import Pipeline

struct CompareCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Jämför två körningar: mappar, eller år i arkivet.",
    discussion: "Exempel: nulage compare 2023 2024")

  @Argument(help: "Den tidigare.") var before: String
  @Argument(help: "Den senare.") var now: String
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    let outcome = try CompareTask.compare(before, now, language: language)
    return CommandResult(outcome.text, exitCode: outcome.exitCode)
  }
}
