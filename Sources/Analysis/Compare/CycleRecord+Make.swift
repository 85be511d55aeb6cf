import Diagnostics
package import StrategyModel

extension CycleRecord {
  /// What is kept of a run for the next year to be compared with.
  ///
  /// `hidden` are the ids of findings that the staff have decided not to show.
  package static func make(portfolio: Portfolio, findings: [Finding], hidden: Set<String> = []) -> CycleRecord {
    let figures = CycleFigures.make(portfolio)
    var goals: [Activity.ID: Set<Goal.ID>] = [:]
    for alignment in portfolio.alignments { goals[alignment.activity, default: []].insert(alignment.goal) }
    return CycleRecord(
      year: portfolio.year, strategy: portfolio.strategy.id, referenceDate: portfolio.referenceDate,
      activities: portfolio.activities.map {
        ActivityRecord(id: $0.id, title: $0.title, status: $0.status, goals: (goals[$0.id] ?? []).sorted())
      },
      assessments: figures.assessments,
      findings: findings.map {
        FindingRecord(
          id: $0.id, kind: $0.kind, detector: $0.detector, subject: $0.subject, strength: $0.strength,
          goals: $0.goals, organisations: $0.organisations, isHidden: hidden.contains($0.id))
      }.sorted { $0.id < $1.id },
      expected: portfolio.coverage.expected, reported: portfolio.coverage.reported, values: figures.values)
  }
}
