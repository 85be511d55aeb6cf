import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The editions of the year")
struct EditionTests {
  private func markdown(_ edition: RunInformation.Edition) throws -> String {
    var sample = try SamplePortfolio.full()
    sample.edition = edition
    sample.activities[1] = SamplePortfolio.activity(
      "2", title: "Klar", goals: [], status: .finished, municipalities: [])
    return MarkdownRenderer.render(sample.document).text
  }

  @Test(
    "January asks each organisation for what is missing",
    arguments: [
      "# Preliminärt nuläge 2024: Exempelstrategin 2040",
      "- **Alstads kommun**: 1 rad är avvisad och behöver rättas; 1 insats är inte kopplad till något mål (”Klar”); "
        + "1 avslutad insats saknar resultat och lärdom (”Klar”); 1 insats saknar kommun (”Klar”).",
      "- **Åby kommun**: ingen fil har kommit in.",
      "- **Exempelhögskolan**: filen in/hogskolan.csv gick inte att använda.",
      "Inget att komplettera: Örby kommun.",
    ])
  func preliminary(_ sentence: String) throws { #expect(try markdown(.preliminary).contains(sentence)) }

  @Test("September's themes stand with their grounds, the heaviest first")
  func conference() throws {
    let text = try markdown(.conference)
    #expect(
      text.contains(
        "### L3 Fler är delaktiga och känner tillit\n\nGrund: 1 glapp i insatser eller utfall, 0 "
          + "samarbetsmöjligheter, 0 mönster i lärdomarna och 0 pågående"))
    #expect(
      text.contains(
        "### K1 Fler barn och unga klarar skolan\n\nGrund: 0 glapp i insatser eller utfall, 1 "
          + "samarbetsmöjlighet, 0 mönster i lärdomarna och 3 pågående"))
    let first = try #require(text.firstRange(of: "### L3")).lowerBound
    #expect(try #require(text.firstRange(of: "### K1")).lowerBound > first)
  }

  @Test("figures that an edition does not show are not written either", arguments: RunInformation.Edition.allCases)
  func figures(_ edition: RunInformation.Edition) throws {
    var sample = try SamplePortfolio.full()
    sample.edition = edition
    let document = sample.document
    for case .figure(let name, _) in document.blocks { #expect(document.figures.contains { $0.name == name }) }
  }
}
