package import Diagnostics

/// One of the two groups whose difference an indicator measures.
package struct GroupSeries: Sendable {
  package let name: LocalizedText
  package let series: Series?

  package init(name: LocalizedText, series: Series?) {
    self.name = name
    self.series = series
  }
}

/// One indicator as it looks for the county: its series, the reference's, and the judgement.
package struct IndicatorPicture: Sendable {
  package let indicator: Indicator
  /// The county's series for both sexes; nil where there are no figures.
  package let county: Series?
  package let countyWomen: Series?
  package let countyMen: Series?
  /// The reference area's series.
  package let reference: Series?
  /// By municipality code, sorted.
  package let municipalities: [Series]
  package let assessment: Assessment
  package let forecast: Forecast?
  /// The latest value is older than the indicator's lag explains at the reference date.
  package let isStale: Bool
  /// The two groups compared, for a `groupGap`: women and men, or the series of two indicators.
  package let groups: [GroupSeries]

  package init(
    indicator: Indicator, county: Series?, countyWomen: Series?, countyMen: Series?, reference: Series?,
    municipalities: [Series], assessment: Assessment, forecast: Forecast?, isStale: Bool,
    groups: [GroupSeries]? = nil
  ) {
    self.indicator = indicator
    self.county = county
    self.countyWomen = countyWomen
    self.countyMen = countyMen
    self.reference = reference
    self.municipalities = municipalities
    self.assessment = assessment
    self.forecast = forecast
    self.isStale = isStale
    self.groups =
      groups ?? [
        GroupSeries(name: LocalizedText(sv: "Kvinnor", en: "Women"), series: countyWomen),
        GroupSeries(name: LocalizedText(sv: "Män", en: "Men"), series: countyMen),
      ]
  }
}

/// What is known of one goal: effort and indicators side by side. No cause is claimed between them.
package struct GoalPicture: Sendable {
  package let goal: Goal
  package let area: Area.ID
  /// Every activity tied to the goal, sorted by id.
  package let activities: [Activity.ID]
  /// Those of them that go on now, sorted by id.
  package let active: [Activity.ID]
  package let indicators: [IndicatorPicture]

  package init(
    goal: Goal, area: Area.ID, activities: [Activity.ID], active: [Activity.ID], indicators: [IndicatorPicture]
  ) {
    self.goal = goal
    self.area = area
    self.activities = activities
    self.active = active
    self.indicators = indicators
  }
}

/// One effort, reported by one organisation or by several together: its money is counted once.
package struct Effort: Sendable, Hashable {
  /// What reporters may state differently.
  package enum Field: String, CaseIterable, Sendable {
    case budget
    case status
    case period

    package var title: LocalizedText {
      switch self {
      case .budget: LocalizedText(sv: "budget", en: "budget")
      case .status: LocalizedText(sv: "status", en: "status")
      case .period: LocalizedText(sv: "period", en: "period")
      }
    }
  }

  /// The id of its first activity.
  package let id: Activity.ID
  /// Sorted; more than one where several organisations reported the same effort.
  package let activities: [Activity.ID]
  package let reporters: [Organisation.ID]
  /// The stated sum, counted once: the largest where reporters differ.
  package let budget: Amount?
  /// The fields that the reporters state differently.
  package let conflicts: [Field]

  package init(
    id: Activity.ID, activities: [Activity.ID], reporters: [Organisation.ID], budget: Amount?, conflicts: [Field]
  ) {
    self.id = id
    self.activities = activities
    self.reporters = reporters
    self.budget = budget
    self.conflicts = conflicts
  }
}

/// Who of the expected has reported. Stands beside every conclusion.
package struct Coverage: Sendable, Hashable {
  /// Expected submitters, sorted by id.
  package let expected: [Organisation.ID]
  /// Expected submitters from whom at least one file was read, sorted by id.
  package let reported: [Organisation.ID]
  /// Expected submitters without any file.
  package let missing: [Organisation.ID]
  /// Submitters all of whose files were unreadable or refused.
  package let unreadable: [Organisation.ID]
  /// Submitters of whom some records were refused.
  package let partlyRejected: [Organisation.ID]
  /// Submitters that were not expected or are not in the register.
  package let unexpected: [Organisation.ID]
  /// Submitters some of whose files came after the last day, sorted by id; empty where no days are noted.
  package let late: [Organisation.ID]
  /// What is noted of when files came in; nil where nothing is.
  package let received: ReceivedDays?

  package init(
    expected: [Organisation.ID], reported: [Organisation.ID], missing: [Organisation.ID],
    unreadable: [Organisation.ID], partlyRejected: [Organisation.ID], unexpected: [Organisation.ID],
    late: [Organisation.ID] = [], received: ReceivedDays? = nil
  ) {
    self.expected = expected
    self.reported = reported
    self.missing = missing
    self.unreadable = unreadable
    self.partlyRejected = partlyRejected
    self.unexpected = unexpected
    self.late = late
    self.received = received
  }
}

