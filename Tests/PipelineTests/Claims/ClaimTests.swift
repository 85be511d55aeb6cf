import Foundation
import Intake
import StrategyModel
import TestSupport
import Testing

@testable import Pipeline

/// Every sentence of the summary, one by one, against the tables of the same run.
///
/// A sentence of a kind that is not known here fails the test, so that no new claim goes unchecked. What is only counted,
/// and why, stands in `unchecked`.
struct ClaimTests {
  struct Year: CustomTestStringConvertible, Sendable {
    let configuration: String
    let before: String?
    let strategy: String
    let places: String
    /// Fewer checked claims than this would mean that the reading of the summary has broken.
    let least: Int
    var testDescription: String { configuration }
  }

  static let years = [
    Year(
      configuration: "pipeline.yml", before: "Fixtures/years/2023/expected",
      strategy: "Fixtures/strategies/varmland-2040.yml", places: "Fixtures/strategies/kommuner.yml", least: 330),
    Year(
      configuration: "Fixtures/years/2023/pipeline.yml", before: nil,
      strategy: "Fixtures/strategies/varmland-2040.yml", places: "Fixtures/strategies/kommuner.yml", least: 285),
    Year(
      configuration: "Fixtures/exempellan/pipeline.yml", before: nil, strategy: "Fixtures/exempellan/register.yml",
      places: "Fixtures/exempellan/kommuner.yml", least: 330),
    Year(
      configuration: "Fixtures/years/2018-halvtid/pipeline.yml", before: nil,
      strategy: "Fixtures/strategies/varmland-2014-2020.yml", places: "Fixtures/strategies/kommuner.yml", least: 100),
  ]

  @Test(arguments: years)
  func everySentenceIsTrue(year: Year) throws {
    let place = try TemporaryFolder()
    let copy = try CheckoutCopy(in: place.path)
    let result = try Tool.run(["run", year.configuration, "--output", place.path + "/ut"], in: copy.path)
    #expect(result.exitCode == 0, "\(result.messages)")
    var tables = try ClaimTables(
      run: place.path + "/ut", before: year.before.map(Checkout.path),
      strategy: try RegisterReader.strategy(try Checkout.bytes(year.strategy), file: year.strategy),
      places: try RegisterReader.places(try Checkout.bytes(year.places), file: year.places))
    let lines = ClaimReading.lines(try String(contentsOfFile: place.path + "/ut/nulage.md", encoding: .utf8))
    tables.readHeaders(lines)
    let checker = try ClaimChecker(tables: tables)
    for line in lines { checker.check(line) }
    #expect(checker.faults.isEmpty, "\(checker.faults.count): \(checker.faults.prefix(12).joined(separator: "\n"))")
    #expect(checker.unknown.isEmpty, "okända slag: \(checker.unknown.prefix(12).joined(separator: "\n"))")
    #expect(checker.isComplete, "alla indikatorer står inte i tabellerna: \(checker.checked)")
    let checked = checker.checked.values.reduce(0, +)
    #expect(checked >= year.least, "\(checked) påståenden prövade: \(checker.checked)")
    print("\(year.configuration): \(checked) påståenden prövade mot tabellerna, bara räknade: \(checker.counted)")
  }

  @Test("a changed number, a changed verdict or a new kind of sentence is noticed")
  func noticed() throws {
    let text = """
      ## Slutsatser

      27 av 35 väntade organisationer har rapporterat.

      Framtiden är ljus för 12 organisationer.
      """
    let tables = try ClaimTables(
      run: Checkout.path("Fixtures/years/2024/expected"), before: nil,
      strategy: try RegisterReader.strategy(
        try Checkout.bytes("Fixtures/strategies/varmland-2040.yml"), file: "varmland-2040.yml"),
      places: try RegisterReader.places(try Checkout.bytes("Fixtures/strategies/kommuner.yml"), file: "kommuner.yml"))
    let checker = try ClaimChecker(tables: tables)
    for line in ClaimReading.lines(text) { checker.check(line) }
    #expect(checker.faults.count == 1 && checker.unknown.count == 1)
  }

  @Test("what is said to be nothing, and a value said to be revised, are held to the tables")
  func nothingAndRevised() throws {
    let text = """
      ## Förbättra livsvillkoren

      Inga indikatorer är knutna till områdets mål.

      Inga lärdomar har rapporterats.

      Ingen rapporterad insats är kopplad till områdets mål. Det säger inte att inget görs: det kan vara orapporterat, avvisat eller inte kopplat.

      ### Insatsglapp

      Inga har hittats.

      ## Samarbetsmöjligheter

      Inga har hittats.

      Alla mål har lika många pågående insatser.

      Ingen inrapportering har lästs.

      Utan indikator: L1 Något.
      """
    let checker = try ClaimChecker(
      tables: try ClaimAlterationTests.tables("Fixtures/years/2024", ClaimReading.lines(text)))
    for line in ClaimReading.lines(text) { checker.check(line) }
    #expect(checker.faults.count == 8 && checker.unknown.isEmpty, "\(checker.faults) \(checker.unknown)")

    let tables = try ClaimTables(
      run: Checkout.path("Fixtures/years/2024/expected"), before: Checkout.path("Fixtures/years/2023/expected"),
      strategy: try RegisterReader.strategy(
        try Checkout.bytes("Fixtures/strategies/varmland-2040.yml"), file: "varmland-2040.yml"),
      places: try RegisterReader.places(try Checkout.bytes("Fixtures/strategies/kommuner.yml"), file: "kommuner.yml"))
    let known = try #require(
      tables.formerly("indikatorvarden").first { $0["indikator"] == "oppet-arbetslosa-antal" && $0["varde"] != "" })
    let (year, value) = (try #require(known["ar"]), try #require(known["varde"]))
    let row = ["Öppet arbetslösa, antal", "Värmland", year, value, value]
    #expect(tables.contradiction(inRevision: row) == nil)
    #expect(tables.contradiction(inRevision: row.dropLast(2) + [value + "1", value]) != nil)
    #expect(tables.contradiction(inRevision: row.dropLast() + [value + "1"]) != nil)
  }
}
