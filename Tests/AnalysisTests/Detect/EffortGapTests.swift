import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// Gaps in effort: each with a planted case and one that looks like it.
struct EffortGapTests {
  private func world(_ activities: [Activity]) -> World {
    var world = World()
    for (organisation, own) in Dictionary(grouping: activities, by: \.submitter).sorted(by: { $0.key < $1.key }) {
      world.report(organisation, own)
    }
    return world
  }

  @Test func `A goal with only planned and finished effort has none that goes on`() throws {
    let world = world([
      World.activity("alby", "1", "Läxhjälp", status: .planned),
      World.activity("boda", "1", "Studieverkstad", status: .finished),
      World.activity("boda", "2", "Jobbmässa", goals: ["K3"]),
    ])
    let findings = world.findings("DET-I01")
    #expect(findings.map(\.id).sorted() == ["I01-K1", "I01-P1", "I01-S3"])
    let first = try #require(findings.first { $0.id == "I01-K1" })
    #expect(first.facts["planerade"] == .count(1, [.activity("alby/1"), .register(file: "strategi.yml", id: "K1")]))
    #expect(first.evidence.contains(.activity("alby/1")))
    #expect(first.reservations.map(\.kind).contains(.notReported))
    #expect(first.organisations == ["alby", "boda"])
  }

  @Test func `Thin is up to three efforts, joint ones counted once`() {
    let joint = [
      World.activity("alby", "1", "Närvaroteam i hela skoltiden", partners: ["Boda kommun", "Cello kommun"]),
      World.activity("boda", "1", "Närvaroteam i hela skoltiden", partners: ["Alby kommun", "Cello kommun"]),
      World.activity("cello", "1", "Närvaroteam i hela skoltiden", partners: ["Alby kommun", "Boda kommun"]),
    ]
    let more = (2...4).map { World.activity("dala", "\($0)", "Insats av eget slag \($0)") }
    #expect(world(joint + more.prefix(2)).findings("DET-I02").map(\.id) == ["I02-K1"])
    #expect(world(joint + more).findings("DET-I02").isEmpty)
  }

  @Test func `A municipality that only the whole county names is without effort of its own`() {
    let findings = world([
      World.activity("region", "1", "Länsdialog", wholeCounty: true),
      World.activity("alby", "1", "Läxhjälp", places: ["9901", "9902"]),
      World.activity("cello", "1", "Studieverkstad", status: .planned, places: ["9903"]),
    ]).findings("DET-I05")
    #expect(findings.map(\.id) == ["I05-9903", "I05-9904"])
    #expect(findings.allSatisfy { $0.evidence.contains(.activity("region/1")) })
  }

  @Test func `All municipalities listed beside the whole county name none`() {
    let all: [Place.Code] = ["9901", "9902", "9903", "9904"]
    let findings = world([World.activity("region", "1", "Länsdialog", places: all, wholeCounty: true)]).findings(
      "DET-I05")
    #expect(findings.count == 4)
  }

  @Test func `A kind of actor is engaged as reporter or as partner`() {
    let world = world([World.activity("alby", "1", "Läxhjälp", partners: ["Lärosätet"])])
    #expect(world.findings("DET-I06").map(\.id) == ["I06-kultur", "I06-region"])
  }

  @Test func `A challenge and a perspective without effort are found`() {
    let one = world([World.activity("alby", "1", "Läxhjälp", challenges: ["klimat"])])
    #expect(one.findings("DET-I03").map(\.id) == ["I03-klimat"])
    #expect(one.findings("DET-I04").map(\.id) == ["I04-land"])
    let two = world([
      World.activity("alby", "1", "Läxhjälp", challenges: ["klimat"]),
      World.activity("boda", "1", "Biogas", challenges: ["klimat"]),
    ])
    #expect(two.findings("DET-I03").isEmpty)
  }

  @Test func `A target group is found by name and alias`() {
    var world = world([
      World.activity("alby", "1", "Läxhjälp", targetGroups: ["unga"]),
      World.activity("boda", "1", "Studieverkstad", targetGroups: ["Ungdomar"]),
    ])
    world.targetGroups = [
      Theme(id: "unga", title: "Unga", aliases: ["ungdomar"]), Theme(id: "aldre", title: "Äldre"),
    ]
    #expect(world.findings("DET-I08").map(\.id) == ["I08-aldre"])
  }

  @Test func `Effort that ends soon without a successor is found`() throws {
    let findings = world([
      World.activity("alby", "1", "Läxhjälp på biblioteket", end: "2024-06-30"),
      World.activity("boda", "1", "Brygga till gymnasiet etapp 1", end: "2024-06-30"),
      World.activity("boda", "2", "Brygga till gymnasiet etapp 2", status: .planned, start: "2024-07-01"),
      World.activity("cello", "1", "Skolfrukost", end: nil),
      World.activity("dala", "1", "Mattestuga", end: "2026-06-30"),
    ]).findings("DET-I07")
    #expect(findings.map(\.id) == ["I07-K1"])
    #expect(findings.first?.evidence == [.activity("alby/1")])
  }

  @Test func `A goal where few of many efforts end is not listed`() {
    let lasting = (1...6).map { World.activity("dala", "\($0)", "Stuga \($0)", end: "2026-06-30") }
    let ending = [World.activity("alby", "1", "Läxhjälp på biblioteket", end: "2024-06-30")]
    #expect(world(lasting + ending).findings("DET-I07").isEmpty)
    #expect(world(lasting.prefix(3) + ending).findings("DET-I07").map(\.id) == ["I07-K1"])
  }
}
