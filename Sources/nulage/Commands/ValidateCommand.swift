import ArgumentParser
import Diagnostics
import Pipeline

struct ValidateCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Prövar filer innan de skickas in.",
    discussion: """
      Exempel: nulage validate inrapportering.csv
      En mapp står för filerna i den; - är standard in. Slutar med 1 om något är fel i en fil.
      """)

  @Argument(help: "Filer eller mappar.") var files: [String]
  @Option(help: "Målregister, i stället för det som pipeline.yml anger eller följer med.") var strategy: String?
  @Option(help: "terminal, json, sarif, junit eller github.") var format = "terminal"
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?
  @Option(help: "Dagens datum för prövningen, ÅÅÅÅ-MM-DD.") var datum: String?

  @Option(help: "Den förra inrapporteringen: vad som är nytt, borta eller ändrat skrivs ut.") var previous: String?
  @Option(help: "Mapp för rättade kopior: bara det som är entydigt rättas, och loggas i rattningar.csv.")
  var writeCorrected: String?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    let check = try FileCheck(
      strategy: strategy, format: format, language: language, date: datum, previous: previous,
      correctedFolder: writeCorrected)
    let outcome = try check.check(files)
    return CommandResult(outcome.text, exitCode: outcome.exitCode)
  }
}
