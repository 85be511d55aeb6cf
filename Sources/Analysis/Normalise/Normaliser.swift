package import StrategyModel

/// Ties activities to goals and partners to organisations, by what was stated and never by more than that.
package struct Normaliser: Sendable {
  private let goals: GoalMatcher
  private let organisations: OrganisationMatcher

  package init(strategy: Strategy, organisations: OrganisationRegister, places: PlaceRegister) {
    goals = GoalMatcher(strategy)
    self.organisations = OrganisationMatcher(organisations)
  }

  /// The order of the submissions and how activities are spread over them change nothing in the result.
  package func normalise(_ submissions: [Submission]) -> Normalisation {
    let activities = submissions.flatMap(\.activities).sorted { $0.id < $1.id }
    var alignments: [Alignment] = []
    var partners: [Activity.ID: [Organisation.ID]] = [:]
    var unmatched = unknownSubmitters(submissions)
    for activity in activities {
      let tied = align(activity, &unmatched)
      alignments += tied
      if tied.isEmpty {
        unmatched.append(
          Unmatched(
            kind: .activity, value: activity.title, source: activity.source,
            suggestions: goals.suggestions(forTextsOf: activity)))
      }
      let found = recognisePartners(of: activity, &unmatched)
      if !found.isEmpty { partners[activity.id] = found }
    }
    return Normalisation(
      activities: activities, alignments: alignments, partners: partners, unmatched: unmatched.sorted(by: inOrder))
  }

  private func align(_ activity: Activity, _ unmatched: inout [Unmatched]) -> [Alignment] {
    var alignments: [Alignment] = []
    for stated in activity.statedGoals {
      switch goals.match(stated) {
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

  private func recognisePartners(of activity: Activity, _ unmatched: inout [Unmatched]) -> [Organisation.ID] {
    var found: Set<Organisation.ID> = []
    for stated in activity.partners {
      switch organisations.match(stated) {
      case .organisation(let organisation): found.insert(organisation)
      case .none(let suggestions):
        unmatched.append(
          Unmatched(kind: .organisation, value: stated, source: activity.source, suggestions: suggestions))
      }
    }
    found.remove(activity.submitter)
    return found.sorted()
  }

  private func unknownSubmitters(_ submissions: [Submission]) -> [Unmatched] {
    submissions.filter { !$0.isKnownSubmitter }.map { submission in
      let name = submission.statedOrganisation ?? submission.submitter.rawValue
      return Unmatched(
        kind: .organisation, value: name, source: RecordReference(file: submission.file),
        suggestions: organisations.suggestions(for: name))
    }
  }

  private func inOrder(_ a: Unmatched, _ b: Unmatched) -> Bool {
    let (aFile, bFile) = (a.source?.file ?? "", b.source?.file ?? "")
    let (aLine, bLine) = (a.source?.line ?? 0, b.source?.line ?? 0)
    return (aFile, aLine, a.source?.element ?? "", a.kind.rawValue, a.value)
      < (bFile, bLine, b.source?.element ?? "", b.kind.rawValue, b.value)
  }
}
