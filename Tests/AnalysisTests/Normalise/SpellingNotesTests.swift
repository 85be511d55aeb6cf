import Diagnostics
import StrategyModel
import Testing

@testable import Analysis

struct SpellingNotesTests {
  private static let notes = SpellingNotes(World().register)

  @Test(arguments: [
    ("Exempels universitett", "Exempels universitet"), ("Regon Exempel", "Region Exempel"),
    ("Wermland Oprea", "Wermland Opera"), ("Lärosättet", "Exempels universitet"),
  ]) func `A partner that was read by a slip is told once, with what it was read as`(stated: String, name: String) {
    let activity = World.activity("alby", "1", "Läxhjälp", partners: ["Boda kommun", stated])
    let notes = Self.notes.notes([activity])
    #expect(notes.map(\.code) == ["NOR-005"])
    #expect(notes.first?.evidence.found?.raw == stated)
    #expect(notes.first?.evidence.nearest == [name])
    #expect(notes.first?.file == "alby.csv")
    #expect(notes.first?.position.row == 2)
    // What is told is what is done: the partner is read as the one that the note names.
    var world = World()
    world.report("alby", [activity])
    let read = world.normaliser.normalise(world.submissions).partners["alby/1"] ?? []
    #expect(read.map { world.register[$0]?.name ?? "" }.sorted() == ["Boda kommun", name].sorted())
  }

  @Test(arguments: [
    "Exempels universitet", "exempels  UNIVERSITET", "Lärosätet", "Värmland Opera", "Bygdens nya förening", "Bola", "",
  ]) func `Nothing is said of a right name, an alias, an old spelling in use or a name of somebody else`(stated: String)
  {
    #expect(Self.notes.notes([World.activity("alby", "1", "Läxhjälp", partners: [stated])]).isEmpty)
  }

  @Test func `A name that is as near to two is not guessed`() {
    let two = OrganisationRegister([
      Organisation(id: "a", name: "Nordverket", kind: .stat), Organisation(id: "b", name: "Sordverket", kind: .stat),
    ])
    let activity = World.activity("alby", "1", "Läxhjälp", partners: ["Tordverket"])
    #expect(SpellingNotes(two).notes([activity]).isEmpty)
  }

  @Test func `Notes come in the order of the activities and say what to do`() throws {
    let activities = ["Regon Exempel", "Wermland Oprea"].enumerated().map {
      World.activity("alby", "\($0)", "Insats \($0)", partners: [$1])
    }
    let notes = Self.notes.notes(activities)
    #expect(notes.map { $0.evidence.found ?? "" } == ["Regon Exempel", "Wermland Oprea"])
    let rule = try #require(NormaliseRules.rules.first { $0.code == "NOR-005" })
    #expect(notes.first?.message(rule, in: .swedish).contains("har lästs som Region Exempel") == true)
    #expect(notes.first?.remedy(rule, in: .swedish).raw.hasPrefix("Skriv Region Exempel under partner.") == true)
    #expect(notes.allSatisfy { $0.severity == .advice })
  }
}
