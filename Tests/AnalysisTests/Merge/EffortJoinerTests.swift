import StrategyModel
import Testing

@testable import Analysis

struct EffortJoinerTests {
  private func joint(_ first: Activity, _ second: Activity) -> [Effort] {
    var world = World()
    world.report(first.submitter, [first])
    world.report(second.submitter, [second])
    return world.portfolio().efforts.filter { $0.activities.count > 1 }
  }

  @Test(arguments: [
    ("Skolnärvaro i länet", "Skolnärvaro i länet"),
    ("Närvaroteam i hela skoltiden", "Närvaroteam genom hela skoltiden"),
    ("Fossilfria transporter i bygden", "Fossilfria transporter i bygden – Boda"),
    ("Fossilfria transporter i bygden", "Fossilfri transport i bygden"),
    ("Skolnärvaro Exempel", "Skolnärvaro Exempel 2023–2025"),
  ]) func `A joint effort is one though its titles differ a little`(a: String, b: String) throws {
    let efforts = joint(
      World.activity("alby", "1", a, partners: ["Boda kommun"], budget: 3600),
      World.activity("boda", "1", b, partners: ["Alby kommun"], budget: 3200))
    let effort = try #require(efforts.first)
    #expect(effort.reporters == ["alby", "boda"])
    #expect(effort.budget?.kronor == 3600)
    #expect(effort.conflicts == [.budget])
  }

  @Test func `The same partners on the same goal and time are a tie as well`() {
    let efforts = joint(
      World.activity("alby", "1", "Bygdens närvaroteam", partners: ["Cello kommun"]),
      World.activity("boda", "1", "Bygdens närvaroteam", partners: ["Cello kommun"]))
    #expect(efforts.count == 1)
  }

  @Test func `The same title without any tie is not one effort`() {
    #expect(
      joint(World.activity("alby", "1", "Sommarjobb för unga"), World.activity("boda", "1", "Sommarjobb för unga"))
        .isEmpty)
  }

  @Test func `Partners in different things are not one effort`() {
    let efforts = joint(
      World.activity("alby", "1", "Läxhjälp på biblioteket", partners: ["Boda kommun"]),
      World.activity("boda", "1", "Laddplatser vid bygdegårdar", partners: ["Alby kommun"]))
    #expect(efforts.isEmpty)
  }

  @Test func `Every activity is in exactly one effort`() {
    var world = World()
    world.report("alby", (1...3).map { World.activity("alby", "\($0)", "Insats nummer \($0)") })
    let portfolio = world.portfolio()
    #expect(portfolio.efforts.flatMap(\.activities).sorted() == portfolio.activities.map(\.id))
  }
}
