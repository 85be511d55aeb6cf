import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct OrganisationMentionsTests {
  private let mentions = OrganisationMentions(World().register)

  @Test(arguments: [
    ("Vi arbetar med Boda kommun och andra", ["boda"]), ("enligt BODA KOMMUNS plan", ["boda"]),
    ("Region Exempels stöd, Wermland Operas kör", ["region", "wermland-opera"]), ("Lärosätets forskare", ["larosatet"]),
    ("Boda är vackert", []), ("kommun Boda", []), ("", []),
  ]) func `A registered name is found in a text`(text: String, found: [String]) {
    #expect(mentions.organisations(in: text).map(\.rawValue) == found)
  }

  @Test func `A mention is listed as a guess and never as a partner`() {
    var world = World()
    world.report(
      "alby",
      [
        World.activity(
          "alby", "1", "Läxhjälp", "Med Boda kommun, Cello kommun och Alby kommun", partners: ["Cello kommun"])
      ])
    let result = world.normaliser.normalise(world.submissions)
    #expect(result.partners == ["alby/1": ["cello"]])
    #expect(result.unmatched.filter { $0.kind == .mention }.map(\.value) == ["Boda kommun"])
  }

  @Test(arguments: [
    ("Bygdens konsthallsförening", Organisation.Kind.civilsamhalle), ("Skogstekniska klustret", .kluster),
    ("Vattenverket", .stat), ("Nordmarks AB", .naringsliv), ("Borgvik Kommun", .kommun),
    ("Bergslagens högskola", .akademi),
    ("Hembygdsmuseet", .kultur), ("Sörgården", nil),
  ]) func `The kind of a new organisation is guessed from its name`(name: String, kind: Organisation.Kind?) {
    #expect(OrganisationKindGuess.kind(of: name) == kind)
    var world = World()
    world.report("alby", [World.activity("alby", "1", "Läxhjälp", partners: [name])])
    let listed = world.normaliser.normalise(world.submissions).unmatched.first { $0.kind == .organisation }
    #expect(listed?.value.raw == name)
    #expect(listed?.suggestions.contains { $0.hasSuffix(kind?.rawValue ?? "–") } == (kind != nil))
  }
}
