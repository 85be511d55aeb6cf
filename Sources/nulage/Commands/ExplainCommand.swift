import ArgumentParser
import Diagnostics
import Pipeline

struct ExplainCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Förklarar en kod: varför, hur man rättar, fel och rätt exempel.",
    discussion: "Exempel: nulage explain VAL-001")

  @Argument(help: "Koden, till exempel VAL-001.") var code: String
  @Option(name: .customLong("language"), help: "sv eller en.") var chosenLanguage: Language?

  var language: Language { chosenLanguage ?? .swedish }

  func result() throws(PipelineError) -> CommandResult {
    if let page = RuleReference.page(code, language: language) { return CommandResult(page) }
    let hint = RuleReference.nearest(code).first
    throw .usage(
      sv: "Koden \(code) finns inte." + (hint.map { " Menade du \($0)?" } ?? "") + " `nulage rules` listar alla.",
      en: "There is no code \(code)." + (hint.map { " Did you mean \($0)?" } ?? "") + " `nulage rules` lists them all.")
  }
}
