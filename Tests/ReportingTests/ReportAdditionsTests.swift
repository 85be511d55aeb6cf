import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

/// The analyst's comments and the patterns of lessons: placed, marked, inert, and listed where their subject is gone.
@Suite("Comments and patterns")
struct ReportAdditionsTests {
  private func markdown(_ additions: ReportAdditions) throws -> String {
    let sample = try SamplePortfolio.full()
    return MarkdownRenderer.render(
      SituationReport.compose(
        portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
        information: sample.information, comparison: sample.comparison, additions: additions)
    ).text
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  @Test("a comment stands under its area's heading or after its kind of finding, paragraph by paragraph")
  func placed() throws {
    let text = try markdown(
      ReportAdditions(comments: [
        .init(subject: "L3", file: "kommentarer/L3.md", text: "Först detta.\r\n\r\nSedan\ndetta."),
        .init(subject: "I01-L3", file: "kommentarer/I01-L3.md", text: "Ett svar."),
      ]))
    let found = lines(text).filter { $0.contains("kommentar till") }
    #expect(
      found == [
        "> **Analytikerns kommentar till L3:** Först detta\\.", "> **Analytikerns kommentar till L3:** Sedan detta\\.",
        "> **Analytikerns kommentar till I01-L3:** Ett svar\\.",
      ])
    #expect(!text.contains("finns i år"))
  }

  @Test("a comment without its subject is listed, and mark-up in one does nothing")
  func left() throws {
    let text = try markdown(
      ReportAdditions(comments: [
        .init(subject: "I01-X9", file: "kommentarer/I01-X9.md", text: "Borta."),
        .init(subject: "L3", file: "kommentarer/L3.md", text: "<script>x</script> [a](http://b.se)"),
      ]))
    #expect(
      text.contains("1 kommentar handlar om något som inte finns i år: kommentarer/I01-X9.md."))
    #expect(!text.contains("Borta") && !text.contains("<script>") && !text.contains("](http"))
  }

  @Test("without comments and patterns nothing is different")
  func none() throws {
    #expect(try markdown(ReportAdditions()) == MarkdownRenderer.render(SamplePortfolio.full().document).text)
  }

  @Test("a pattern says its words, how many tell it, and one example of each of the first three")
  func patterns() throws {
    let members = [("alstads-kommun", "a"), ("alstads-kommun", "b"), ("orby-kommun", "c"), ("x", "d"), ("y", "e")]
    let group = LessonGroup(
      kind: .hindrance, terms: ["elnätet", "kapacitet"],
      members: members.map {
        .init(
          organisation: Organisation.ID($0.0), text: SubmittedText($0.1),
          source: RecordReference(file: "in/f.csv", row: 3, line: 3))
      })
    let line = try #require(
      lines(try markdown(ReportAdditions(lessons: [group]))).first { $0.hasPrefix("- **elnätet, kapacitet**") })
    #expect(line.contains("(4 organisationer, 5 lärdomar): ”a”") && line.contains("”c”") && line.contains("”d”"))
    #expect(!line.contains("”b”") && !line.contains("”e”"))
  }

  @Test("a comment that an edition has no place for is named there")
  func unplaced() throws {
    var sample = try SamplePortfolio.full()
    sample.edition = .conference
    let comments = [ReportAdditions.Comment(subject: "I01-L3", file: "kommentarer/I01-L3.md", text: "Ett svar.")]
    let text = MarkdownRenderer.render(
      SituationReport.compose(
        portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
        information: sample.information, comparison: nil, additions: ReportAdditions(comments: comments))
    ).text
    #expect(text.contains("> 1 kommentar har ingen plats i den här utgåvan: kommentarer/I01-L3.md."))
  }
}
