import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("Every number in the Markdown report has its support")
struct MarkdownSupportTests {
  /// The figures of a line as a reader sees them: link targets are not text.
  private func figures(_ line: String) -> [String] {
    DigitRuns.find(in: line.replacing(/\]\([^)]*\)/, with: "]"))
  }

  @Test(arguments: [Language.swedish, .english], RunInformation.Edition.allCases)
  func covered(_ language: Language, _ edition: RunInformation.Edition) throws {
    var sample = try SamplePortfolio.full()
    sample.language = language
    sample.edition = edition
    let rendering = MarkdownRenderer.render(sample.document)
    let byLine = Dictionary(grouping: rendering.support, by: \.line)
    for (index, line) in rendering.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let supported = (byLine[index + 1] ?? []).flatMap { DigitRuns.find(in: $0.printed) }
      #expect(figures(String(line)) == supported, "line \(index + 1): \(line)")
    }
    #expect(!rendering.support.isEmpty)
    #expect(rendering.support.allSatisfy { !$0.traces.isEmpty })
  }

  @Test("figures in quoted text lead back to the record that holds them")
  func quotes() throws {
    var sample = try SamplePortfolio.full()
    sample.activities = [SamplePortfolio.activity("1", title: "Friskvård för 50 deltagare", goals: ["L1"])]
    let support = MarkdownRenderer.render(sample.document).support
    #expect(
      support.contains { $0.printed == "50" && $0.kind == .quote && $0.traces == [.activity("alstads-kommun/1")] })
  }

  @Test("a published value is traced to its observation")
  func values() throws {
    let support = MarkdownRenderer.render(try SamplePortfolio.full().document).support
    let key = Observation.Key(indicator: "N15428", place: "99", sex: .total, year: 2023)
    #expect(support.contains { $0.printed == "82,7" && $0.kind == .value && $0.traces == [.observation(key)] })
  }

  @Test("a count carries everything that it counts")
  func counts() throws {
    let sample = try SamplePortfolio.full()
    let support = MarkdownRenderer.render(sample.document).support
    let all = sample.activities.map { Trace.activity($0.id) }
    #expect(support.contains { $0.printed == "4" && $0.kind == .count && $0.traces == all })
  }
}
