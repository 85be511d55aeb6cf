import ArgumentParser
import Diagnostics
import Pipeline

struct StatisticsCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics", abstract: "Skriver en publicerad tabell cell för cell, precis som den är lagrad.",
    discussion: "Exempel: nulage statistics befolkning.px")

  @Argument(help: "PX, JSON-stat, PxWeb, Kolada, SDMX-CSV eller CSV.") var files: [String]
  @Option(help: "csv eller json.") var format = "csv"
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    // The table goes to standard output piece by piece; what is left to say is how it ended.
    CommandResult("", exitCode: try StatisticsTask.print(files, format: format, language: language))
  }
}
