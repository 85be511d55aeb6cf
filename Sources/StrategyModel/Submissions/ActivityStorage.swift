import Diagnostics

/// What an activity holds, once however many copies of it there are. Never changed, so that it can be shared.
final class ActivityStorage: Sendable, Equatable {
  let id: Activity.ID
  let submitter: Organisation.ID
  let ownID: String
  let title: SubmittedText
  let summary: SubmittedText
  let kind: Activity.Kind
  let status: Activity.Status
  let period: Period
  let statedGoals: [SubmittedText]
  let challenges: [Theme.ID]
  let perspectives: [Theme.ID]
  let municipalities: [Place.Code]
  let isCountyWide: Bool
  let partners: [SubmittedText]
  let targetGroups: [SubmittedText]
  let budget: Amount?
  let funders: [SubmittedText]
  let result: SubmittedText
  let lessons: [Lesson]
  let seeks: [SubmittedText]
  let source: RecordReference

  init(
    id: Activity.ID, submitter: Organisation.ID, ownID: String, title: SubmittedText, summary: SubmittedText,
    kind: Activity.Kind,
    status: Activity.Status, period: Period, statedGoals: [SubmittedText], challenges: [Theme.ID],
    perspectives: [Theme.ID],
    municipalities: [Place.Code], isCountyWide: Bool, partners: [SubmittedText], targetGroups: [SubmittedText],
    budget: Amount?,
    funders: [SubmittedText], result: SubmittedText, lessons: [Lesson], seeks: [SubmittedText], source: RecordReference
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

  static func == (a: ActivityStorage, b: ActivityStorage) -> Bool {
    a.id == b.id
      && a.submitter == b.submitter
      && a.ownID == b.ownID
      && a.title == b.title
      && a.summary == b.summary
      && a.kind == b.kind
      && a.status == b.status
      && a.period == b.period
      && a.statedGoals == b.statedGoals
      && a.challenges == b.challenges
      && a.perspectives == b.perspectives
      && a.municipalities == b.municipalities
      && a.isCountyWide == b.isCountyWide
      && a.partners == b.partners
      && a.targetGroups == b.targetGroups
      && a.budget == b.budget
      && a.funders == b.funders
      && a.result == b.result
      && a.lessons == b.lessons
      && a.seeks == b.seeks
      && a.source == b.source
  }
}
