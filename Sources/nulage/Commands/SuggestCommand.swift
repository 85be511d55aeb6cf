import ArgumentParser
import Diagnostics
import Pipeline

struct SuggestCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Föreslår mål för texter, med säkerhet och de ord som avgjorde.",
    discussion: """
      Exempel: nulage suggest "Läxhjälp på biblioteket för elever i årskurs 7–9"
               nulage suggest --texts texter.csv --training bekraftade.csv
               nulage suggest --training bekraftade.csv --model
      """)

  @Argument(help: "En text.") var text: String?
  @Option(help: "Målregister.") var register: String?
  @Option(help: "Bekräftade exempel: id,rubrik,beskrivning,mal.") var training: String?
  @Option(help: "Texter: id,rubrik,beskrivning.") var texts: String?
  @Flag(help: "Skriv vad som har lärts i stället för förslag: mål, del, kännetecken och vikt.") var model = false

  func result() throws(PipelineError) -> CommandResult {
    CommandResult(try SuggestTask.csv(register: register, texts: texts, single: text, training: training, model: model))
  }
}
