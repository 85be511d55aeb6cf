import Diagnostics
package import StrategyModel

/// The portfolio with what several detectors need to know of it, worked out once.
package struct DetectionContext: Sendable {
  let portfolio: Portfolio
  let weights: DetectorWeights
  /// The activities' texts, in the order of `portfolio.activities`; weighed by a fixed background, so that what one
  /// organisation reports changes nothing between the others.
  let texts: SimilarTexts
  /// The activities' descriptions without standard phrases, in the same order.
  let summaries: [String]
  /// The stems of organisations' and places' names: shared names make no texts alike.
  let names: Set<String>
  private let goalsByActivity: [Activity.ID: [Goal.ID]]
  private let effortsByActivity: [Activity.ID: Effort]
  /// Those that go on now.
  let active: [Activity]
  /// n of N expected have reported: stands with every gap.
  let coverageFacts: [String: Finding.Fact]
  /// What explains gaps, laid up once.
  let grounds: ReservationGrounds
  /// What decides whether two activities could meet, by their places.
  let meetings: MeetingTable
  let workforce: any Workforce
  /// Hinder that several tell in other words.
  let hindrances: [LessonGrouping.Group]

  package init(
    _ portfolio: Portfolio, weights: DetectorWeights = .standard, workforce: any Workforce = OneWorker()
  ) {
    self.portfolio = portfolio
    self.weights = weights
    names = DetectionContext.names(portfolio)
    let goals = Dictionary(grouping: portfolio.alignments, by: \.activity).mapValues { $0.map(\.goal) }
    goalsByActivity = goals
    let phrases = StandardPhrases(portfolio.activities) { goals[$0] ?? [] }
    summaries = portfolio.activities.map { phrases.removed(from: $0.summary.raw) }
    let written = zip(portfolio.activities, summaries).map { "\($0.title). \($0.title). \($1)" }
    let hindrances = LessonRecord.all(.hindrance, portfolio) { goals[$0] ?? [] }
    let ignored = names
    // Two long pieces of work that know nothing of each other.
    let both = workforce.map(2) { piece -> (texts: SimilarTexts?, groups: [LessonGrouping.Group]) in
      if piece == 0 {
        return (SimilarTexts(written, weighting: .background, ignoring: ignored, workforce: workforce), [])
      }
      return (nil, LessonGrouping(names: ignored, workforce: workforce).groups(hindrances))
    }
    texts = both.compactMap(\.texts).first ?? SimilarTexts([])
    self.hindrances = both.flatMap(\.groups)
    effortsByActivity = Dictionary(
      portfolio.efforts.flatMap { effort in effort.activities.map { ($0, effort) } }, uniquingKeysWith: { a, _ in a })
    active = portfolio.activities.filter(\.status.isActive)
    coverageFacts = DetectionContext.coverageFacts(portfolio)
    grounds = ReservationGrounds(portfolio)
    meetings = MeetingTable(portfolio, goals: goals)
    self.workforce = workforce
  }

  func goals(of activity: Activity.ID) -> [Goal.ID] { goalsByActivity[activity] ?? [] }
  /// Where an activity, which must be of the portfolio, stands among its texts.
  func index(of activity: Activity.ID) -> Int { portfolio.index(of: activity) ?? 0 }
  /// Where an organisation's activities stand, in their order.
  func indices(of organisation: Organisation.ID) -> [Int] { portfolio.indices(of: organisation) }
  func effort(of activity: Activity.ID) -> Effort? { effortsByActivity[activity] }

  /// The efforts that the activities are, each once, sorted by id.
  func efforts(_ activities: [Activity.ID]) -> [Effort] {
    Set(activities.compactMap { effortsByActivity[$0] }).sorted { $0.id < $1.id }
  }

  /// Where nothing has been read from anybody, nothing is known of efforts: a lack of them would be a lack of reports.
  var hasReports: Bool { !portfolio.submissions.isEmpty }
  func canTell(_ finding: Finding) -> Bool { finding.kind != .effortGap || hasReports }

  /// The municipalities that an activity names itself; none when it only says the whole county.
  func namedMunicipalities(_ activity: Activity) -> [Place.Code] {
    MeetingTable.namedMunicipalities(activity, portfolio.places)
  }

  func areInOneEffort(_ a: Activity, _ b: Activity) -> Bool {
    effortsByActivity[a.id].map { $0.activities.contains(b.id) } ?? false
  }

  /// Whether one of the two activities names the other's organisation as partner.
  func namesPartner(_ a: Activity, _ b: Activity) -> Bool {
    (portfolio.partners[a.id] ?? []).contains(b.submitter) || (portfolio.partners[b.id] ?? []).contains(a.submitter)
  }

  /// Texts of other kinds, weighed in the same way.
  func similar(_ texts: [String], ignoring further: Set<String> = []) -> SimilarTexts {
    SimilarTexts(texts, weighting: .background, ignoring: names.union(further), workforce: workforce)
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
