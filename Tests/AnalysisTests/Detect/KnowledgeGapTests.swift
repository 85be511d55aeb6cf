import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

/// Gaps in what is known, and in who has reported.
struct KnowledgeGapTests {
  private func world(_ title: String, from year: Int, _ values: [String?], breaks: [Int] = []) -> World {
    var world = World()
    world.measure(
      Indicator(id: "I", title: title, unit: "procent", direction: .higher, publicationLag: 6, breaks: breaks), of: "K1"
    )
    world.observe("I", from: year, values, missing: .confidential)
    return world
  }

  @Test func `An indicator without figures is one finding per goal, a goal that is no number is none`() {
    var world = World()
    world.measure(Indicator(id: "A", title: "A", unit: "antal", direction: .higher), of: "K1")
    world.measure(Indicator(id: "B", title: "B", unit: "antal", direction: .higher), of: "K1")
    world.measure(Indicator(id: "C", title: "C", unit: "", direction: .neutral, targetKind: .notNumeric), of: "K3")
    #expect(world.findings("DET-K01").map(\.id) == ["K01-K1"])
  }

  @Test func `Old figures are stale, late ones are not`() {
    #expect(world("Bredband", from: 2014, ["1", "2", "3", "4"]).findings("DET-K02").map(\.id) == ["K02-I"])
    #expect(world("Bredband", from: 2019, ["1", "2", "3", "4"]).findings("DET-K02").isEmpty)
  }

  @Test func `Confidential figures are neither old nor missing`() {
    let world = world("Besökare", from: 2016, ["1", "2", "3", "4", nil, nil, nil])
    #expect(world.findings("DET-K03").map(\.id) == ["K03-I"])
    #expect(world.findings("DET-K02").isEmpty)
    #expect(world.findings("DET-K01").isEmpty)
  }

  @Test func `A secret cell of an earlier year is no gap`() {
    #expect(world("Besökare", from: 2017, ["1", nil, "3", "4", "5", "6"]).findings("DET-K03").isEmpty)
  }

  @Test(arguments: [
    ("Kollektivtrafiknära (-2019)", true), ("Inkomst (2019 års priser)", false), ("Butik (omräknad 2019)", false),
  ])
  func `A discontinued title is told from one with a year in it`(title: String, isFound: Bool) {
    let findings = world(title, from: 2019, ["1", "2", "3", "4"]).findings("DET-K04")
    #expect(findings.isEmpty != isFound)
  }

  @Test func `A break near the end is found, an old one is not`() {
    #expect(
      world("Matchning", from: 2017, ["1", "2", "3", "4", "15", "16"], breaks: [2021]).findings("DET-K04").count == 1)
    #expect(
      world("Gästnätter", from: 2017, ["1", "12", "13", "14", "15", "16"], breaks: [2018]).findings("DET-K04").isEmpty)
  }

  @Test func `Few values are found where no break explains them`() {
    #expect(world("Lärlingar", from: 2021, ["310", "335"]).findings("DET-K06").map(\.id) == ["K06-I"])
    #expect(world("Lärlingar", from: 2019, ["310", "335", "340", "350"]).findings("DET-K06").isEmpty)
  }

  @Test func `Finished effort without result and lesson is one finding per organisation`() throws {
    var world = World()
    let lesson = Lesson(kind: .successFactor, text: "Tidig dialog")
    world.report(
      "alby",
      [
        World.activity("alby", "1", "Läxhjälp", status: .finished),
        World.activity("alby", "2", "Studieverkstad", status: .finished),
        World.activity("alby", "3", "Mattestuga", status: .finished, result: "Femtio elever deltog"),
        World.activity("alby", "4", "Skolfrukost", status: .finished, lessons: [lesson]),
        World.activity("alby", "5", "Läslust", status: .cancelled),
      ])
    let findings = world.findings("DET-K05")
    #expect(findings.map(\.id) == ["K05-alby"])
    #expect(findings.first?.evidence == [.activity("alby/1"), .activity("alby/2")])
  }

  @Test func `Missing, unreadable, partly refused and unknown submitters are told apart`() {
    var world = World()
    world.report("alby", [World.activity("alby", "1", "Läxhjälp")], rejected: 2)
    world.report("boda", [], status: .unreadable)
    world.report("cello", [])
    world.report("region", [World.activity("region", "1", "Länsdialog")])
    world.report("ny-forening", [World.activity("ny-forening", "1", "Bygdefest")])
    #expect(world.findings("DET-T01").map(\.id) == ["T01-dala"])
    #expect(world.findings("DET-T02").map(\.id) == ["T02-boda"])
    #expect(world.findings("DET-T03").map(\.id) == ["T03-alby"])
    #expect(world.findings("DET-T04").map(\.id) == ["T04-ny-forening"])
  }
}
