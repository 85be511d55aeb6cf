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

  @Test("September's themes stand with their grounds, the strongest gap first")
  func conference() throws {
    let text = try markdown(.conference)
    let gap =
      "### Glapp: L3 Fler är delaktiga och känner tillit\n\nGrund: 1 glapp i insatser eller utfall. Målet har 0 pågående"
    #expect(text.contains(gap), "\(text.prefix(3000))")
  }

  @Test("a hindrance that several share is a theme, and no ground is used twice")
  func sharedHindrance() throws {
    var sample = try SamplePortfolio.full()
    sample.edition = .conference
    let members = ["alstads-kommun", "orby-kommun", "x"].enumerated().map { index, organisation in
      LessonGroup.Member(
        organisation: Organisation.ID(organisation), text: SubmittedText("elnätet räcker inte \(index)"),
        source: RecordReference(file: "in/f.csv", row: index + 2, line: index + 2))
    }
    var additions = ReportAdditions()
    additions.lessons = [
      LessonGroup(kind: .hindrance, terms: ["elnätet"], members: members),
      LessonGroup(kind: .keep, terms: ["poolen"], members: members, sharesWordOnly: true),
    ]
    let text = MarkdownRenderer.render(
      SituationReport.compose(
        portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
        information: sample.information, comparison: nil, additions: additions)
    ).text
    #expect(text.contains("### Gemensamt hinder: elnätet\n\nGrund: 3 organisationer beskriver hindret"))
    #expect(!text.contains("Gemensamt hinder: poolen"))
    let themes = text.prefix(upTo: try #require(text.firstRange(of: "\n## Lärdomar")).lowerBound)
    let named = themes.matches(of: /- \*\*([A-Z]\d\d-[^:]+):/).map { String($0.output.1) }
    #expect(Set(named).count == named.count)
  }

  @Test("figures that an edition does not show are not written either", arguments: RunInformation.Edition.allCases)
  func figures(_ edition: RunInformation.Edition) throws {
    var sample = try SamplePortfolio.full()
    sample.edition = edition
    let document = sample.document
    for case .figure(let name, _) in document.blocks { #expect(document.figures.contains { $0.name == name }) }
  }
}
