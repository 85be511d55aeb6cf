package import StrategyModel

/// The patterns of a year's lessons: hinder and framgångsfaktorer that several tell in other words.
package enum LessonPatterns {
  /// By kind, those of most organisations first, ties by their words.
  package static func find(_ portfolio: Portfolio, workforce: any Workforce = OneWorker()) -> [LessonGroup] {
    let hindrances = LessonGrouping(names: DetectionContext.names(portfolio), workforce: workforce)
    // What has worked is told in everyday words, which bring unlike things together.
    var factors = hindrances
    factors.akin = nil
    factors.ignored = LessonWords.everyday
    return groups(.hindrance, hindrances, portfolio) + groups(.successFactor, factors, portfolio)
  }

  private static func groups(_ kind: Lesson.Kind, _ grouping: LessonGrouping, _ portfolio: Portfolio) -> [LessonGroup] {
    let records = LessonRecord.all(kind, portfolio) { _ in [] }
    let groups = grouping.groups(records).map { group -> LessonGroup in
      let members = group.records.map { record -> LessonGroup.Member in
        LessonGroup.Member(organisation: record.organisation, text: record.text, source: record.source)
      }
      return LessonGroup(kind: kind, terms: group.terms, members: members)
    }
    return groups.sorted { a, b in
      let (more, fewer) = (a.organisations.count, b.organisations.count)
      return more == fewer ? a.terms.lexicographicallyPrecedes(b.terms) : more > fewer
    }
  }
}
