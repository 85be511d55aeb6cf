import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

/// A county many times Värmland's: the report stays as short. What it takes in time, the benchmark measures.
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

  private func lines(_ efforts: Int) throws -> [Substring] {
    let sample = try sample(efforts)
    let portfolio = sample.portfolio
    let files = ReportPackage.files(
      portfolio: portfolio, findings: sample.findings, log: sample.log, catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil)
    let text = try #require(files.first { $0.path == "nulage.md" })
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test("ten times the efforts: as many lines, and no longer ones")
  func grows() throws {
    let small = try lines(400)
    let large = try lines(4_000)
    #expect(large.count < small.count + 60, "\(small.count) och \(large.count) rader")
    let longest = large.filter { !$0.hasPrefix("|") }.map(\.count).max() ?? 0
    #expect(longest < 1_500, "\(longest) tecken i den längsta raden")
  }
}
