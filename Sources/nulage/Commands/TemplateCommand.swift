import ArgumentParser
import Diagnostics
import Pipeline

struct TemplateCommand: NulageCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Skriver en tom mall med en ifylld exempelrad.",
    discussion: "Exempel: nulage template csv > mall.csv")

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xml, xsd }

  @Argument(help: "csv eller xml; xsd ger schemat för XML.") var format: Format
  @Option(help: "Målregister.") var strategy: String?
  @Option(help: "Året som mallen gäller.") var year = 2024

  func result() throws(PipelineError) -> CommandResult {
    let registers = try Registers.load(strategy: strategy, configuration: try ConfigurationFile.ofWorkingFolder())
    let bytes =
      switch format {
      case .csv: SubmissionTemplate.csv(registers.strategy, organisations: registers.organisations, year: year)
      case .xml: SubmissionTemplate.xml(registers.strategy, organisations: registers.organisations, year: year)
      case .xsd: SubmissionTemplate.schema
      }
    return CommandResult(String(decoding: bytes, as: UTF8.self))
  }
}