/// Everything that was reported and everything that was measured, laid together (samlad bild).
///
/// Never changed. A class, since it is handed to everything that looks: a copy of its two dozen lists for each look, by
/// several threads, cost more than the looking.
package final class Portfolio: Sendable {
  package let strategy: Strategy
  package let organisations: OrganisationRegister
  package let places: PlaceRegister
  package let referenceDate: CalendarDate
  /// The cycle's year: that of the submissions.
  package let year: Int
  /// Sorted by file.
  package let submissions: [Submission]
  /// Accepted activities of the cycle's year, sorted by id.
  package let activities: [Activity]
  /// Sorted by activity, primary first.
  package let alignments: [Alignment]
  package let efforts: [Effort]
  /// In the strategy's order.
  package let goals: [GoalPicture]
  package let coverage: Coverage
  package let unmatched: [Unmatched]
  /// Every value read, also of other places and years; sorted by key.
  package let observations: [Observation]
  /// Partners named in `activity`, as far as they are in the register.
  package let partners: [Activity.ID: [Organisation.ID]]
  private let activityIndex: [Activity.ID: Int]
  private let submissionIndex: [Organisation.ID: [Int]]
  private let submitterIndex: [Organisation.ID: [Int]]

  package init(
    strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister, referenceDate: CalendarDate,
    year: Int, submissions: [Submission], activities: [Activity], alignments: [Alignment], efforts: [Effort],
    goals: [GoalPicture], coverage: Coverage, unmatched: [Unmatched], observations: [Observation],
    partners: [Activity.ID: [Organisation.ID]]
  ) {
    self.strategy = strategy
    self.organisations = organisations
    self.places = places
    self.referenceDate = referenceDate
    self.year = year
    self.submissions = submissions
    self.activities = activities
    self.alignments = alignments
    self.efforts = efforts
    self.goals = goals
    self.coverage = coverage
    self.unmatched = unmatched
    self.observations = observations
    self.partners = partners
    activityIndex = Dictionary(
      activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    submitterIndex = Dictionary(grouping: activities.indices) { activities[$0].submitter }
    submissionIndex = Dictionary(grouping: submissions.indices) { submissions[$0].submitter }
  }

  package func activity(_ id: Activity.ID) -> Activity? { activityIndex[id].map { activities[$0] } }

  /// Where an organisation's activities stand, in the order of `activities`.
  package func indices(of organisation: Organisation.ID) -> [Int] { submitterIndex[organisation] ?? [] }

  /// An organisation's activities, in their order.
  package func activities(of organisation: Organisation.ID) -> [Activity] {
    indices(of: organisation).map { activities[$0] }
  }

  /// Where an activity stands among `activities`.
  package func index(of activity: Activity.ID) -> Int? { activityIndex[activity] }

  /// The files that an organisation has handed in, in the order of `submissions`.
  package func submissions(of organisation: Organisation.ID) -> [Submission] {
    (submissionIndex[organisation] ?? []).map { submissions[$0] }
  }

  /// The first of them.
  package func firstSubmission(of organisation: Organisation.ID) -> Submission? {
    submissionIndex[organisation]?.first.map { submissions[$0] }
  }

  /// The organisation's name, or its id where it is not in the register.
  package func name(of organisation: Organisation.ID) -> String {
    if let known = organisations[organisation] { return known.name }
    let stated = firstSubmission(of: organisation)?.statedOrganisation
    return stated ?? organisation.rawValue
  }

  package func goalPicture(_ id: Goal.ID) -> GoalPicture? { goals.first { $0.goal.id == id } }
}
