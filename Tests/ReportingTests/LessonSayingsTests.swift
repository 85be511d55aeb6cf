import Diagnostics
import StrategyModel
import TestSupport
import Testing

@testable import Reporting

@Suite("Lessons by what they say")
struct LessonSayingsTests {
  private static let words = ["svårt", "Svårt", "  svårt ", "brist på tid", "tid", "pengar", "Pengar", "samverkan"]

  private func sample(_ seed: UInt64) throws -> SamplePortfolio {
    var generator = SeededGenerator(seed: seed)
    var sample = try SamplePortfolio.full()
    sample.activities = (0..<60).map { number in
      let plain = SamplePortfolio.activity("\(number)", title: "Insats \(number)", goals: ["L1"])
      let lessons = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Lesson(
          kind: Lesson.Kind.allCases.randomElement(using: &generator) ?? .keep,
          text: LessonSayingsTests.words.randomElement(using: &generator) ?? "")
      }
      return Activity(
        id: plain.id, submitter: Organisation.ID("org\(Int.random(in: 0...5, using: &generator))"),
        ownID: plain.ownID, title: plain.title.raw, kind: plain.kind, status: plain.status, lessons: lessons,
        source: RecordReference(file: "in/\(number % 7).csv", row: number / 2))
    }
    return sample
  }

  @Test("as grouped, counted and sorted one by one", arguments: 1...6 as ClosedRange<UInt64>)
  func oracle(_ seed: UInt64) throws {
    let portfolio = try sample(seed).portfolio
    let collection = LessonCollection(portfolio)
    let sayings = LessonSayings(collection)
    let chosen = portfolio.activities.indices.map { $0 % 3 != 0 }
    for kind in Lesson.Kind.allCases {
      for isChosen in [nil, chosen] {
        var groups: [NameKey: [Int]] = [:]
        for index in collection.indices where collection[index].lesson.kind == kind {
          if let isChosen, collection.activity(Int32(index)).map({ isChosen[$0] }) != true { continue }
          groups[NameKey(collection[index].lesson.text.raw), default: []].append(index)
        }
        let ranked = groups.map { key, entries in
          (Set(entries.map { collection[$0].organisation }).count, entries.count, key, entries)
        }.sorted { a, b in (b.0, b.1, a.2) < (a.0, a.1, b.2) }
        let found = sayings.commonest(kind, among: isChosen, limit: 3)
        #expect(found.map { $0.entries.map(Int.init) } == ranked.prefix(3).map(\.3))
        #expect(found.map(\.text) == ranked.prefix(3).map { collection[$0.3[0]].lesson.text })
      }
    }
  }

  @Test("a group's members are found where they were written", arguments: 1...3 as ClosedRange<UInt64>)
  func members(_ seed: UInt64) throws {
    let collection = LessonCollection(try sample(seed).portfolio)
    let members = LessonMembers(collection)
    for entry in collection {
      let member = LessonGroup.Member(
        organisation: entry.organisation, text: entry.lesson.text, source: RecordReference(file: "x"))
      let expected = collection.indices.filter {
        collection[$0].lesson == entry.lesson && collection[$0].organisation == entry.organisation
      }
      #expect(members.entries(entry.lesson.kind, member).map(Int.init) == expected)
    }
  }

  @Test("a pattern's members have the entries that are looked up for each", arguments: 1...3 as ClosedRange<UInt64>)
  func patterns(_ seed: UInt64) throws {
    let collection = LessonCollection(try sample(seed).portfolio)
    let members = LessonMembers(collection)
    let groups = (0..<4).map { number in
      LessonGroup(
        kind: Lesson.Kind.allCases[number % 2], terms: ["\(number)"],
        members: collection.filter { $0.lesson.kind == Lesson.Kind.allCases[number % 2] }.dropFirst(number).map {
          LessonGroup.Member(
            organisation: $0.organisation, text: $0.lesson.text, source: RecordReference(file: "x"))
        })
    }
    let patterns = PatternEntries(groups, members)
    #expect(patterns.numbers(Lesson.Kind.allCases[1]) == [1, 3])
    for (number, group) in groups.enumerated() {
      for (place, member) in group.members.enumerated() {
        #expect(Array(patterns.entries(number, member: place)) == members.entries(group.kind, member))
      }
    }
  }

  @Test("rows by number are the rows by text, sorted and each once", arguments: ["", "#2"])
  func rows(_ mark: String) throws {
    var sample = try sample(4)
    sample.activities = sample.activities.map { activity in
      Activity(
        id: activity.id, submitter: activity.submitter, ownID: activity.ownID, title: activity.title.raw,
        kind: activity.kind, status: activity.status, lessons: activity.lessons,
        source: RecordReference(file: activity.source.file + mark, row: activity.source.row))
    }
    let activities = sample.portfolio.activities
    let order = RowOrder(activities)
    let traces = TraceList(rows: order.rows(of: activities.indices.map { Int32($0) }), of: order, others: [])
    let expected = Set(activities.map { Trace.record($0.source).description }).sorted()
    #expect(traces.map(\.description) == expected)
  }
}
