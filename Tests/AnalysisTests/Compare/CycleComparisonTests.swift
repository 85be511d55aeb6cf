import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct CycleComparisonTests {
  private func world(_ values: [String], _ activities: [Activity]) -> World {
    var world = World()
    world.measure(
      Indicator(
        id: "I", title: "I", unit: "procent", direction: .higher, baselineYear: 2018, targetYear: 2030,
        targetValue: ExactNumber(100), targetKind: .level, publicationLag: 0), of: "K1")
    world.observe("I", from: 2018, values)
    for (organisation, own) in Dictionary(grouping: activities, by: \.submitter) { world.report(organisation, own) }
    return world
  }

  private func compare(_ before: World, _ now: World) -> CycleComparison {
    let record = CycleRecord.make(portfolio: before.portfolio(), findings: before.findings())
    return CycleComparison.make(portfolio: now.portfolio(), findings: now.findings(), previous: record)
  }

  @Test func `Nothing changes when nothing has`() {
    let same = world(["50", "55", "60"], [World.activity("alby", "1", "Läxhjälp")])
    let comparison = compare(same, same)
    #expect(comparison.newGaps.isEmpty && comparison.closedGaps.isEmpty && comparison.revisions.isEmpty)
    #expect(comparison.verdictChanges.isEmpty && comparison.newActivities.isEmpty && comparison.endedActivities.isEmpty)
    #expect(!comparison.remainingGaps.isEmpty)
    #expect(comparison.continuedActivities == ["alby/1"])
  }

  @Test func `Activities continue, begin and end`() {
    let before = world(
      [],
      [
        World.activity("alby", "1", "A"), World.activity("alby", "2", "B"), World.activity("alby", "3", "C"),
        World.activity("alby", "4", "D", status: .finished),
      ])
    let now = world(
      [],
      [
        World.activity("alby", "1", "A"), World.activity("alby", "2", "B", status: .finished),
        World.activity("alby", "5", "E"),
      ])
    let comparison = compare(before, now)
    #expect(comparison.continuedActivities == ["alby/1"], "what has ended does not go on")
    #expect(comparison.newActivities == ["alby/5"])
    #expect(comparison.endedActivities.map(\.id) == ["alby/2", "alby/3"])
  }

  @Test func `A gap closes when somebody begins`() {
    let other = World.activity("alby", "9", "Läxhjälp", goals: ["K1"])
    let comparison = compare(
      world([], [other]), world([], [other, World.activity("alby", "1", "Solceller", goals: ["S3"])]))
    #expect(comparison.closedGaps.map(\.id).contains("I01-S3"))
    #expect(comparison.newGaps.contains("I02-S3"))
  }

  @Test func `A verdict changes for new data, revised data or another rule`() {
    let before = world(["50", "55", "60"], [])
    let newer = compare(before, world(["50", "55", "60", "51"], []))
    #expect(newer.verdictChanges.map(\.reason) == [.newData])
    let revised = compare(before, world(["50", "52", "51"], []))
    #expect(revised.verdictChanges.map(\.reason) == [.revisedData])
    #expect(revised.revisions.map(\.key.year) == [2019, 2020])
  }

  @Test func `More decimals are no revision`() {
    #expect(compare(world(["50", "55", "60"], []), world(["50.0", "55.04", "60.4"], [])).revisions.isEmpty)
    #expect(compare(world(["50", "55", "60"], []), world(["50.6", "55", "60"], [])).revisions.count == 1)
  }

  @Test func `What became of a gap is told by the efforts of then and now`() throws {
    let before = world([], [World.activity("alby", "1", "Läxhjälp", goals: ["S3"])])
    let now = world(
      [],
      [
        World.activity("alby", "1", "Läxhjälp", goals: ["S3"]), World.activity("alby", "2", "Läxstuga", goals: ["S3"]),
        World.activity("alby", "3", "Sommarskola", goals: ["S3"], status: .planned),
      ])
    let followUp = try #require(compare(before, now).followUps.first { $0.finding.id == "I02-S3" })
    #expect(followUp.activeBefore == 1)
    #expect(followUp.activeNow == ["alby/1", "alby/2"])
    #expect(followUp.finding.goals == ["S3"])
  }

  @Test func `What became of a possible collaboration is told by who names whom`() throws {
    let record = CycleRecord.FindingRecord(
      id: "S03-1", kind: .collaboration, detector: "DET-S03", subject: "", organisations: ["alby", "berga", "tyst"])
    let first = world([], [])
    let remembered = CycleRecord.make(portfolio: first.portfolio(), findings: [])
    let previous = CycleRecord(
      year: 2023, strategy: remembered.strategy, referenceDate: remembered.referenceDate, activities: [],
      assessments: [], findings: [record], expected: [], reported: [], values: [:])
    var now = World()
    now.report("alby", [World.activity("alby", "1", "Läxhjälp")])
    now.report("berga", [World.activity("berga", "1", "Gymbussen")])
    let portfolio = now.portfolio()
    let alone = CycleComparison.make(portfolio: portfolio, findings: [], previous: previous)
    #expect(alone.followUps.first?.together == [])
    #expect(alone.followUps.first?.silent == ["tyst"])
    let joined = Portfolio(
      strategy: portfolio.strategy, organisations: portfolio.organisations, places: portfolio.places,
      referenceDate: portfolio.referenceDate, year: portfolio.year, submissions: portfolio.submissions,
      activities: portfolio.activities, alignments: portfolio.alignments, efforts: portfolio.efforts,
      goals: portfolio.goals, coverage: portfolio.coverage, unmatched: portfolio.unmatched,
      observations: portfolio.observations, partners: ["alby/1": ["berga"]])
    let together = CycleComparison.make(portfolio: joined, findings: [], previous: previous)
    #expect(together.followUps.first?.together == ["alby/1"])
  }
}
