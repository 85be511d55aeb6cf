import Diagnostics
package import StrategyModel

/// The patterns of a year's lessons: what several organisations tell in words of their own.
package enum LessonPatterns {
  /// By kind; lessons that are alike before those that share a word, those of most organisations first, ties by words.
  package static func find(_ portfolio: Portfolio) -> [LessonGroup] {
    let names = DetectionContext.names(portfolio)
    return find(
      portfolio, names, hindrances: LessonGrouping(names: names).groups(records(.hindrance, portfolio)), OneWorker())
  }

  static func find(_ context: DetectionContext) -> [LessonGroup] {
    find(context.portfolio, context.names, hindrances: context.hindrances, context.workforce)
  }

  private static func find(
    _ portfolio: Portfolio, _ names: Set<String>, hindrances: [LessonGrouping.Group], _ workforce: any Workforce
  ) -> [LessonGroup] {
    // What has worked is told in everyday words, which bring unlike things together.
    var factors = LessonGrouping(names: names, workforce: workforce)
    factors.akin = nil
    factors.ignored = LessonWords.everyday
    let told = factors.groups(records(.successFactor, portfolio))
    var found = groups(.hindrance, hindrances.map { ($0.terms, $0.records) })
    found += groups(.successFactor, told.map { ($0.terms, $0.records) })
    let factorWords = SharedWords(names: names, fewestOrganisations: 5)
    found += words(.successFactor, factorWords, beside: told.map(\.records), portfolio)
    for kind in [Lesson.Kind.create, .breakUp, .keep] {
      found += words(kind, SharedWords(names: names, fewestOrganisations: 3), beside: [], portfolio)
    }
    return found
  }

  private static func records(_ kind: Lesson.Kind, _ portfolio: Portfolio) -> [LessonRecord] {
    LessonRecord.all(kind, portfolio) { _ in [] }
  }

  private static func words(
    _ kind: Lesson.Kind, _ shared: SharedWords, beside taken: [[LessonRecord]], _ portfolio: Portfolio
  ) -> [LessonGroup] {
    let records = records(kind, portfolio)
    let places = Dictionary(
      records.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let found = shared.groups(records, beside: taken.map { Set($0.compactMap { places[$0.key] }) })
    return groups(kind, found.map { ($0.terms, $0.records) }, sharesWordOnly: true)
  }

  private static func groups(
    _ kind: Lesson.Kind, _ found: [(terms: [String], records: [LessonRecord])], sharesWordOnly: Bool = false
  ) -> [LessonGroup] {
    found.map { terms, records in
      let members = records.map {
        LessonGroup.Member(organisation: $0.organisation, text: SubmittedText($0.text), source: $0.source)
      }
      return LessonGroup(kind: kind, terms: terms, members: members, sharesWordOnly: sharesWordOnly)
    }.sorted { a, b in
      let (more, fewer) = (a.organisations.count, b.organisations.count)
      return more == fewer ? a.terms.lexicographicallyPrecedes(b.terms) : more > fewer
    }
  }
}

extension LessonRecord {
  /// One organisation's text is one record.
  fileprivate var key: String { organisation.rawValue + "\u{1F}" + text }
}
