/// An insats: one thing that an organisation does, as it reported it. Personal data is masked before it gets here.
package struct Activity: Sendable, Hashable {
  package typealias ID = Identifier<Activity>

  package enum Kind: String, CaseIterable, Sendable {
    case initiative = "initiativ"
    case forum
    case network = "nätverk"
    case decision = "beslut"
    case plan
    case project = "projekt"
    case investment = "satsning"
    case process
  }

  package enum Status: String, CaseIterable, Sendable {
    case planned = "planerad"
    case ongoing = "pågående"
    case finished = "avslutad"
    case paused = "pausad"
    case cancelled = "avbruten"

    /// Whether work goes on now. Planned, paused, finished and cancelled activities are shown but not counted as effort.
    package var isActive: Bool { self == .ongoing }
  }

  /// `SUBMITTER/OWN-ID`, unique in a run.
  package let id: ID
  /// The submitter's id in the register, or a slug of its name where it is not there.
  package let submitter: Organisation.ID
  /// The organisation's own id for it.
  package let ownID: String
  package let title: String
  package let summary: String
  package let kind: Kind
  package let status: Status
  package let period: Period
  /// What was written under `mal`, untouched: ids, names or own words.
  package let statedGoals: [String]
  package let challenges: [Theme.ID]
  package let perspectives: [Theme.ID]
  /// Municipalities within the county, sorted, without repeats. `isCountyWide` adds them all.
  package let municipalities: [Place.Code]
  package let isCountyWide: Bool
  /// Partners as written.
  package let partners: [String]
  package let targetGroups: [String]
  package let budget: Amount?
  package let funders: [String]
  package let result: String
  package let lessons: [Lesson]
  /// What it seeks partners for.
  package let seeks: [String]
  package let source: RecordReference

  package init(
    id: ID, submitter: Organisation.ID, ownID: String, title: String, summary: String = "", kind: Kind,
    status: Status, period: Period = .unknown, statedGoals: [String] = [], challenges: [Theme.ID] = [],
    perspectives: [Theme.ID] = [], municipalities: [Place.Code] = [], isCountyWide: Bool = false,
    partners: [String] = [], targetGroups: [String] = [], budget: Amount? = nil, funders: [String] = [],
    result: String = "", lessons: [Lesson] = [], seeks: [String] = [], source: RecordReference
  ) {
    self.id = id
    self.submitter = submitter
    self.ownID = ownID
    self.title = title
    self.summary = summary
    self.kind = kind
    self.status = status
    self.period = period
    self.statedGoals = statedGoals
    self.challenges = challenges
    self.perspectives = perspectives
    self.municipalities = municipalities
    self.isCountyWide = isCountyWide
    self.partners = partners
    self.targetGroups = targetGroups
    self.budget = budget
    self.funders = funders
    self.result = result
    self.lessons = lessons
    self.seeks = seeks
    self.source = source
  }
}
