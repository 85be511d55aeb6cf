package import StrategyModel

/// One thing that an example adds to the quiet county.
package enum ExampleFact: Sendable {
  case goal(Goal)
  /// What the strategy points out beside goals.
  case challenge(Theme)
  case perspective(Theme)
  case targetGroup(Theme)
  case municipality(Place)
  case organisation(Organisation)
  case effort(ExampleEffort)
  /// A further file of an organisation, without a single row that could be used.
  case file(Organisation.ID, Submission.Status)
  /// So many rows of an organisation's own file were refused.
  case refused(Organisation.ID, Int)
  /// When an organisation's own file came in, and the last day.
  case received(Organisation.ID, String, deadline: String)
  case indicator(Indicator, of: Goal.ID)
  case figures(ExampleFigures)

  static func goal(_ id: Goal.ID, _ title: String, aliases: [String] = []) -> ExampleFact {
    .goal(Goal(id: id, title: title, aliases: aliases))
  }

  static func organisation(
    _ id: Organisation.ID, _ name: String, _ kind: Organisation.Kind, aliases: [String] = [], isExpected: Bool = false
  ) -> ExampleFact {
    .organisation(Organisation(id: id, name: name, kind: kind, aliases: aliases, isExpected: isExpected))
  }

  /// `by` is an organisation's name as it would write it; the effort goes on in its own municipality.
  static func effort(
    _ by: String, _ title: String, _ summary: String = "", goals: [String] = ["M1"],
    status: Activity.Status = .ongoing, places: [Place.Code] = [], start: String = "2023-01-01", end: String? = nil,
    partners: [String] = [], targetGroups: [String] = [], challenges: [Theme.ID] = [], perspectives: [Theme.ID] = [],
    budget: Int? = nil, result: String = "", hindrances: [String] = [], successes: [String] = [], seeks: [String] = []
  ) -> ExampleFact {
    let lessons =
      hindrances.map { Lesson(kind: .hindrance, text: $0) } + successes.map { Lesson(kind: .successFactor, text: $0) }
    return .effort(
      ExampleEffort(
        by: by, title: title, summary: summary, goals: goals, status: status, places: places,
        period: Period(start: CalendarDate(start), end: end.flatMap { CalendarDate($0) }), partners: partners,
        targetGroups: targetGroups, challenges: challenges, perspectives: perspectives,
        budget: budget.map { Amount(ore: $0 * 100) }, result: result, lessons: lessons, seeks: seeks))
  }

  /// A percentage that should rise; judged against `target` in 2030, counted from 2018.
  static func indicator(
    _ id: Indicator.ID, _ title: String, of goal: Goal.ID = "M1", kind: TargetKind = .direction, target: Int? = nil,
    by year: Int = 2030, from base: Int? = 2018, lag: Int = 2, breaks: [Int] = [], isShare: Bool = false
  ) -> ExampleFact {
    .indicator(
      Indicator(
        id: id, title: title, unit: "procent", direction: .higher, baselineYear: base,
        targetYear: target == nil ? nil : year, targetValue: target.map { ExactNumber($0) }, targetKind: kind,
        publicationLag: lag, isShare: isShare, breaks: breaks), of: goal)
  }

  /// Yearly values from the first year on; nil is a value under secrecy.
  static func figures(
    _ indicator: Indicator.ID, from year: Int = 2018, _ values: [String?], place: Place.Code = "99", sex: Sex = .total
  ) -> ExampleFact {
    .figures(ExampleFigures(indicator: indicator, place: place, sex: sex, firstYear: year, values: values))
  }
}

/// An effort as an organisation would report it.
package struct ExampleEffort: Sendable {
  let by: String
  let title: String
  let summary: String
  let goals: [String]
  let status: Activity.Status
  let places: [Place.Code]
  let period: Period
  let partners: [String]
  let targetGroups: [String]
  let challenges: [Theme.ID]
  let perspectives: [Theme.ID]
  let budget: Amount?
  let result: String
  let lessons: [Lesson]
  let seeks: [String]
}

/// A row of an indicator's figures.
package struct ExampleFigures: Sendable {
  let indicator: Indicator.ID
  let place: Place.Code
  let sex: Sex
  let firstYear: Int
  let values: [String?]
}
