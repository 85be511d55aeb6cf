package import Diagnostics
package import StrategyModel

/// Says of which partners the name was taken for another by its spelling. Nothing is changed.
package struct SpellingNotes: Sendable {
  private let matcher: OrganisationMatcher
  private let names: [Organisation.ID: String]

  package init(_ organisations: OrganisationRegister) {
    matcher = OrganisationMatcher(organisations)
    names = Dictionary(organisations.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }

  /// In the order of the activities.
  package func notes(_ activities: [Activity], workforce: any Workforce = OneWorker()) -> [Diagnostic] {
    workforce.each(activities.count) { notes(activities[$0]) }
  }

  private func notes(_ activities: ArraySlice<Activity>) -> [Diagnostic] {
    var known: [String: OrganisationMatcher.Match] = [:]
    return activities.filter { !$0.partners.isEmpty }.flatMap { activity in
      activity.partners.map(\.raw).compactMap { stated -> Diagnostic? in
        let match = known[stated] ?? matcher.match(stated)
        known[stated] = match
        guard case .organisation(let id, bySlip: true) = match, let name = names[id] else { return nil }
        return Diagnostic(
          NormaliseRules.misspeltPartner, file: activity.source.file, position: activity.position,
          evidence: Evidence(found: stated, nearest: [name]))
      }
    }
  }
}
