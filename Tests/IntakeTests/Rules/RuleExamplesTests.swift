import Diagnostics
import StrategyModel
import Testing

@testable import Intake

/// The examples of a rule are its tests: what is wrong gives that code and no other, what is right gives nothing.
@Suite struct RuleExamplesTests {
  /// XML examples are read by the XML reader's own suite.
  static let codes = RuleSet.rules.filter { $0.example.map { !$0.wrong.hasPrefix("<?xml") } ?? false }
    .map(\.code.rawValue)

  private func rule(_ code: String) throws -> Rule {
    try #require(RuleSet.rules.first { $0.code.rawValue == code })
  }

  @Test(arguments: codes) func wrongTriggersExactlyItsCode(code: String) throws {
    let rule = try rule(code)
    let example = try #require(rule.example)
    let (submission, log) = SmallCounty.read(example.wrong)
    #expect(log.codes == [rule.code.rawValue])
    #expect(submission.rows.balances)
  }

  @Test(arguments: codes) func rightSaysNothing(code: String) throws {
    let rule = try rule(code)
    let example = try #require(rule.example)
    let (submission, log) = SmallCounty.read(example.right)
    #expect(log.codes == [])
    #expect(submission.rows.rejected == 0)
  }

  @Test(arguments: codes) func everySlotOfItsWordingIsFilled(code: String) throws {
    let rule = try rule(code)
    let example = try #require(rule.example)
    let diagnostic = try #require(SmallCounty.read(example.wrong).log.diagnostics.first)
    for language in Language.allCases {
      for text in [diagnostic.message(rule, in: language).raw, diagnostic.remedy(rule, in: language).raw] {
        #expect(!text.isEmpty)
        #expect(!text.contains("{") && !text.contains("  ") && !text.contains(": ."))
        #expect(!text.contains("\"\"") || rule.remedy[language].contains("\"\""))
      }
    }
  }

  @Test func codesAreUniqueAndOfTheStage() {
    #expect(Set(RuleSet.rules.map(\.code)).count == RuleSet.rules.count)
    #expect(RuleSet.rules.allSatisfy { $0.code.stage == .validate })
    #expect(RuleSet.rules.map(\.code) == RuleSet.rules.map(\.code).sorted())
  }
}
