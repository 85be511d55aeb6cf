import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

@Suite("The few findings of the first page")
struct TopFindingsTests {
  private func finding(_ id: String, _ kind: Finding.Kind, _ detector: RuleCode, _ strength: Double) -> Finding {
    Finding(
      id: id, kind: kind, detector: detector, subject: id, score: [.init(name: "s", value: strength, weight: 1)],
      facts: [:],
      evidence: [.setting("prov")])
  }

  @Test("no detector takes every place, and those who have not reported take none")
  func varied() {
    let findings = [
      finding("T1", .coverageGap, "DET-T01", 1), finding("K1", .knowledgeGap, "DET-K01", 0.95),
      finding("K2", .knowledgeGap, "DET-K01", 0.94), finding("I1", .effortGap, "DET-I01", 0.9),
      finding("I2", .effortGap, "DET-I01", 0.8), finding("I3", .effortGap, "DET-I02", 0.3),
      finding("M1", .goalGap, "DET-M01", 0.2),
    ]
    #expect(TopFindings.gaps(findings).map(\.id) == ["I1", "I3", "M1", "K1"])
  }

  @Test("where other gaps are few, coverage fills up to three")
  func fewGaps() {
    let findings = [1, 2, 3, 4].map { finding("T\($0)", .coverageGap, "DET-T01", 1 - Double($0) / 10) }
    #expect(TopFindings.gaps(findings).map(\.id) == ["T1", "T2", "T3"])
    #expect(TopFindings.gaps([Finding]()).isEmpty)
  }

  @Test("collaborations: one of each detector before a second of any, printed strongest first")
  func collaborations() {
    let findings = [
      finding("A1", .collaboration, "DET-S03", 0.9), finding("A2", .collaboration, "DET-S03", 0.8),
      finding("A3", .collaboration, "DET-S03", 0.7), finding("A4", .collaboration, "DET-S03", 0.6),
      finding("A5", .collaboration, "DET-S03", 0.5), finding("B1", .collaboration, "DET-S05", 0.1),
    ]
    #expect(TopFindings.collaborations(findings).map(\.id) == ["A1", "A2", "B1"])
  }
}
