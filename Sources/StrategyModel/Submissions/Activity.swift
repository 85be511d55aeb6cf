package import Diagnostics

/// An insats: one thing that an organisation does, as it reported it. Personal data is masked before it gets here.
///
/// A value whose contents are shared between its copies: a large county's activities are handed around by the million.
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

  private let storage: ActivityStorage

  /// `SUBMITTER/OWN-ID`, unique in a run.
  package var id: ID { storage.id }
  /// The submitter's id in the register, or a slug of its name where it is not there.
  package var submitter: Organisation.ID { storage.submitter }
  /// The organisation's own id for it.
  package var ownID: String { storage.ownID }
  package var title: SubmittedText { storage.title }
  package var summary: SubmittedText { storage.summary }
  package var kind: Kind { storage.kind }
  package var status: Status { storage.status }
  package var period: Period { storage.period }
  /// What was written under `mal`, untouched: ids, names or own words.
  package var statedGoals: [SubmittedText] { storage.statedGoals }
  package var challenges: [Theme.ID] { storage.challenges }
  package var perspectives: [Theme.ID] { storage.perspectives }
  /// Municipalities within the county, sorted, without repeats. `isCountyWide` adds them all.
  package var municipalities: [Place.Code] { storage.municipalities }
  package var isCountyWide: Bool { storage.isCountyWide }
  /// Partners as written.
  package var partners: [SubmittedText] { storage.partners }
  package var targetGroups: [SubmittedText] { storage.targetGroups }
  package var budget: Amount? { storage.budget }
  package var funders: [SubmittedText] { storage.funders }
  package var result: SubmittedText { storage.result }
  package var lessons: [Lesson] { storage.lessons }
  /// What it seeks partners for.
  package var seeks: [SubmittedText] { storage.seeks }
  package var source: RecordReference { storage.source }

  package init(
    id: ID, submitter: Organisation.ID, ownID: String, title: String, summary: String = "", kind: Kind,
    status: Status, period: Period = .unknown, statedGoals: [String] = [], challenges: [Theme.ID] = [],
    perspectives: [Theme.ID] = [], municipalities: [Place.Code] = [], isCountyWide: Bool = false,
    partners: [String] = [], targetGroups: [String] = [], budget: Amount? = nil, funders: [String] = [],
    result: String = "", lessons: [Lesson] = [], seeks: [String] = [], source: RecordReference
  ) {
    storage = ActivityStorage(
      id: id, submitter: submitter, ownID: ownID, title: SubmittedText(title), summary: SubmittedText(summary),
      kind: kind, status: status, period: period, statedGoals: statedGoals.map { SubmittedText($0) },
      challenges: challenges, perspectives: perspectives, municipalities: municipalities, isCountyWide: isCountyWide,
      partners: partners.map { SubmittedText($0) }, targetGroups: targetGroups.map { SubmittedText($0) },
      budget: budget,
      funders: funders.map { SubmittedText($0) }, result: SubmittedText(result), lessons: lessons,
      seeks: seeks.map { SubmittedText($0) }, source: source)
  }

  private init(_ storage: ActivityStorage) { self.storage = storage }

  /// The same activity under another submitter; its id follows.
  package func belonging(to submitter: Organisation.ID) -> Activity {
    Activity(
      ActivityStorage(
        id: ID("\(submitter)/\(ownID)"), submitter: submitter, ownID: ownID, title: title, summary: summary, kind: kind,
        status: status, period: period, statedGoals: statedGoals, challenges: challenges, perspectives: perspectives,
        municipalities: municipalities, isCountyWide: isCountyWide, partners: partners, targetGroups: targetGroups,
        budget: budget, funders: funders, result: result, lessons: lessons, seeks: seeks, source: source))
  }

  package static func == (a: Activity, b: Activity) -> Bool { a.storage === b.storage || a.storage == b.storage }

  package func hash(into hasher: inout Hasher) { hasher.combine(storage.id) }
}
