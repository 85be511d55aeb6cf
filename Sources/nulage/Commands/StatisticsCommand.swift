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
    let outcome = try StatisticsTask.tables(files, format: format, language: language)
    return CommandResult(outcome.text, exitCode: outcome.exitCode)
  }
}
