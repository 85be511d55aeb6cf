import ArgumentParser
import Diagnostics
import Pipeline

struct InitCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Lägger upp mappen för ett nytt år.",
    discussion: "Exempel: nulage init 2025")

  @Argument(help: "Året.") var year: Int

  func result() throws(PipelineError) -> CommandResult {
    guard (2000...2100).contains(year) else {
      throw .usage(sv: "Året ska vara mellan 2000 och 2100, inte \(year).", en: "The year must be 2000–2100.")
    }
    let registers = try Registers.load(configuration: nil)
    return CommandResult(
      try NewYear.create(year, strategy: registers.strategy, organisations: registers.organisations).joined(
        separator: "\n") + "\n")
  }
}
