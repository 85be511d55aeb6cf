import StrategyModel

/// Facts, traces and score parts that many findings carry.
extension DetectionContext {
  static func coverageFacts(_ portfolio: Portfolio) -> [String: Finding.Fact] {
    let coverage = portfolio.coverage
    let files = coverage.reported.compactMap { portfolio.firstSubmission(of: $0)?.file }
    let expected = coverage.expected.map {
      Trace.register(file: portfolio.organisations.file, id: $0.rawValue)
    }
    return [
      "rapporterat": .count(coverage.reported.count, files.map(Trace.file)),
      "forvantat": .count(coverage.expected.count, expected),
    ]
  }

  /// The share of the expected that have reported, 0–1; 1 where none are expected.
  var coverageShare: Double {
    let expected = portfolio.coverage.expected.count
    return expected == 0 ? 1 : Double(portfolio.coverage.reported.count) / Double(expected)
  }

  func trace(_ goal: Goal.ID) -> Trace { .register(file: portfolio.strategy.file, id: goal.rawValue) }
  func trace(_ indicator: Indicator.ID) -> Trace { .register(file: portfolio.strategy.file, id: indicator.rawValue) }
  func trace(_ theme: Theme.ID) -> Trace { .register(file: portfolio.strategy.file, id: theme.rawValue) }
  func trace(_ place: Place.Code) -> Trace { .register(file: portfolio.places.file, id: place.rawValue) }
  func trace(_ organisation: Organisation.ID) -> Trace {
    .register(file: portfolio.organisations.file, id: organisation.rawValue)
  }

  func count(_ activities: [Activity]) -> Finding.Fact {
    .count(activities.count, activities.map { .activity($0.id) }.sorted())
  }

  func subject(_ goal: Goal) -> String { "\(goal.id) \(goal.title)" }

  func organisations(_ activities: [Activity]) -> [Organisation.ID] { Set(activities.map(\.submitter)).sorted() }
}
