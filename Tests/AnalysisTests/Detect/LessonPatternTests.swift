import StrategyModel
import Testing

@testable import Analysis

@Suite("Patterns of lessons")
struct LessonPatternTests {
  private func groups(_ kind: Lesson.Kind, _ told: [(Organisation.ID, String)]) -> [LessonGroup] {
    var world = World()
    for (index, entry) in told.enumerated() {
      world.report(entry.0, [], file: "\(index).csv", lessons: [Lesson(kind: kind, text: entry.1)])
    }
    return LessonPatterns.find(world.portfolio()).filter { $0.kind == kind }
  }

  @Test(
    "what three organisations want to create, by the word they share, in whatever form",
    arguments: [
      Lesson.Kind.create, .breakUp, .keep,
    ])
  func sharedWord(_ kind: Lesson.Kind) throws {
    let found = groups(
      kind,
      [
        ("alby", "en gemensam lista"), ("boda", "ett gemensamt schema"), ("cello", "gemensamma öppettider"),
        ("dala", "en tydlig väg"),
      ])
    #expect(found.count == 1)
    let group = try #require(found.first)
    #expect(group.organisations == ["alby", "boda", "cello"] && group.members.count == 3)
    #expect(group.sharesWordOnly && group.terms.first?.hasPrefix("gemensam") == true)
  }

  @Test("two organisations are no pattern, nor is one that says it three times")
  func fewOrganisations() {
    #expect(groups(.create, [("alby", "gemensam lista"), ("boda", "gemensamt schema")]).isEmpty)
    #expect(groups(.keep, [("alby", "gemensam a"), ("alby", "gemensam b"), ("boda", "gemensam c")]).isEmpty)
  }

  @Test("words that are told of anything, and names, are no pattern")
  func emptyWords() {
    #expect(
      groups(
        .create, [("alby", "tid för elever"), ("boda", "tid i skolan"), ("cello", "egen tid"), ("dala", "lång tid")]
      )
      .isEmpty)
    #expect(groups(.keep, [("alby", "Boda först"), ("boda", "Boda sist"), ("cello", "Boda igen")]).isEmpty)
  }

  @Test("a second word that tells the same pattern again is left out")
  func oncePerPattern() {
    let told: [(Organisation.ID, String)] = [
      ("alby", "parallella upphandlingar"), ("boda", "parallella upphandlingar igen"),
      ("cello", "parallella upphandlingar här"),
    ]
    #expect(groups(.breakUp, told).count == 1)
  }

  @Test("the order in which files come changes nothing")
  func order() {
    let told: [(Organisation.ID, String)] = [
      ("alby", "en gemensam lista"), ("boda", "ett gemensamt avtal"), ("cello", "gemensamt avtal om lista"),
      ("dala", "avtal och lista"),
    ]
    let texts = { (groups: [LessonGroup]) in groups.map { ($0.terms.joined(), Set($0.members.map(\.text))) } }
    let (first, second) = (texts(groups(.create, told)), texts(groups(.create, told.reversed())))
    #expect(first.map(\.0) == second.map(\.0) && first.map(\.1) == second.map(\.1))
  }
}
