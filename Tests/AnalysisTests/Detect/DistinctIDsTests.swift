import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// No two findings of a run bear one id, and which of them bears which does not hang on the order they were found in.
struct DistinctIDsTests {
  private func finding(_ id: String, _ organisation: Organisation.ID) -> Finding {
    Finding(
      id: id, kind: .collaboration, detector: "DET-S05", subject: "ämne", score: [], facts: [:],
      organisations: [organisation], evidence: [.file("\(organisation).csv")])
  }

  @Test func thoseThatMeetAreNumberedByWhoTheyAreAbout() {
    let findings = [
      finding("S05-00c0ffee", "c"), finding("S05-00c0ffee-2", "x"), finding("S05-00c0ffee", "a"),
      finding("S05-1", "d"), finding("S05-00c0ffee", "b"),
    ]
    let wanted: [Organisation.ID: String] = [
      "a": "S05-00c0ffee", "b": "S05-00c0ffee-3", "c": "S05-00c0ffee-4", "d": "S05-1", "x": "S05-00c0ffee-2",
    ]
    for order in [findings, findings.reversed()] {
      let given = DistinctIDs.given(order)
      #expect(given.map(\.organisations) == order.map(\.organisations))
      #expect(given.allSatisfy { $0.id == wanted[$0.organisations[0]] }, "\(given.map(\.id))")
    }
  }

  @Test func distinctOnesStayAsTheyAre() {
    let findings = [finding("S05-2", "a"), finding("S05-1", "b")]
    #expect(DistinctIDs.given(findings) == findings)
  }
}
