package import Diagnostics
package import StrategyModel

/// Ties activities to goals and partners to organisations, by what was stated and never by more than that.
package struct Normaliser: Sendable {
  private let goals: GoalMatcher
  private let organisations: OrganisationMatcher
  private let mentions: OrganisationMentions
  private let names: [Organisation.ID: String]
  private let workforce: any Workforce

  package init(
    strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister,
    workforce: any Workforce = OneWorker()
  ) {
    self.workforce = workforce
    goals = GoalMatcher(strategy)
    self.organisations = OrganisationMatcher(organisations)
    mentions = OrganisationMentions(organisations)
    names = Dictionary(organisations.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }

  /// The order of the submissions and how activities are spread over them change nothing in the result.
  package func normalise(_ submissions: [Submission]) -> Normalisation {
    let activities = workforce.sorted(submissions.flatMap(\.activities)) { $0.id < $1.id }
    let parts = workforce.shares(activities.count) { tied(activities[$0]) }
    var partners: [Activity.ID: [Organisation.ID]] = [:]
    partners.reserveCapacity(parts.reduce(0) { $0 + $1.partners.count })
    for (activity, found) in parts.flatMap(\.partners) { partners[activity] = found }
    return Normalisation(
      activities: activities, alignments: parts.flatMap(\.alignments), partners: partners,
      unmatched: workforce.sorted(unknownSubmitters(submissions) + parts.flatMap(\.unmatched), by: inOrder))
  }

  /// What some of the activities are tied to, in their order.
  private struct Part: Sendable {
    var alignments: [Alignment] = []
    var partners: [(activity: Activity.ID, found: [Organisation.ID])] = []
    var unmatched: [Unmatched] = []
  }

  private func tied(_ activities: ArraySlice<Activity>) -> Part {
    var part = Part()
    var memory = Memory()
    for activity in activities {
      let tied = align(activity, &part.unmatched, &memory)
      part.alignments += tied
      if tied.isEmpty {
        part.unmatched.append(
          Unmatched(
            kind: .activity, value: activity.title.raw, source: activity.source,
            suggestions: goals.suggestions(forTextsOf: activity, &memory.words)))
      }
      let found = recognisePartners(of: activity, &part.unmatched, &memory)
      if !found.isEmpty { part.partners.append((activity.id, found)) }
      mentioned(activity, besides: found, &part.unmatched)
    }
    return part
  }

  /// What was found for each way of writing: a county writes the same few thousand names over and over.
  private struct Memory {
    /// With what was written as the words that decide, one list for all.
    var goals: [String: (match: GoalMatcher.Match, terms: [String])] = [:]
    var partners: [String: OrganisationMatcher.Match] = [:]
    var words = GoalVocabulary.Memory()
  }

  private func align(_ activity: Activity, _ unmatched: inout [Unmatched], _ memory: inout Memory) -> [Alignment] {
    var alignments: [Alignment] = []
    for stated in activity.statedGoals.map(\.raw) {
      let known = memory.goals[stated] ?? (goals.match(stated), [stated])
      memory.goals[stated] = known
      switch known.match {
      case .goal(let goal, let ground):
        guard !alignments.contains(where: { $0.goal == goal }) else { continue }
        alignments.append(
          Alignment(
            activity: activity.id, goal: goal, ground: ground, confidence: 1, terms: known.terms,
            isPrimary: alignments.isEmpty))
      case .none(let suggestions):
        unmatched.append(
          Unmatched(kind: .goal, value: stated, source: activity.source, suggestions: suggestions))
      }
    }
    return alignments
  }

  private func recognisePartners(
    of activity: Activity, _ unmatched: inout [Unmatched], _ memory: inout Memory
  ) -> [Organisation.ID] {
    if activity.partners.isEmpty { return [] }
    var found: Set<Organisation.ID> = []
    for stated in activity.partners.map(\.raw) {
      let match = memory.partners[stated] ?? organisations.match(stated)
      memory.partners[stated] = match
      switch match {
      case .organisation(let organisation, _): found.insert(organisation)
      case .none(let suggestions):
        unmatched.append(
          Unmatched(
            kind: .organisation, value: stated, source: activity.source,
            suggestions: Normaliser.withKind(stated, suggestions)))
      }
    }
    found.remove(activity.submitter)
    return found.sorted()
  }

  /// Registered organisations that the texts name, the submitter and its stated partners apart.
  private func mentioned(
    _ activity: Activity, besides partners: [Organisation.ID], _ unmatched: inout [Unmatched]
  ) {
    for named in mentions.organisations(in: [activity.title, activity.summary, activity.result].map(\.raw))
    where named != activity.submitter && !partners.contains(named) {
      guard let name = names[named] else { continue }
      unmatched.append(Unmatched(kind: .mention, value: name, source: activity.source, suggestions: [name]))
    }
  }

  private func unknownSubmitters(_ submissions: [Submission]) -> [Unmatched] {
    submissions.filter { !$0.isKnownSubmitter }.map { submission in
      let name = submission.statedOrganisation ?? submission.submitter.rawValue
      return Unmatched(
        kind: .organisation, value: name, source: RecordReference(file: submission.file),
        suggestions: Normaliser.withKind(name, organisations.suggestions(for: name)))
    }
  }

  /// With the likely kind of an organisation that is new to the register.
  private static func withKind(_ name: String, _ suggestions: [String]) -> [String] {
    guard let kind = OrganisationKindGuess.kind(of: name) else { return suggestions }
    return suggestions + ["ny i registret? Troligen typ \(kind.rawValue)"]
  }

  private func inOrder(_ a: Unmatched, _ b: Unmatched) -> Bool {
    let (aFile, bFile) = (a.source?.file ?? "", b.source?.file ?? "")
    let (aLine, bLine) = (a.source?.line ?? 0, b.source?.line ?? 0)
    return (aFile, aLine, a.source?.element ?? "", a.kind.rawValue, a.value)
      < (bFile, bLine, b.source?.element ?? "", b.kind.rawValue, b.value)
  }
}
