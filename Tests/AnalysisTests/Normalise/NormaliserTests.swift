import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct NormaliserTests {
  private func normalise(_ activity: Activity) -> Normalisation {
    var world = World()
    world.report("alby", [activity])
    return world.normaliser.normalise(world.submissions)
  }

  @Test(arguments: [
    ("K1", Alignment.Ground.declared), ("k1", .declared), ("Fler unga klarar skolan", .declared),
    ("FLER  UNGA klarar skolan", .declared), ("skolresultat", .alias),
  ]) func `A goal is found by id, name and alias`(stated: String, ground: Alignment.Ground) {
    let result = normalise(World.activity("alby", "1", "Läxhjälp", goals: [stated]))
    #expect(result.alignments.map(\.goal) == ["K1"])
    #expect(result.alignments.map(\.ground) == [ground])
    #expect(result.alignments.map(\.terms) == [[stated]])
    #expect(result.unmatched.isEmpty)
  }

  @Test func `The first of several goals is the primary one and repeats are one`() {
    let result = normalise(World.activity("alby", "1", "Läxhjälp", goals: ["K3", "K1", "matchning"]))
    #expect(result.alignments.map(\.goal) == ["K3", "K1"])
    #expect(result.alignments.map(\.isPrimary) == [true, false])
  }

  @Test func `An area's name is no goal but suggests its goals`() {
    let result = normalise(World.activity("alby", "1", "Läxhjälp", goals: ["Lärande"]))
    let goal = result.unmatched.first { $0.kind == .goal }
    #expect(goal?.value == "Lärande")
    #expect(goal?.suggestions == ["Fler unga klarar skolan", "Fler är i arbete"])
    #expect(result.unmatched.contains { $0.kind == .activity })
  }

  @Test func `Own words are kept with suggestions that themselves match`() {
    let result = normalise(
      World.activity("alby", "1", "Läxhjälp", goals: ["Fler unga klara skolan", "mindre frånvaro"]))
    let goals = result.unmatched.filter { $0.kind == .goal }
    #expect(goals.map(\.suggestions) == [["Fler unga klarar skolan"], ["Fler unga klarar skolan"]])
  }

  @Test(arguments: [
    ("Boda kommun", true), ("boda  KOMMUN", true), ("9902", true), ("Bodaa kommun", true), ("Lärosätet", true),
    ("Wermland Opera", true), ("Värmland Opera", false), ("Budakommun AB", false), ("Bo", false),
  ]) func `A partner is found exactly or by a slip of the pen`(stated: String, isFound: Bool) {
    let result = normalise(World.activity("alby", "1", "Läxhjälp", partners: [stated]))
    #expect((result.partners["alby/1"] != nil) == isFound)
    #expect(result.unmatched.contains { $0.kind == .organisation } != isFound)
  }

  @Test func `An organisation is no partner of its own`() {
    #expect(normalise(World.activity("alby", "1", "Läxhjälp", partners: ["Alby kommun"])).partners.isEmpty)
  }

  @Test func `An unknown submitter is listed`() {
    var world = World()
    world.report("okand-forening", [World.activity("okand-forening", "1", "Läxhjälp")])
    let unmatched = world.normaliser.normalise(world.submissions).unmatched
    #expect(unmatched.map(\.kind) == [.organisation])
  }
}
