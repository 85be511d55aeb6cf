import StrategyModel
import Testing

@testable import Analysis

struct CoverageCounterTests {
  @Test func `Each expected organisation has one fate`() {
    var world = World()
    world.report("alby", [World.activity("alby", "1", "Läxhjälp")], rejected: 1)
    world.report("boda", [])
    world.report("cello", [], status: .unreadable)
    world.report("okand", [World.activity("okand", "1", "Läxhjälp")])
    let coverage = world.portfolio().coverage
    #expect(coverage.reported == ["alby", "boda"])
    #expect(coverage.missing == ["dala", "region"])
    #expect(coverage.unreadable == ["cello"])
    #expect(coverage.partlyRejected == ["alby"])
    #expect(coverage.unexpected == ["okand"])
    #expect(coverage.expected.count == coverage.reported.count + coverage.missing.count + coverage.unreadable.count)
  }

  @Test func `Late is after the last day, and a file of which no day is noted is not`() throws {
    var world = World()
    for organisation in ["alby", "boda", "cello"] as [Organisation.ID] {
      world.report(organisation, [World.activity(organisation, "1", "Läxhjälp")])
    }
    let last = try #require(CalendarDate("2024-02-16"))
    let after = try #require(CalendarDate("2024-02-17"))
    let days = ReceivedDays(deadline: last, byFile: ["alby.csv": last, "boda.csv": after])
    let coverage = CoverageCounter.coverage(
      of: world.submissions, organisations: world.register, received: days)
    #expect(coverage.late == ["boda"])
    #expect(coverage.reported == ["alby", "boda", "cello"], "den som är sen har rapporterat")
    #expect(world.portfolio().coverage.late.isEmpty)
  }

  @Test func `One readable file of two is enough to have reported`() {
    var world = World()
    world.report("alby", [World.activity("alby", "1", "Läxhjälp")])
    world.report("alby", [], file: "alby-2.csv", status: .unreadable)
    #expect(world.portfolio().coverage.reported == ["alby"])
    #expect(world.portfolio().coverage.unreadable.isEmpty)
  }
}
