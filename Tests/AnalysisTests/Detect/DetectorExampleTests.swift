import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// The examples on the detectors' pages are true: what is said to be found is found and nothing else, and the look-alike
/// is passed over.
struct DetectorExampleTests {
  static let codes = DetectorSet.rules.map(\.code)

  private func page(_ code: RuleCode) throws -> DetectorPage { try #require(DetectorSet.page(of: code)) }

  @Test func `In the quiet county there is nothing to find`() { #expect(ExampleCounty([]).findings.map(\.id) == []) }

  @Test(arguments: codes) func `The example is one finding of its detector and of those it builds on`(
    code: RuleCode
  ) throws {
    let page = try page(code)
    let found = page.found.findings
    #expect(found.filter { $0.detector == code }.count == 1, "\(found.map(\.id))")
    #expect(Set(found.map(\.detector)) == page.companions.union([code]), "\(found.map(\.id))")
    #expect(found.count == page.companions.count + 1)
  }

  @Test(arguments: codes) func `The look-alike is not found`(code: RuleCode) throws {
    let page = try page(code)
    let found = page.lookAlike.findings
    #expect(!found.contains { $0.detector == code }, "\(found.map(\.id))")
    #expect(!page.lookAlike.facts.isEmpty)
  }

  @Test(arguments: codes) func `A page is whole in both languages`(code: RuleCode) throws {
    let page = try page(code)
    for language in Language.allCases {
      let lines = (page.found.facts + page.lookAlike.facts).map { $0.told[language] }
      for text in [page.looksAt[language], page.difference[language]] + lines {
        #expect(!text.isEmpty && !text.contains("  ") && !text.contains("\n") && !text.contains("nil"), "\(text)")
      }
    }
    #expect(page.looksAt.sv != page.looksAt.en && page.difference.sv != page.difference.en)
  }
}
