import Diagnostics
import StrategyModel

@testable import Analysis

/// A small county to analyse: four municipalities, a few organisations, three goals. Tests change what they need.
struct World {
  var submissions: [Submission] = []
  var observations: [Observation] = []
  var indicators: [Indicator] = []
  var organisations: [Organisation] = World.organisations
  var targetGroups: [Theme] = []
  var referenceDate = CalendarDate(year: 2024, month: 3, day: 8)
  var received: ReceivedDays?
  var goalIndicators: [Goal.ID: [Indicator.ID]] = [:]

  static let organisations = [
    Organisation(id: "alby", name: "Alby kommun", kind: .kommun, municipality: "9901", isExpected: true),
    Organisation(id: "boda", name: "Boda kommun", kind: .kommun, municipality: "9902", isExpected: true),
    Organisation(id: "cello", name: "Cello kommun", kind: .kommun, municipality: "9903", isExpected: true),
    Organisation(id: "dala", name: "Dala kommun", kind: .kommun, municipality: "9904", isExpected: true),
    Organisation(id: "region", name: "Region Exempel", kind: .region, isExpected: true),
    Organisation(id: "wermland-opera", name: "Wermland Opera", kind: .kultur),
    Organisation(id: "larosatet", name: "Exempels universitet", kind: .akademi, aliases: ["Lärosätet"]),
  ]

  static let places = PlaceRegister(
    county: Place(code: "99", name: "Exempellän", level: .county),
    country: Place(code: "00", name: "Riket", level: .country),
    municipalities: [
      Place(code: "9901", name: "Alby", level: .municipality, neighbours: ["9902"]),
      Place(code: "9902", name: "Boda", level: .municipality, neighbours: ["9901"]),
      Place(code: "9903", name: "Cello", level: .municipality, neighbours: []),
      Place(code: "9904", name: "Dala", level: .municipality, neighbours: []),
    ], file: "kommuner.yml")

  var strategy: Strategy {
    func goal(_ id: Goal.ID, _ title: String, _ aliases: [String], _ keywords: [String]) -> Goal {
      Goal(id: id, title: title, aliases: aliases, keywords: keywords, indicators: goalIndicators[id] ?? [])
    }
    return Strategy(
      id: "exempel", title: "Exempelstrategin",
      areas: [
        Area(
          id: "lara", title: "Lära", aliases: ["lärande"],
          goals: [
            goal("K1", "Fler unga klarar skolan", ["skolresultat"], ["skola", "elev", "frånvaro"]),
            goal("K3", "Fler är i arbete", ["matchning"], ["arbete", "jobb", "rekrytering"]),
          ]),
        Area(
          id: "klimat", title: "Ställa om",
          goals: [
            goal("S3", "Utsläppen minskar", [], ["klimat", "utsläpp"]),
            goal("P1", "Fler bor kvar", [], ["inflyttning"]),
          ]),
      ],
      indicators: indicators, challenges: [Theme(id: "klimat", title: "klimatförändringar")],
      perspectives: [Theme(id: "land", title: "Landsbygder och städer")], targetGroups: targetGroups,
      file: "strategi.yml")
  }

  var register: OrganisationRegister { OrganisationRegister(organisations, file: "organisationer.yml") }
  var normaliser: Normaliser { Normaliser(strategy: strategy, organisations: register, places: World.places) }

  func portfolio() -> Portfolio {
    guard let referenceDate else { preconditionFailure("a test asks for a day that does not exist") }
    return Merger.merge(
      normaliser.normalise(submissions), submissions: submissions, observations: observations, strategy: strategy,
      organisations: register, places: World.places,
      referenceDate: referenceDate, year: 2024, received: received)
  }

  func findings() -> [Finding] { DetectorSet.standard().detect(portfolio()) }
  func findings(_ code: RuleCode) -> [Finding] { findings().filter { $0.detector == code } }

  /// Adds one file of an organisation with these activities.
  mutating func report(
    _ organisation: Organisation.ID, _ activities: [Activity], file: String? = nil, lessons: [Lesson] = [],
    status: Submission.Status? = nil, rejected: Int = 0
  ) {
    let known = register[organisation] != nil
    submissions.append(
      Submission(
        file: file ?? "\(organisation).csv", sha256: "", bytes: 1, encoding: "utf-8", format: "csv",
        statedOrganisation: organisation.rawValue, submitter: organisation, isKnownSubmitter: known, year: 2024,
        status: status ?? (rejected > 0 ? .partlyRejected : activities.isEmpty ? .nothingToReport : .accepted),
        rows: Submission.RowCount(read: activities.count + rejected, accepted: activities.count, rejected: rejected),
        activities: activities, lessons: lessons))
  }

  /// Yearly values of one indicator, from the first year on; nil is a missing value.
  mutating func observe(
    _ indicator: Indicator.ID, from year: Int, _ values: [String?], place: Place.Code = "99", sex: Sex = .total,
    missing: ObservedValue.Missing.Reason = .notAvailable
  ) {
    for (offset, value) in values.enumerated() {
      let number = value.flatMap { ExactNumber($0) }
      observations.append(
        Observation(
          key: Observation.Key(indicator: indicator, place: place, sex: sex, year: year + offset),
          value: number.map { .number($0) } ?? .missing(ObservedValue.Missing(reason: missing, symbol: "..")),
          file: "statistik.csv", place: "rad \(offset)"))
    }
  }

  mutating func measure(_ indicator: Indicator, of goal: Goal.ID) {
    indicators.append(indicator)
    goalIndicators[goal, default: []].append(indicator.id)
  }

  static func activity(
    _ organisation: Organisation.ID, _ id: String, _ title: String, _ summary: String = "", goals: [String] = ["K1"],
    status: Activity.Status = .ongoing, places: [Place.Code] = [], wholeCounty: Bool = false, partners: [String] = [],
    start: String = "2023-01-01", end: String? = "2026-12-31", budget: Int? = nil, result: String = "",
    lessons: [Lesson] = [], seeks: [String] = [], targetGroups: [String] = [], challenges: [Theme.ID] = []
  ) -> Activity {
    Activity(
      id: Activity.ID("\(organisation)/\(id)"), submitter: organisation, ownID: id, title: title, summary: summary,
      kind: .project, status: status, period: Period(start: CalendarDate(start), end: end.flatMap { CalendarDate($0) }),
      statedGoals: goals, challenges: challenges, municipalities: places, isCountyWide: wholeCounty,
      partners: partners, targetGroups: targetGroups, budget: budget.map { Amount(ore: $0 * 100) }, result: result,
      lessons: lessons, seeks: seeks, source: RecordReference(file: "\(organisation).csv", row: 2, line: 2))
  }
}
