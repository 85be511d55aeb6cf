import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Pipeline

/// Every code can be asked about, in both languages, with an example that triggers it and one that does not.
@Suite struct ExplainTests {
  static let codes = RuleReference.catalogue.rules.map(\.code.rawValue)

  private func rule(_ code: String) throws -> Rule {
    try #require(RuleReference.catalogue[RuleCode(rawValue: code)])
  }

  @Test(arguments: codes) func everyCodeHasAPage(code: String) throws {
    let rule = try rule(code)
    for language in Language.allCases {
      let page = try #require(RuleReference.page(code.lowercased(), language: language))
      #expect(page.hasPrefix("\(code)  \(rule.title[language])\n"))
      #expect(page.contains(rule.severity.rawValue))
      #expect(page.contains("  " + rule.why[language]))
      #expect(!page.contains("{"), "en människa läser sidan: inga luckor får stå kvar")
    }
  }

  @Test(arguments: codes) func everyCodeHasItsWordsInBothLanguages(code: String) throws {
    let rule = try rule(code)
    let texts = [rule.title, rule.message, rule.remedy, rule.why]
    for text in texts {
      #expect(!text.sv.isEmpty && !text.en.isEmpty)
      // Names and signs may be the same; whole sentences are not.
      if text.sv.split(separator: " ").count > 3 { #expect(text.sv != text.en) }
    }
  }

  /// Faults below the text (size, damaged bytes, a locked file) have theirs in `RemedyTests` and among the fixtures.
  @Test func everyRuleAboutSubmissionsHasExamplesThatCanBeWritten() {
    let without = RuleSet.rules.filter { $0.example == nil }.map(\.code.rawValue)
    #expect(without == ["VAL-003", "VAL-004", "VAL-012", "VAL-016", "VAL-019", "VAL-024"])
  }

  /// A detector's page says what it looks at, and shows what was really found in its own example and what was not.
  @Test(arguments: codes.filter { $0.hasPrefix("DET-") }) func aDetectorsPageShowsAnExampleAndALookAlike(
    code: String
  ) throws {
    let headings: [Language: [String]] = [
      .swedish: [
        "Varför", "Vad den ser på", "Ett exempel som hittas", "Så säger programmet", "Frågan att börja med",
        "Ett som liknar men inte hittas",
      ],
      .english: [
        "Why", "What it looks at", "An example that is found", "What the program says", "The question to begin with",
        "One that looks like it and is not found",
      ],
    ]
    for language in Language.allCases {
      let page = try #require(RuleReference.page(code, language: language))
      let parts = page.trimmingCharacters(in: .newlines).components(separatedBy: "\n\n").dropFirst().map {
        $0.components(separatedBy: "\n")
      }
      #expect(parts.map { $0.first ?? "" } == headings[language])
      for part in parts { #expect(part.count > 1 && (part.last ?? "").count > 20, "\(code): \(part)") }
      for place in [2, 5] { #expect(parts[place].contains { $0.hasPrefix("  - ") }, "\(code): \(parts[place])") }
      #expect(!page.contains("…"), "en lucka är inte fylld")
    }
  }

  @Test func theToolShowsThePage() throws {
    let folder = try TemporaryFolder()
    let page = try Tool.run(["explain", "VAL-032"], in: folder.path)
    #expect(page.exitCode == 0)
    #expect(page.output.contains("pågånde") && page.output.contains("Så rättar du"))
  }
}
