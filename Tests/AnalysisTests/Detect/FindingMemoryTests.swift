import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// What the staff have decided is not repeated, unless something in it changed; one more reporter changes nothing in it.
struct FindingMemoryTests {
  private static func world(
    status: Activity.Status = .ongoing, title: String = "Närvaroteam i hela skoltiden", budget: Int = 2400,
    more: [Activity] = []
  ) -> World {
    var world = World()
    world.report(
      "alby", [World.activity("alby", "1", title, status: status, partners: ["Boda kommun"], budget: budget)])
    world.report("boda", [World.activity("boda", "1", title, partners: ["Alby kommun"], budget: 2100)])
    if !more.isEmpty { world.report("cello", more) }
    return world
  }

  private static func decision(_ finding: Finding, _ memory: FindingMemory, sum: String? = nil) -> Decision {
    Decision(
      subject: .finding, id: finding.id, verdict: .ongoing, goals: [], comment: "",
      textSum: sum ?? memory.sum(finding), source: RecordReference(file: "beslut.csv", row: 2))
  }

  private func recalled(after: World) throws -> (isShown: Bool, outcome: DecisionOutcome) {
    let before = Self.world()
    let known = try #require(before.findings("DET-S08").first)
    let decision = Self.decision(known, FindingMemory(before.portfolio()))
    let recalled = FindingMemory(after.portfolio()).recalled(after.findings(), [decision])
    return (recalled.shown.contains { $0.id == known.id }, recalled.outcome)
  }

  @Test func `Nothing has changed: not repeated`() throws {
    let (isShown, outcome) = try recalled(after: Self.world())
    #expect(!isShown)
    #expect(outcome.obeyed.count == 1)
  }

  @Test func `One more submission is no change`() throws {
    let other = World.activity("cello", "9", "Fladdermöss", goals: [], places: [])
    #expect(try !recalled(after: Self.world(more: [other])).isShown)
  }

  @Test func `Another status or sum is a change, and the outcome says so`() throws {
    for after in [Self.world(status: .paused), Self.world(budget: 2500)] {
      let (isShown, outcome) = try recalled(after: after)
      #expect(isShown)
      #expect(outcome.stale.map(\.misfit) == [.changed])
    }
  }

  @Test func `One more reporter of the effort is a change of the same finding`() throws {
    let third = World.activity(
      "cello", "1", "Närvaroteam i hela skoltiden", partners: ["Alby kommun", "Boda kommun"], budget: 2400)
    let (isShown, outcome) = try recalled(after: Self.world(more: [third]))
    #expect(isShown)
    #expect(outcome.stale.map(\.misfit) == [.changed])
  }

  @Test func `What is gone is said to be gone`() throws {
    let (isShown, outcome) = try recalled(after: Self.world(budget: 2100))
    #expect(!isShown)
    #expect(outcome.stale.map(\.misfit) == [.subjectGone])
  }
}
