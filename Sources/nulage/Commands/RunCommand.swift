import ArgumentParser
import Diagnostics
import Pipeline

struct RunCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Kör alla fem stegen och skriver nuläget.",
    discussion: """
      Exempel: nulage run pipeline.yml --datum 2024-03-08
      Skriver i mappen som pipeline.yml säger (utdata) och slutar med sökvägen till sammanfattningen.
      """)

  @Argument(help: "Konfigurationen.") var pipeline = ConfigurationFile.standardName
  @Option(help: "Mapp att skriva i, i stället för pipeline.yml:s utdata.") var output: String?
  @Option(help: "Referensdatum, ÅÅÅÅ-MM-DD.") var datum: String?
  @Option(help: "preliminary, summary eller conference.") var edition: String?
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?
  @Flag(help: "Sluta med 1 om en rad eller fil avvisades.") var strict = false
  @Option(help: "Anmärkningar på standard fel: terminal, json eller github.") var format = "terminal"

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    let options = try RunOptions(
      output: output, date: datum, edition: edition, language: chosenLanguage, isStrict: strict, format: format)
    let outcome = try PipelineRun.run(pipeline, options: options)
    return CommandResult(outcome.summaryPath + "\n", exitCode: outcome.exitCode)
  }
}
