import StrategyModel

/// Facts, traces and score parts that many findings carry.
extension DetectionContext {
  /// n of N expected have reported: stands with every gap.
  var coverageFacts: [String: Finding.Fact] {
    let coverage = portfolio.coverage
    let files = coverage.reported.compactMap { id in portfolio.submissions.first { $0.submitter == id }?.file }
    return [
      "rapporterat": .count(coverage.reported.count, files.map(Trace.file)),
      "forvantat": .count(coverage.expected.count, coverage.expected.map(trace)),
    ]
  }

  /// The share of the expected that have reported, 0–1; 1 where none are expected.
  var coverageShare: Double {
    let expected = portfolio.coverage.expected.count
    return expected == 0 ? 1 : Double(portfolio.coverage.reported.count) / Double(expected)
  }

  /// What other than absence could explain that no effort is seen.
  func effortReservations(mapped: Bool = true) -> [Finding.Reservation] {
    let coverage = portfolio.coverage
    var reservations: [Finding.Reservation] = []
    if !coverage.missing.isEmpty { reservations.append(.notReported) }
    if !coverage.unreadable.isEmpty || !coverage.partlyRejected.isEmpty { reservations.append(.rejected) }
    let isUnmapped = portfolio.unmatched.contains { $0.kind == .goal || $0.kind == .activity }
    if mapped, isUnmapped { reservations.append(.notMapped) }
    return reservations
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

  func part(_ name: String, _ value: Double) -> Finding.ScorePart {
    Finding.ScorePart(name: name, value: min(1, max(0, value)), weight: weights[name])
  }

  /// How badly a goal's indicators stand, 0–1: the worst of them. 0.5 where nothing can be said.
  func situation(of goal: Goal.ID) -> Double {
    let verdicts = portfolio.goalPicture(goal)?.indicators.map(\.assessment) ?? []
    let known = verdicts.filter { $0.verdict != .insufficient || $0.isMovingAway }
    return known.map { $0.isMovingAway ? 1 : severity($0.verdict) }.max() ?? 0.5
  }

  func severity(_ verdict: Assessment.Verdict) -> Double {
    switch verdict {
    case .achieved: 0
    case .onTrack: 0.2
    case .hardToReach: 0.6
    case .notReasonable: 0.9
    case .insufficient: 0.5
    }
  }

  func certainty(_ trend: Assessment.Trend?) -> Double {
    switch trend?.certainty {
    case .sure: 1
    case .likely: 0.7
    case .unclear: 0.3
    case .tooFew, nil: 0.2
    }
  }

  func subject(_ goal: Goal) -> String { "\(goal.id) \(goal.title)" }

  func organisations(_ activities: [Activity]) -> [Organisation.ID] { Set(activities.map(\.submitter)).sorted() }
}
