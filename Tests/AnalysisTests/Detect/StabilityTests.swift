import StrategyModel
import Testing

@testable import Analysis

/// Small changes of how things are handed in change nothing that is found.
struct StabilityTests {
  static let findings = Everything.world().findings()

  @Test(arguments: 1...5) func `The order of files changes nothing`(seed: UInt64) {
    var world = Everything.world()
    var generator = Seeded(seed)
    world.submissions.shuffle(using: &generator)
    world.observations.shuffle(using: &generator)
    #expect(world.findings() == Self.findings)
  }

  @Test func `Splitting a file in two changes only which files are named`() throws {
    var world = Everything.world()
    let index = try #require(world.submissions.firstIndex { $0.submitter == "boda" })
    let whole = world.submissions.remove(at: index)
    world.report("boda", Array(whole.activities.prefix(2)))
    world.report("boda", Array(whole.activities.dropFirst(2)), file: "boda-2.csv")
    #expect(Self.withoutFiles(world.findings()) == Self.withoutFiles(Self.findings))
  }

  /// The count of reporters names one file of each.
  private static func withoutFiles(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      Finding(
        id: finding.id, kind: finding.kind, detector: finding.detector, subject: finding.subject, score: finding.score,
        facts: finding.facts.filter { $0.key != "rapporterat" }, organisations: finding.organisations,
        goals: finding.goals, places: finding.places, similarity: finding.similarity, evidence: finding.evidence,
        reservations: finding.reservations)
    }
  }

  @Test func `An unrelated submission changes nothing but coverage`() {
    var world = Everything.world()
    world.report(
      "cello",
      [
        World.activity(
          "cello", "7", "Fladdermusinventering", "Ekologer räknar fladdermöss i grottor nattetid.", goals: [],
          places: [])
      ])
    let after = Dictionary(world.findings().map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for before in Self.findings where before.kind != .coverageGap {
      guard let finding = after[before.id] else {
        Issue.record("\(before.id) is gone")
        continue
      }
      #expect(finding.evidence == before.evidence, "\(before.id)")
      #expect(finding.similarity == before.similarity, "\(before.id)")
      let coverage: Set<String> = ["rapporterat", "forvantat", "saknas"]
      #expect(
        finding.facts.filter { !coverage.contains($0.key) } == before.facts.filter { !coverage.contains($0.key) },
        "\(before.id)")
      #expect(
        finding.score.filter { $0.name != "täckning" } == before.score.filter { $0.name != "täckning" }, "\(before.id)")
    }
    #expect(after.count == Self.findings.count - 1)  // cello is no longer missing
  }

  @Test func `Naming a partner by its alias changes nothing`() {
    func findings(_ name: String) -> [Finding] {
      var world = Everything.world()
      world.report("cello", [World.activity("cello", "8", "Fladdermöss", goals: [], partners: [name])])
      return world.findings()
    }
    #expect(findings("Exempels universitet") == findings("Lärosätet"))
  }
}

/// A small generator that gives the same numbers on every machine (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
