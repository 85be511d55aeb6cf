package import Diagnostics
import Files
import Intake
package import StrategyModel

/// The strategy, its actors and its places, and which files they came from.
package struct Registers: Sendable {
  package let strategy: Strategy
  package let organisations: OrganisationRegister
  package let places: PlaceRegister
  /// The register files that were read; none for those that ship with the tool.
  package let inputs: [RunInformation.Input]
  /// Which strategy register is in use, for standard error.
  package let description: LocalizedText

  /// Reads the registers: `strategy` (an option), else what the configuration names, else those that ship with the tool.
  package static func load(
    strategy: String? = nil, configuration: PipelineConfiguration?
  ) throws(PipelineError) -> Registers {
    let strategyPath = strategy ?? configuration?.strategy.map { configuration?.located($0) ?? $0 }
    let strategyName = strategy ?? configuration?.strategy
    let strategyFile = try source(strategyPath, shown: strategyName, shipped: PackageResources.varmland_2040_yml)
    let placesFile = try source(
      configuration?.places.flatMap { configuration?.located($0) }, shown: configuration?.places,
      shipped: PackageResources.kommuner_yml)
    let organisationsFile = try source(
      configuration?.organisations.flatMap { configuration?.located($0) }, shown: configuration?.organisations,
      shipped: PackageResources.organisationer_yml)
    do throws(RegisterError) {
      let places = try RegisterReader.places(placesFile.bytes, file: placesFile.name, sha256: placesFile.sum)
      return Registers(
        strategy: try RegisterReader.strategy(
          strategyFile.bytes, file: strategyFile.name, sha256: strategyFile.sum, places: places),
        organisations: try RegisterReader.organisations(
          organisationsFile.bytes, file: organisationsFile.name, sha256: organisationsFile.sum, places: places),
        places: places,
        inputs: [strategyFile, organisationsFile, placesFile].filter { !$0.isShipped }.map {
          RunInformation.Input(path: $0.name, sha256: $0.sum, bytes: $0.bytes.count)
        },
        description: strategyFile.isShipped
          ? LocalizedText(
            sv: "Register: Värmlandsstrategin 2040, som följer med verktyget.",
            en: "Register: Värmlandsstrategin 2040, which ships with the tool.")
          : LocalizedText(sv: "Register: \(strategyFile.name).", en: "Register: \(strategyFile.name)."))
    } catch { throw .register(error) }
  }

  private struct RegisterFile {
    let name: String
    let bytes: [UInt8]
    let sum: String
    let isShipped: Bool
  }

  private static func source(
    _ path: String?, shown: String?, shipped: [UInt8]
  ) throws(PipelineError) -> RegisterFile {
    guard let path else {
      return RegisterFile(name: "nulage", bytes: shipped, sum: Digest.sha256(shipped), isShipped: true)
    }
    let bytes = try ConfigurationFile.bytes(path)
    return RegisterFile(name: shown ?? path, bytes: bytes, sum: Digest.sha256(bytes), isShipped: false)
  }
}
