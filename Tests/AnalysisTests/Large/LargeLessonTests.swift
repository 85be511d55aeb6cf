import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Analysis

/// Lessons and phrases of a large county against plain versions, on seeded small ones.
struct LargeLessonTests {
  @Test(arguments: LargeCountyTests.seeds) func `Phrases are those that the plain version finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let told = ["Vi ses på fredag", "Alla är med!", "Målet är nått", "Ö", "–", "Vatten\u{301}. Skog", "a\r\nb"]
    let activities = (0..<120).map { number in
      let summary = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        told[Int.random(in: 0..<told.count, using: &random)]
      }.joined(separator: [". ", "! ", "\n", "…"][number % 4])
      return World.activity(
        ["alby", "boda", "cello", "dala"][number % 4], "\(number)", "Insats \(number % 9)", summary)
    }.sorted { $0.id < $1.id }
    let goals = ["K1", "K3"] as [Goal.ID]
    let ties = activities.enumerated().map { place, activity in
      Alignment(
        activity: activity.id, goal: goals[place % 2], ground: .declared, confidence: 1, terms: [], isPrimary: true)
    }
    let fast = StandardPhrases(activities, goals: GoalTies(activities, ties), workforce: Threads())
    let plain = PlainPhrases(activities) { id in ties.filter { $0.activity == id }.map(\.goal) }
    var shortened = 0
    for activity in activities {
      let wanted = plain.removed(from: activity.summary.raw)
      #expect(fast.removed(from: activity.summary.raw) == wanted, "\(activity.summary.raw)")
      if wanted.utf8.count + 5 < activity.summary.raw.utf8.count { shortened += 1 }
    }
    #expect(shortened > 10)
  }

  @Test(arguments: LargeCountyTests.seeds) func `Words are shared as the plain version says`(seed: UInt64) {
    let records = LessonRecord.all(.hindrance, SeededCounty.make(200, seed: seed).portfolio()) { _ in [] }
    let taken = [Array(records.indices.prefix(8))]
    let found = SharedWords(names: [], fewestOrganisations: 3, workforce: Threads()).groups(records, beside: taken)
    let wanted = PlainSharedWords(names: [], fewestOrganisations: 3).groups(records, beside: taken.map(Set.init))
    #expect(found.map(\.terms) == wanted.map(\.terms))
    #expect(found.map { $0.records.map(\.text) } == wanted.map { $0.records.map(\.text) })
    #expect(!found.isEmpty)
  }

  @Test(arguments: LargeCountyTests.seeds) func `Where not all are compared no strong likeness is missed`(seed: UInt64)
  {
    let told = Array(Set(SeededTexts.make(300, seed: seed))).sorted()
    let texts = SimilarTexts(told, weighting: .background)
    let near = NearLessons(told, found: Array(told.indices.dropFirst(20)), ignoring: [], Threads())
    var scratch = NearLessons.Scratch()
    var strong = 0
    for text in told.indices {
      let beside = near.beside(text, &scratch)
      #expect(beside.count <= NearLessons.nearest && beside == Set(beside).sorted() && !beside.contains(text))
      #expect(beside.allSatisfy { $0 >= 20 })
      for other in told.indices.dropFirst(20) where other != text && texts.similarity(text, other) > 0.85 {
        #expect(beside.contains(other), "\(told[text]) / \(told[other])")
        strong += 1
      }
    }
    #expect(strong > 5)
  }

  @Test(arguments: LargeCountyTests.seeds) func `Groups of a county that is not wholly compared hold together`(
    seed: UInt64
  ) {
    let records = LessonRecord.all(.hindrance, SeededCounty.make(300, seed: seed).portfolio()) { _ in [] }
    var some = LessonGrouping(names: [])
    some.mostCompared = 0
    let found = some.groups(records)
    #expect(!found.isEmpty)
    #expect(Set(found.flatMap(\.places)).count == found.reduce(0) { $0 + $1.places.count })
    for group in found {
      #expect(group.likeness >= LessonGrouping.related && !group.terms.isEmpty)
      #expect(Set(group.records.map(\.organisation)).count >= LessonGrouping.fewestOrganisations)
    }
    var threaded = some
    threaded.workforce = Threads()
    #expect(threaded.groups(records).map(\.places) == found.map(\.places))
  }

  @Test(arguments: LargeCountyTests.seeds) func `An effort is followed where comparing with all says so`(seed: UInt64) {
    let context = DetectionContext(SeededCounty.make(160, seed: seed).portfolio())
    let activities = context.portfolio.activities
    let asked = Array(activities.indices)
    let found = FollowedEfforts(asked, context) { $0.status == .ongoing }
    let titles = ComparedTitles(activities.map(\.title.raw), without: [])
    var followed = 0
    for place in asked {
      let reporters = context.effort(at: place)?.reporters ?? [activities[place].submitter]
      let isFollowed = asked.contains { other in
        other != place && activities[other].status == .ongoing && reporters.contains(activities[other].submitter)
          && (titles.agree(place, other) || context.texts.similarity(place, other) >= FollowedEfforts.likeness)
      }
      #expect(found.contains(place) == isFollowed)
      if isFollowed { followed += 1 }
    }
    #expect(followed > 10 && followed < asked.count)
  }

  @Test func `Sorting in shares keeps equal ones in their order`() {
    var random = SeededGenerator(seed: 9)
    let numbers = (0..<2_000).map { (key: Int.random(in: 0..<50, using: &random), place: $0) }
    let sorted = Threads().sorted(numbers, fewest: 100) { $0.key < $1.key }
    #expect(sorted.map(\.place) == numbers.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.place))
    #expect(Threads().each(1_234, fewest: 100) { Array($0) } == Array(0..<1_234))
  }
}
