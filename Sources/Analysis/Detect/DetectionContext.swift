package import StrategyModel

/// The portfolio with what several detectors need to know of it, worked out once.
package struct DetectionContext: Sendable {
  let portfolio: Portfolio
  let weights: DetectorWeights
  /// The activities' texts, in the order of `portfolio.activities`.
  let texts: TextCollection
  /// The activities' descriptions without standard phrases, in the same order.
  let summaries: [String]
  /// The stems of organisations' and places' names: shared names make no texts alike.
  let names: Set<String>
  let splitter: CompoundSplitter
  private let goalsByActivity: [Activity.ID: [Goal.ID]]
  private let effortsByActivity: [Activity.ID: Effort]

  package init(_ portfolio: Portfolio, weights: DetectorWeights = .standard) {
    self.portfolio = portfolio
    self.weights = weights
    names = DetectionContext.names(portfolio)
    splitter = DetectionContext.splitter(portfolio)
    let goals = Dictionary(grouping: portfolio.alignments, by: \.activity).mapValues { $0.map(\.goal) }
    goalsByActivity = goals
    let phrases = StandardPhrases(portfolio.activities) { goals[$0] ?? [] }
    summaries = portfolio.activities.map { phrases.removed(from: $0.summary) }
    texts = TextCollection(
      zip(portfolio.activities, summaries).map { "\($0.title) \($0.title) \($1)" }, splitter: splitter, except: names)
    effortsByActivity = Dictionary(
      portfolio.efforts.flatMap { effort in effort.activities.map { ($0, effort) } }, uniquingKeysWith: { a, _ in a })
  }

  func goals(of activity: Activity.ID) -> [Goal.ID] { goalsByActivity[activity] ?? [] }
  func effort(of activity: Activity.ID) -> Effort? { effortsByActivity[activity] }

  /// The efforts that the activities are, each once, sorted by id.
  func efforts(_ activities: [Activity.ID]) -> [Effort] {
    Set(activities.compactMap { effortsByActivity[$0] }).sorted { $0.id < $1.id }
  }

  var active: [Activity] { portfolio.activities.filter(\.status.isActive) }

  /// The municipalities that an activity names itself; none when it only says the whole county.
  func namedMunicipalities(_ activity: Activity) -> [Place.Code] {
    activity.isCountyWide && activity.municipalities.count >= portfolio.places.municipalities.count
      ? [] : activity.municipalities
  }

  func areInOneEffort(_ a: Activity, _ b: Activity) -> Bool {
    effortsByActivity[a.id].map { $0.activities.contains(b.id) } ?? false
  }

  /// Whether one of the two activities names the other's organisation as partner.
  func namesPartner(_ a: Activity, _ b: Activity) -> Bool {
    (portfolio.partners[a.id] ?? []).contains(b.submitter) || (portfolio.partners[b.id] ?? []).contains(a.submitter)
  }

  static func splitter(_ portfolio: Portfolio) -> CompoundSplitter {
    CompoundSplitter(
      knowing: portfolio.strategy.goals.flatMap { goal in
        ([goal.title, goal.summary ?? ""] + goal.aliases + goal.keywords).flatMap { SwedishTokens.stems(of: $0) }
      })
  }

  static func names(_ portfolio: Portfolio) -> Set<String> {
    let places = [portfolio.places.county] + portfolio.places.municipalities + portfolio.places.outside
    let placeNames = places.flatMap { [$0.name] + $0.aliases }
    let organisations = portfolio.organisations.organisations.map(\.name)
    return Set(
      (placeNames + organisations).flatMap { SwedishTokens.words(of: $0) }.filter { $0.count >= 3 }
        .map(SwedishStemmer.stem))
  }
}
