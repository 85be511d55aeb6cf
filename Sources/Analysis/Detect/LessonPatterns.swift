import Diagnostics
package import StrategyModel

/// The patterns of a year's lessons: what several organisations tell in words of their own.
package enum LessonPatterns {
  /// By kind; lessons that are alike before those that share a word, those of most organisations first, ties by words.
  package static func find(_ portfolio: Portfolio) -> [LessonGroup] {
    let names = DetectionContext.names(portfolio)
    let records = Dictionary(
      uniqueKeysWithValues: Lesson.Kind.allCases.map { kind in (kind, LessonRecord.all(kind, portfolio) { _ in [] }) })
    return find(
      records, names, hindrances: LessonGrouping(names: names).groups(records[.hindrance] ?? []), OneWorker())
  }

  static func find(_ context: DetectionContext) -> [LessonGroup] {
    find(context.lessons, context.names, hindrances: context.hindrances, context.workforce)
  }

  private static func find(
    _ lessons: [Lesson.Kind: [LessonRecord]], _ names: Set<String>, hindrances: [LessonGrouping.Group],
    _ workforce: any Workforce
  ) -> [LessonGroup] {
    // What has worked is told in everyday words, which bring unlike things together.
    var factors = LessonGrouping(names: names, workforce: workforce)
    factors.akin = nil
    factors.ignored = LessonWords.everyday
    let told = factors.groups(lessons[.successFactor] ?? [])
    var found = groups(.hindrance, hindrances.map { ($0.terms, $0.records) })
    found += groups(.successFactor, told.map { ($0.terms, $0.records) })
    for (kind, fewest) in [(Lesson.Kind.successFactor, 5), (.create, 3), (.breakUp, 3), (.keep, 3)] {
      let shared = SharedWords(names: names, fewestOrganisations: fewest, workforce: workforce)
      let words = shared.groups(lessons[kind] ?? [], beside: kind == .successFactor ? told.map(\.places) : [])
      found += groups(kind, words.map { ($0.terms, $0.records) }, sharesWordOnly: true)
    }
    return found
  }

  private static func groups(
    _ kind: Lesson.Kind, _ found: [(terms: [String], records: [LessonRecord])], sharesWordOnly: Bool = false
  ) -> [LessonGroup] {
    found.map { terms, records in
      let members = records.map {
        LessonGroup.Member(organisation: $0.organisation, text: SubmittedText($0.text), source: $0.source)
      }
      let group = LessonGroup(kind: kind, terms: terms, members: members, sharesWordOnly: sharesWordOnly)
      return (group: group, organisations: group.organisations.count)
    }.sorted { a, b in
      let (more, fewer) = (a.organisations, b.organisations)
      return more == fewer ? a.group.terms.lexicographicallyPrecedes(b.group.terms) : more > fewer
    }.map(\.group)
  }
}
