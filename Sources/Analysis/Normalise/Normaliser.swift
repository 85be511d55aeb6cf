import Diagnostics
package import StrategyModel

/// Ties activities to goals and partners to organisations, by what was stated and never by more than that.
package struct Normaliser: Sendable {
  private let goals: GoalMatcher
  private let organisations: OrganisationMatcher
  private let mentions: OrganisationMentions
  private let names: [Organisation.ID: String]

  package init(strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister) {
    goals = GoalMatcher(strategy)
    self.organisations = OrganisationMatcher(organisations)
    mentions = OrganisationMentions(organisations)
    names = Dictionary(organisations.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }

  /// The order of the submissions and how activities are spread over them change nothing in the result.
  package func normalise(_ submissions: [Submission]) -> Normalisation {
    let activities = submissions.flatMap(\.activities).sorted { $0.id < $1.id }
    var alignments: [Alignment] = []
    var partners: [Activity.ID: [Organisation.ID]] = [:]
    var unmatched = unknownSubmitters(submissions)
    var memory = Memory()
    for activity in activities {
      let tied = align(activity, &unmatched, &memory)
      alignments += tied
      if tied.isEmpty {
        unmatched.append(
          Unmatched(
            kind: .activity, value: activity.title.raw, source: activity.source,
            suggestions: goals.suggestions(forTextsOf: activity)))
      }
      let found = recognisePartners(of: activity, &unmatched, &memory)
      if !found.isEmpty { partners[activity.id] = found }
      unmatched += mentioned(activity, besides: found)
    }
    return Normalisation(
      activities: activities, alignments: alignments, partners: partners, unmatched: unmatched.sorted(by: inOrder))
  }

  /// What was found for each way of writing: a county writes the same few thousand names over and over.
  private struct Memory {
    var goals: [String: GoalMatcher.Match] = [:]
    var partners: [String: OrganisationMatcher.Match] = [:]
  }

  private func align(_ activity: Activity, _ unmatched: inout [Unmatched], _ memory: inout Memory) -> [Alignment] {
    var alignments: [Alignment] = []
    for stated in activity.statedGoals.map(\.raw) {
      let match = memory.goals[stated] ?? goals.match(stated)
      memory.goals[stated] = match
      switch match {
      case .goal(let goal, let ground):
        guard !alignments.contains(where: { $0.goal == goal }) else { continue }
        alignments.append(
          Alignment(
            activity: activity.id, goal: goal, ground: ground, confidence: 1, terms: [stated],
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
  private func mentioned(_ activity: Activity, besides partners: [Organisation.ID]) -> [Unmatched] {
    mentions.organisations(in: [activity.title, activity.summary, activity.result].map(\.raw).joined(separator: " / "))
      .filter { $0 != activity.submitter && !partners.contains($0) }.compactMap { names[$0] }
      .map { Unmatched(kind: .mention, value: $0, source: activity.source, suggestions: [$0]) }
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
