import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// The years' genuine figures and the invented county's: everything that is declared is read.
@Suite struct StatisticsFixturesTests {
  @Test(
    .enabled(if: RegisterFiles.exists("Fixtures/exempellan/pipeline.yml"))
  ) func exempellan() throws {
    let reading = try DeclaredFixtures.reading(
      pipeline: "Fixtures/exempellan/pipeline.yml", folder: "Fixtures/exempellan",
      register: "Fixtures/exempellan/register.yml", places: "Fixtures/exempellan/kommuner.yml")
    #expect(reading.log.count(.fault) == 0, "\(reading.log.diagnostics.filter { $0.severity == .fault })")
    #expect(reading.observations.count > 2_000)
  }

  @Test(
    .enabled(if: RegisterFiles.exists("Fixtures/years/2024/pipeline.yml")),
    arguments: ["Fixtures/years/2024", "Fixtures/years/2023"])
  func years(folder: String) throws {
    let reading = try DeclaredFixtures.reading(
      pipeline: "\(folder)/pipeline.yml", folder: folder, register: "Fixtures/strategies/varmland-2040.yml",
      places: "Fixtures/strategies/kommuner.yml")
    #expect(reading.log.count(.fault) == 0, "\(reading.log.diagnostics.filter { $0.severity == .fault })")
    #expect(reading.observations.count > 5_000)
    let population = reading.observations.first { $0.key.description == "N01951/17/T/2022" }
    #expect(population?.value.number?.text == "283976")
  }
}
