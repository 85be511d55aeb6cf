import Diagnostics
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

  @Test(arguments: [
    ("Fladdermusinventering", "Ekologer räknar fladdermöss i grottor nattetid."),
    ("Klockstapeln målas", "Rödfärg och nytt spåntak; stapeln vårdas av en antikvarie."),
    ("Meteoritjakt", ""), ("Åskledare på fyren", "Koppar, jordtag och besiktning vart tionde år."),
  ]) func `An unrelated submission changes nothing but coverage`(title: String, summary: String) {
    var world = Everything.world()
    world.report("cello", [World.activity("cello", "7", title, summary, goals: [], places: [])])
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

  /// One effort less moves no score far and turns no order that was clear.
  @Test(arguments: 1...8) func `A small change moves no score far`(seed: UInt64) throws {
    var world = Everything.world()
    var generator = Seeded(seed)
    let filled = world.submissions.indices.filter { world.submissions[$0].activities.count > 1 }
    let submission = try #require(filled.randomElement(using: &generator))
    let whole = world.submissions.remove(at: submission)
    var kept = whole.activities
    kept.remove(at: Int.random(in: kept.indices, using: &generator))
    world.report(whole.submitter, kept)
    let before = Dictionary(Self.findings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let both = world.findings().compactMap { after in before[after.id].map { (before: $0, after: after) } }
    #expect(both.count * 10 >= Self.findings.count * 6)
    for finding in both {
      #expect(abs(finding.before.strength - finding.after.strength) <= 0.2, "\(finding.before.id)")
    }
    for (left, right) in zip(both, both.dropFirst()) where left.after.kind == right.after.kind {
      #expect(left.before.strength >= right.before.strength - 0.25, "\(left.after.id), \(right.after.id)")
    }
  }

  @Test func `Equal scores come by name`() {
    for (left, right) in zip(Self.findings, Self.findings.dropFirst())
    where left.kind == right.kind && left.strength == right.strength {
      #expect((left.subject, left.id) < (right.subject, right.id))
    }
  }

  @Test func `A score is the weighted mean of its parts, each with its input`() {
    for finding in Self.findings {
      let weight = finding.score.reduce(0) { $0 + $1.weight }
      let sum = finding.score.reduce(0) { $0 + $1.value * $1.weight }
      #expect(abs(finding.strength - sum / weight) < 1e-12)
      for part in finding.score {
        #expect(!part.input.sv.isEmpty && !part.input.en.isEmpty, "\(finding.id) \(part.name)")
      }
    }
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
