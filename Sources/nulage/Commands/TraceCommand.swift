import ArgumentParser
import Diagnostics
import Pipeline

struct TraceCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Visar vad en siffra, ett fynd eller en insats vilar på.",
    discussion: """
      Exempel: nulage trace nulage.md:57     alla siffror på rad 57 i sammanfattningen
               nulage trace I01-L3           ett glapp
               nulage trace N01951           en indikator
      """)

  @Argument(
    help: "Rad i sammanfattningen (nulage.md:57), eller id för fynd, insats, mål, indikator eller organisation.")
  var id: String
  @Option(help: "Körningens mapp.") var run: String?

  func result() throws(PipelineError) -> CommandResult { CommandResult(try TraceLookup.text(id, run: run)) }
}
