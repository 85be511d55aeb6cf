import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The order of the sections is the staff's")
struct ReportOrderTests {
  private func headings(_ order: String) throws -> [String] {
    let sample = try SamplePortfolio.full()
    let document = SituationReport.compose(
      portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil,
      wording: try ReportWording(overrides: [("texter/ordning-summary.mustache", order)]))
    return MarkdownRenderer.render(document).text.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3)) }
  }

  @Test("sections are moved, left out and given headings")
  func moved() throws {
    let found = try headings("{{! först\ndet som saknas }}\ntackning: Vilka är med?\n\nglapp\nmetod\n")
    #expect(found == ["Vilka är med?", "Glapp", "Metod, källor och begränsningar"])
  }

  @Test("the built-in order is the one that the file shows", arguments: RunInformation.Edition.allCases)
  func builtIn(_ edition: RunInformation.Edition) throws {
    let name = try #require(ReportWording.Name.allCases.first { $0.edition == edition })
    let file = try #require(ReportWording.files().first { $0.name == name.rawValue + ".mustache" })
    #expect(try ReportOrder(reading: file.text, file: file.name) == .standard(edition))
  }

  @Test(
    "a broken order is an error with its line, never a report without its parts",
    arguments: [
      ("slutsatser\ntackningen\nmetod", 2), ("tackning\nmetod\nglapp\nglapp", 4), ("{{! a\nb }}\nomraden: X\nmetod", 3),
      ("slutsatser\ntackning", 2), ("metod\nglapp\n\n", 2), ("{{lan}}\ntackning\nmetod", 1), ("{{{lan}}}\nmetod", 1),
    ])
  func refused(_ text: String, _ line: Int) {
    let refusal = #expect(throws: ReportWording.Refusal.self) {
      try ReportWording(overrides: [("ordning-summary.mustache", text)])
    }
    #expect(refusal?.line == line)
    #expect(refusal?.message.sv.isEmpty == false)
  }

  @Test("a misspelt section gets the right one suggested")
  func suggestion() {
    let refusal = #expect(throws: ReportWording.Refusal.self) {
      try ReportWording(overrides: [("ordning-summary.mustache", "tackningen\nmetod")])
    }
    #expect(refusal?.message.sv.contains("menade du tackning?") == true)
  }

  @Test("the files that init writes give the report of the built-in texts")
  func filesAreTheBuiltIn() throws {
    let wording = try ReportWording(overrides: ReportWording.files().map { ("texter/" + $0.name, $0.text) })
    for name in ReportWording.Name.allCases where name.edition == nil {
      let values = ["ar": "2024", "lan": "Län", "strategi": "Strategin"]
      #expect(
        wording.paragraphs(name, values, in: .swedish)
          == ReportWording.standard.paragraphs(name, values, in: .swedish))
    }
  }
}
