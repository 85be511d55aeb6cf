import ArgumentParser
import Diagnostics
import Pipeline

struct SimilarCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Finner texter från olika organisationer som liknar varandra.",
    discussion: "Exempel: nulage similar --texts insatser.csv --minimum 0.3")

  @Option(help: "Texter: id,organisation,rubrik,beskrivning.") var texts: String
  @Option(help: "Lägsta likhet, 0–1. Utan --top är den 0,3.") var minimum: Double?
  @Option(help: "De närmaste så många för varje text, i stället för par.") var top: Int?

  func result() throws(PipelineError) -> CommandResult {
    CommandResult(try SimilarTask.csv(texts: texts, minimum: minimum, top: top))
  }
}
