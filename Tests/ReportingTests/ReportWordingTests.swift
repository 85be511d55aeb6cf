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
      ("{{lann}}", 1), ("{{#lan}} öppen", 1), ("a\nb\n{{#lan}}x{{^ar}}y{{/ar}}\n", 3), ("a\n{{/lan}}", 2),
      ("{{#lan}}a\n{{#ar}}b\n{{/lan}}{{/ar}}", 3), ("{{lan", 1), ("{{}}", 1), ("{{$ lan}}", 1),
      ("{{< lan}}{{/lan}}", 1),
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

  @Test("the sentences as template files say what the built-in ones say, figures and traces and all")
  func sentencesAsFiles() throws {
    let wording = try ReportWording(overrides: ReportWording.files().map { ("mallar/" + $0.name, $0.text) })
    var sample = try SamplePortfolio.full()
    for edition in RunInformation.Edition.allCases {
      sample.edition = edition
      let (plain, templated) = (rendered(sample, .standard), rendered(sample, wording))
      #expect(templated.text == plain.text)
      let figures = { (rendering: MarkdownRendering) in rendering.support.map { "\($0.line) \($0.printed)" } }
      #expect(figures(templated) == figures(plain))
    }
  }

  private func rendered(_ sample: SamplePortfolio, _ wording: ReportWording) -> MarkdownRendering {
    MarkdownRenderer.render(
      SituationReport.compose(
        portfolio: sample.portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
        information: sample.information, comparison: sample.comparison, wording: wording))
  }

  @Test("a sentence is reworded: singular and plural, a part that is left out, and what is quoted stays inert")
  func sentence() throws {
    let wording = try ReportWording(overrides: [
      (
        "mening-laget.mustache",
        "{{! vår }}\nI {{lan}}: {{insatser}} {{#insatser_en}}insats{{/insatser_en}}{{^insatser_en}}insatser{{/insatser_en}}"
          + "{{#gemensamma}}, {{gemensamma}} delade{{/gemensamma}} ({{tackning}}). *Ej fet* <b>"
      )
    ])
    let text = wording.sentence(
      .reported,
      [
        "insatser": Slot([.number("1", .count, [.file("a")])], count: 1), "gemensamma": Slot([]),
        "tackning": Slot(.quote("<i>x</i>", .file("b"))),
      ], common: ["lan": "Länet", "ar": ""], in: .swedish)
    #expect(text.plain == "I Länet: 1 insats (<i>x</i>). *Ej fet* <b>")
    #expect(text.contains(.number("1", .count, [.file("a")])) && text.contains(.quote("<i>x</i>", .file("b"))))
  }

  @Test(
    "a sentence has names of its own, the same in both languages, and others are refused",
    arguments: ReportSentence.allCases)
  func vocabulary(_ sentence: ReportSentence) {
    #expect(Set(WordingTemplate(sentence.text.en).slots) == Set(sentence.slots))
    #expect(throws: ReportWording.Refusal.self) {
      try ReportWording(overrides: [("\(sentence.rawValue).mustache", "{{finns_inte}}")])
    }
  }

  @Test("every built-in text is a template that the rules accept", arguments: ReportWording.Name.allCases)
  func builtIn(_ name: ReportWording.Name) {
    for language in Language.allCases {
      #expect(!ReportWording.standard.paragraphs(name, ["lan": "Exempellän", "ar": "2024"], in: language).isEmpty)
    }
  }
}
