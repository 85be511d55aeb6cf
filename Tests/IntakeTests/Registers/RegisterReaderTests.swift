import Diagnostics
import Intake
import StrategyModel
import Testing

@Suite struct RegisterReaderTests {
  @Test(
    .enabled(if: RegisterFiles.exists("Fixtures/strategies/varmland-2040.yml")),
    arguments: [
      ("Fixtures/strategies/varmland-2040.yml", 4, 13), ("Fixtures/strategies/varmland-2014-2020.yml", 5, 24),
    ])
  func strategiesOfTheCounty(path: String, areas: Int, goals: Int) throws {
    let strategy = try RegisterReader.strategy(RegisterFiles.bytes(path), file: path)
    #expect(strategy.areas.count == areas)
    #expect(strategy.goals.count >= goals)
    #expect(!strategy.indicators.isEmpty)
    #expect(strategy.file == path)
  }

  @Test(.enabled(if: RegisterFiles.exists("Fixtures/strategies/varmland-2040.yml")))
  func knownFactsOf2040() throws {
    let file = "Fixtures/strategies/varmland-2040.yml"
    let strategy = try RegisterReader.strategy(RegisterFiles.bytes(file), file: file)
    #expect(strategy.vision == "Ett hållbart Värmland som förändrar världen")
    #expect(strategy.goal("K1")?.title == "Fler barn och unga klarar skolan")
    let health = try #require(strategy.indicator("U01405"))
    #expect(health.direction == .higher)
    #expect(health.targetKind == .approachReference)
    #expect(health.groups == [.women, .men])
    #expect(health.publicationLag == 3)
    #expect(health.isShare)
    #expect(strategy.challenges.map(\.id) == ["demografi", "kompetensforsorjning", "klimat"])
    #expect(strategy.strengths.isEmpty)
  }

  @Test(
    .enabled(if: RegisterFiles.exists("Fixtures/strategies/kommuner.yml")),
    arguments: [("Fixtures/strategies", 16, "17", "0017"), ("Fixtures/exempellan", 17, "99", "SE399")])
  func actorsAndPlaces(folder: String, municipalities: Int, county: String, foreign: String) throws {
    let places = try RegisterReader.places(RegisterFiles.bytes("\(folder)/kommuner.yml"), file: "kommuner.yml")
    #expect(places.municipalities.count == municipalities)
    #expect(places.coded(foreign)?.code.rawValue == county)
    let organisations = try RegisterReader.organisations(
      RegisterFiles.bytes("\(folder)/organisationer.yml"), file: "organisationer.yml", places: places)
    #expect(!organisations.expected.isEmpty)
    _ = try RegisterReader.places(
      RegisterFiles.bytes("\(folder)/kommuner.yml"), file: "kommuner.yml", organisations: organisations)
  }

  @Test(.enabled(if: RegisterFiles.exists("Fixtures/exempellan/register.yml")))
  func strategyOfExempellan() throws {
    let strategy = try RegisterReader.strategy(
      RegisterFiles.bytes("Fixtures/exempellan/register.yml"), file: "register.yml")
    #expect(strategy.targetGroups.contains { $0.id == "aldre" })
  }
}
