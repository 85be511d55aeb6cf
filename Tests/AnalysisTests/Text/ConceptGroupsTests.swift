import StrategyModel
import Testing

@testable import Analysis

struct ConceptGroupsTests {
  private func groups(_ word: String) -> Set<String> {
    let stem = SwedishStemmer.stem(word)
    let parts = CompoundSplitter(knowing: ConceptGroups.byStem.keys.sorted()).parts(of: stem)
    return Set(ConceptGroups.features(of: stem, parts: parts).compactMap { ConceptGroups.title(ofFeature: $0) })
  }

  @Test(arguments: [
    ("sjukvården", "hälsa"), ("eleverna", "skola"), ("tågen", "trafik"), ("koldioxidutsläpp", "klimat"),
    ("skolbibliotek", "skola"), ("skolbibliotek", "kultur"), ("solceller", "energi"),
  ]) func `A word, in any form and as part of a compound, is of its group`(word: String, group: String) {
    #expect(groups(word).contains("grupp: " + group))
  }

  @Test func `A word that says nothing is of no group`() {
    #expect(groups("kaffet").isEmpty)
    #expect(ConceptGroups.title(ofFeature: "hälsa") == nil)
    #expect(ConceptGroups.title(ofFeature: "#9999") == nil)
  }

  @Test func `A goal is found in a single text that shares no word with it`() throws {
    let suggester = GoalSuggester(goals: [
      Goal(id: "a", title: "Bättre hälsa"), Goal(id: "b", title: "Hållbara transporter"),
      Goal(id: "c", title: "Mer konst"),
    ])
    for (text, goal) in [("Vaccin på vårdcentralen", "a"), ("Nya bussar och cyklar", "b"), ("Teater och musik", "c")] {
      let found = suggester.suggestions(for: [SuggestionText(id: "1", title: text, text: "")])
      #expect(found.first?.first?.goal.rawValue == goal, "\(text)")
    }
  }
}
