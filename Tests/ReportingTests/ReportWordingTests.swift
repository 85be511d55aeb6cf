import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Templates that staff may change")
struct ReportWordingTests {
  @Test("a template replaces the built-in text; its values are escaped for each output")
  func override() throws {
    let wording = try ReportWording(overrides: [
      ("mallar/inledning.mustache", "Nuläget {{ar}} i {{lan}}.\n\nUnderlag *för* <b>mötet</b>.{{! anmärkning }}")
    ])
    let text = wording.paragraphs(.intro, ["ar": "2024", "lan": "Län & <b>kust</b>"], in: .swedish)
    #expect(text == ["Nuläget 2024 i Län & <b>kust</b>.", "Underlag *för* <b>mötet</b>."])
    let sample = try SamplePortfolio.full()
    let document = SituationReport.compose(
      portfolio: sample.portfolio, findings: [], log: DiagnosticLog(), catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil, wording: wording)
    #expect(MarkdownRenderer.render(document).text.contains("Underlag \\*för\\* \\<b\\>mötet\\</b\\>."))
    #expect(HTMLRenderer.render(document).contains("Underlag *för* &lt;b&gt;mötet&lt;/b&gt;."))
  }

  @Test(
    "what could do more than name a value is refused, with its line",
    arguments: [
      ("{{{lan}}}", 1), ("rad\n{{& lan}}", 2), ("{{% CONTENT_TYPE:TEXT}}", 1), ("a\nb\n{{=<% %>=}}", 3),
      ("{{> annan}}", 1),
      ("{{lann}}", 1), ("{{#lan}} öppen", 1), ("{{lan", 1), ("{{}}", 1), ("{{$ lan}}", 1), ("{{< lan}}{{/lan}}", 1),
    ])
  func refused(_ text: String, _ line: Int) {
    let refusal = #expect(throws: ReportWording.Refusal.self) {
      try ReportWording(overrides: [("inledning.mustache", text)])
    }
    #expect(refusal?.line == line)
    #expect(refusal?.message.sv.isEmpty == false)
  }

  @Test("a misspelt name gets the right one suggested, and an unknown file the list of names")
  func suggestions() {
    let name = #expect(throws: ReportWording.Refusal.self) {
      try ReportWording(overrides: [("inledning.mustache", "{{strategin}}")])
    }
    #expect(name?.message.sv.contains("menade du strategi?") == true)
    let file = #expect(throws: ReportWording.Refusal.self) { try ReportWording(overrides: [("inledn.mustache", "")]) }
    #expect(file?.message.sv.contains("inledning") == true)
  }

  @Test("every built-in text is a template that the rules accept", arguments: ReportWording.Name.allCases)
  func builtIn(_ name: ReportWording.Name) {
    for language in Language.allCases {
      #expect(!ReportWording.standard.paragraphs(name, ["lan": "Exempellän", "ar": "2024"], in: language).isEmpty)
    }
  }
}
