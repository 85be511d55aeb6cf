import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

/// A county many times Värmland's: the report stays as short, and its time follows the material.
@Suite("A large report")
struct LargeReportTests {
  private func sample(_ efforts: Int) throws -> SamplePortfolio {
    var sample = try SamplePortfolio.full()
    let goals = ["L1", "L3", "K1"]
    sample.activities = (0..<efforts).map { number in
      SamplePortfolio.activity(
        "\(number)", title: "Insats nummer \(number)", goals: [goals[number % 3]],
        status: number % 4 == 0 ? .planned : .ongoing)
    }
    sample.findings += (0..<(efforts / 10)).map { number in
      Finding(
        id: "S03-\(number)", kind: .collaboration, detector: "DET-S03", subject: "\(number)",
        score: [.init(name: "s", value: 0.5, weight: 1)],
        facts: ["insatser": .activities([Activity.ID("alstads-kommun/\(number)")])],
        organisations: ["alstads-kommun", "orby-kommun"], goals: ["K1"],
        evidence: [.activity(Activity.ID("alstads-kommun/\(number)"))])
    }
    return sample
  }

  private func measured(_ efforts: Int) throws -> (seconds: Double, lines: [Substring]) {
    let sample = try sample(efforts)
    let portfolio = sample.portfolio
    let start = ContinuousClock.now
    let files = ReportPackage.files(
      portfolio: portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil)
    let elapsed = (ContinuousClock.now - start).components
    let text = try #require(files.first { $0.path == "nulage.md" })
    return (
      Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18,
      String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
    )
  }

  @Test("ten times the efforts: as many lines, and not a hundred times the time")
  func grows() throws {
    let small = try measured(400)
    let large = try measured(4_000)
    #expect(large.lines.count < small.lines.count + 60, "\(small.lines.count) och \(large.lines.count) rader")
    let longest = large.lines.filter { !$0.hasPrefix("|") }.map(\.count).max() ?? 0
    #expect(longest < 1_500, "\(longest) tecken i den längsta raden")
    #expect(large.seconds < 40 * max(small.seconds, 0.02), "\(small.seconds) s och \(large.seconds) s")
    print("400: \(small.seconds) s, 4000: \(large.seconds) s")
  }
}
