import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// Gaps between situation and goal, with look-alikes.
struct GoalGapTests {
  private func world(
    _ values: [String], kind: TargetKind = .level, direction: Direction = .higher, target: String? = "100",
    women: [String] = [], men: [String] = [], targetYear: Int = 2030
  ) -> World {
    var world = World()
    world.measure(
      Indicator(
        id: "I", title: "Behöriga", unit: "procent", direction: direction, baselineYear: 2014, targetYear: targetYear,
        targetValue: target.flatMap { ExactNumber($0) }, targetKind: kind, publicationLag: 0), of: "K1")
    world.observe("I", from: 2014, values)
    world.observe("I", from: 2014, women, sex: .women)
    world.observe("I", from: 2014, men, sex: .men)
    world.referenceDate = CalendarDate(year: 2014 + max(values.count, women.count), month: 1, day: 20)
    return world
  }

  @Test func `Too slow a pace is out of reach and is not moving away`() {
    let world = world(["50", "51", "52", "53", "54"])
    #expect(world.findings("DET-M01").map(\.id) == ["M01-I"])
    #expect(world.findings("DET-M02").isEmpty)
  }

  @Test func `The wrong way is moving away and is not merely slow`() {
    let world = world(["54", "53", "52", "51", "50"])
    #expect(world.findings("DET-M02").map(\.id) == ["M02-I"])
    #expect(world.findings("DET-M01").isEmpty)
  }

  @Test func `A dip in the last year is no wrong way`() {
    let world = world(["50", "55", "60", "65", "64.8"])
    #expect(world.findings("DET-M01").isEmpty)
    #expect(world.findings("DET-M02").isEmpty)
  }

  @Test func `A forecast that stays short of the target is found though the pace is enough`() {
    let flattened = world(
      ["50", "60", "70", "80", "90", "89", "88", "87", "86", "85"], target: "90", targetYear: 2024)
    #expect(flattened.findings("DET-M03").map(\.id) == ["M03-I"])
    #expect(world(["50", "55", "60", "65", "70", "75"], target: "80", targetYear: 2020).findings("DET-M03").isEmpty)
  }

  @Test func `A growing difference between women and men is found, a constant one is not`() throws {
    let grows = world(
      [], kind: .direction, target: nil, women: ["50", "51", "52", "53", "54"], men: ["52", "54", "56", "58", "60"])
    let finding = try #require(grows.findings("DET-M04").first)
    #expect(finding.evidence.count == 10)
    let constant = world(
      [], kind: .direction, target: nil, women: ["50", "51", "52", "53", "54"], men: ["52", "53", "54.1", "55", "56"])
    #expect(constant.findings("DET-M04").isEmpty)
    let shrinks = world(
      [], kind: .direction, target: nil, women: ["50", "51", "52", "53", "54"], men: ["60", "60", "60", "60", "60"])
    #expect(shrinks.findings("DET-M04").isEmpty)
  }

  @Test func `The wrong way and thin effort are joined, either alone is not`() throws {
    var thin = world(["54", "53", "52", "51", "50"])
    thin.report("alby", [World.activity("alby", "1", "Läxhjälp")])
    let finding = try #require(thin.findings("DET-M05").first)
    #expect(finding.id == "M05-K1-I")
    #expect(finding.evidence.contains(.activity("alby/1")))
    #expect(finding.evidence.contains(.assessment(goal: "K1", indicator: "I")))

    var ample = world(["54", "53", "52", "51", "50"])
    ample.report("alby", (1...4).map { World.activity("alby", "\($0)", "Insats av eget slag \($0)") })
    #expect(ample.findings("DET-M05").isEmpty)

    var good = world(["50", "60", "70", "80", "90"])
    good.report("alby", [World.activity("alby", "1", "Läxhjälp")])
    #expect(good.findings("DET-M05").isEmpty)
  }
}
