package import Diagnostics
package import StrategyModel

/// The portfolio with what several detectors need to know of it, worked out once.
package struct DetectionContext: Sendable {
  let portfolio: Portfolio
  let weights: DetectorWeights
  /// The activities' texts without standard phrases, in the order of `portfolio.activities`, and then what is sought;
  /// weighed by a fixed background, so that what one organisation reports changes nothing between the others.
  let texts: EffortTexts
  /// The places of current activities that seek something.
  let seekers: [Int]
  /// The stems of organisations' and places' names: shared names make no texts alike.
  let names: Set<String>
  private let ties: GoalTies
  /// For each activity the place of its effort; -1 for none.
  private let effortOfActivity: [Int32]
  /// Those that go on now.
  let active: [Activity]
  /// n of N expected have reported: stands with every gap.
  let coverageFacts: [String: Finding.Fact]
  /// What explains gaps, laid up once.
  let grounds: ReservationGrounds
  /// What decides whether two activities could meet, by their places.
  let meetings: MeetingTable
  let workforce: any Workforce
  /// All lessons by kind, each text once per organisation, sorted by organisation and text.
  let lessons: [Lesson.Kind: [LessonRecord]]
  /// Hinder that several tell in other words.
  let hindrances: [LessonGrouping.Group]

  package init(
    _ portfolio: Portfolio, weights: DetectorWeights = .standard, workforce: any Workforce = OneWorker()
  ) {
    self.portfolio = portfolio
    self.weights = weights
    names = DetectionContext.names(portfolio)
    let activities = portfolio.activities
    let goals = GoalTies(activities, portfolio.alignments)
    ties = goals
    let phrases = StandardPhrases(activities, goals: goals, workforce: workforce)
    let seekers = activities.indices.filter {
      RelatedActivities.isCurrent(activities[$0]) && !activities[$0].seeks.isEmpty
    }
    self.seekers = seekers
    let kinds = Lesson.Kind.allCases
    let records = kinds.map { kind in
      LessonRecord.all(kind, portfolio, workforce: workforce) { goals.goals(at: $0) }
    }
    lessons = Dictionary(zip(kinds, records), uniquingKeysWith: { first, _ in first })
    let hindrances = lessons[.hindrance] ?? []
    let ignored = names
    // Two long pieces of work that know nothing of each other.
    let both = workforce.map(2) { piece -> (texts: EffortTexts?, groups: [LessonGrouping.Group]) in
      guard piece == 0 else {
        return (nil, LessonGrouping(names: ignored, workforce: workforce).groups(hindrances))
      }
      let texts = EffortTexts(activities.count + seekers.count, ignoring: ignored, workforce) { text in
        guard text < activities.count else {
          let seeks = activities[seekers[text - activities.count]].seeks
          return WrittenText(body: seeks.map(\.raw).joined(separator: ". "))
        }
        let activity = activities[text]
        return WrittenText(title: activity.title.raw, body: phrases.removed(from: activity.summary.raw))
      }
      return (texts, [])
    }
    texts = both.compactMap(\.texts).first ?? EffortTexts(0, ignoring: []) { _ in WrittenText(body: "") }
    self.hindrances = both.flatMap(\.groups)
    var effortOfActivity = [Int32](repeating: -1, count: activities.count)
    for (number, effort) in portfolio.efforts.enumerated() {
      for id in effort.activities { if let place = portfolio.index(of: id) { effortOfActivity[place] = Int32(number) } }
    }
    self.effortOfActivity = effortOfActivity
    active = portfolio.activities.filter(\.status.isActive)
    coverageFacts = DetectionContext.coverageFacts(portfolio)
    grounds = ReservationGrounds(portfolio)
    meetings = MeetingTable(portfolio, goals: goals)
    self.workforce = workforce
  }

  func goals(of activity: Activity.ID) -> [Goal.ID] {
    portfolio.index(of: activity).map { ties.goals(at: $0) } ?? []
  }
  func goals(at place: Int) -> [Goal.ID] { ties.goals(at: place) }
  /// Where an activity, which must be of the portfolio, stands among its texts.
  func index(of activity: Activity.ID) -> Int { portfolio.index(of: activity) ?? 0 }
  /// The text of what one of the seekers seeks.
  func sought(_ seeker: Int) -> Int { portfolio.activities.count + seeker }
  /// Where an organisation's activities stand, in their order.
  func indices(of organisation: Organisation.ID) -> [Int] { portfolio.indices(of: organisation) }
  func effort(of activity: Activity.ID) -> Effort? { portfolio.index(of: activity).flatMap { effort(at: $0) } }
  func effort(at place: Int) -> Effort? {
    effortOfActivity[place] < 0 ? nil : portfolio.efforts[Int(effortOfActivity[place])]
  }

  /// The efforts that the activities are, each once, sorted by id.
  func efforts(_ activities: [Activity.ID]) -> [Effort] {
    effortPlaces(activities).map { portfolio.efforts[$0] }.sorted { $0.id < $1.id }
  }

  /// How many efforts the activities are.
  func countEfforts(_ activities: [Activity.ID]) -> Int { effortPlaces(activities).count }

  func countEfforts(at places: [Int]) -> Int { effortPlaces(at: places).count }

  private func effortPlaces(_ activities: [Activity.ID]) -> [Int] {
    effortPlaces(at: activities.compactMap { portfolio.index(of: $0) })
  }

  private func effortPlaces(at activities: [Int]) -> [Int] {
    let places = activities.map { Int(effortOfActivity[$0]) }.sorted()
    return places.indices.filter { places[$0] >= 0 && ($0 == 0 || places[$0 - 1] != places[$0]) }.map { places[$0] }
  }

  /// Where nothing has been read from anybody, nothing is known of efforts: a lack of them would be a lack of reports.
  var hasReports: Bool { !portfolio.submissions.isEmpty }
  func canTell(_ finding: Finding) -> Bool { finding.kind != .effortGap || hasReports }

  /// The municipalities that an activity names itself; none when it only says the whole county.
  func namedMunicipalities(_ activity: Activity) -> [Place.Code] {
    MeetingTable.namedMunicipalities(activity, portfolio.places)
  }

  func areInOneEffort(_ a: Activity, _ b: Activity) -> Bool {
    effort(of: a.id).map { $0.activities.contains(b.id) } ?? false
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
