import ArgumentParser
import Diagnostics
import Pipeline

struct ForecastCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Räknar fram årliga serier, med 80 och 95 procents intervall.",
    discussion: "Exempel: nulage forecast serier.csv --horizon 6")

  @Argument(help: "Serier: series,year,value.") var file: String
  @Option(help: "Antal år framåt.") var horizon: Int
  @Option(help: "Använd bara de senaste så många värdena.") var last: Int?

  func result() throws(PipelineError) -> CommandResult {
    CommandResult(try ForecastTask.csv(file, horizon: horizon, last: last, language: language))
  }
}
