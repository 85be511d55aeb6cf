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

  @Test func `Both rise but the distance grows: the finding speaks of the distance and its years`() throws {
    var world = world(["70", "71", "72", "73", "74"], kind: .approachReference, target: nil)
    world.observe("I", from: 2014, ["75", "77", "79", "81", "83"], place: "00")
    let finding = try #require(world.findings("DET-M02").first)
    let wording = WordingTemplate(try #require(RuleCatalogue(DetectorSet.rules)["DET-M02"]).message.sv)
    let text = wording.filled { name in
      switch finding.facts[name] {
      case .text(let text): text
      case .label(let text): text.sv
      case .year(let year, _): "\(year)"
      case .number(let number, _): number.text
      case .indicator: "Behöriga"
      default: nil
      }
    }
    #expect(text == "Avståndet till riket har ökat för Behöriga från 2014 till 2018. Länet har 74 och riket 83.")
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

  @Test func `Municipalities that draw apart are found, those that keep their distance are not`() {
    func world(_ step: Int) -> World {
      var world = World()
      world.measure(
        Indicator(id: "I", title: "I", unit: "procent", direction: .higher, publicationLag: 0, isShare: true), of: "K1")
      for (index, place) in World.places.municipalities.enumerated() {
        world.observe("I", from: 2018, (0..<6).map { "\(50 + index + $0 * index * step)" }, place: place.code)
      }
      return world
    }
    #expect(world(1).findings("DET-M06").map(\.id) == ["M06-I"])
    #expect(world(0).findings("DET-M06").isEmpty)
  }

  @Test func `Money against need is found only where the need is greater and the money less`() {
    func funded(slowSum: Int, otherSum: Int, values: [String]) -> World {
      var world = world(values)
      world.report("alby", [World.activity("alby", "1", "Läxhjälp", budget: slowSum)])
      world.report("boda", [World.activity("boda", "1", "Jobbmässa", goals: ["K3"], budget: otherSum)])
      return world
    }
    let falling = ["54", "53", "52", "51", "50"]
    #expect(funded(slowSum: 50, otherSum: 9000, values: falling).findings("DET-I09").map(\.id) == ["I09-K1"])
    #expect(funded(slowSum: 5000, otherSum: 5000, values: falling).findings("DET-I09").isEmpty)
    #expect(funded(slowSum: 50, otherSum: 9000, values: ["60", "70", "80", "90", "99"]).findings("DET-I09").isEmpty)
  }
}
