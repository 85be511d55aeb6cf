import Diagnostics
package import StrategyModel

extension CycleRecord {
  /// What is kept of a run for the next year to be compared with.
  ///
  /// The values kept are those that the pictures show: the county's, by sex, and the reference's. `hidden` are the ids of
  /// findings that the staff have decided not to show.
  package static func make(portfolio: Portfolio, findings: [Finding], hidden: Set<String> = []) -> CycleRecord {
    let pictures = portfolio.goals.flatMap { goal in goal.indicators.map { (goal.goal.id, $0) } }
    var values: [Observation.Key: ExactNumber] = [:]
    for (_, picture) in pictures {
      for series in [picture.county, picture.countyWomen, picture.countyMen, picture.reference] {
        for observation in series?.observations ?? [] {
          if let number = observation.value.number { values[observation.key] = number }
        }
      }
    }
    var goals: [Activity.ID: Set<Goal.ID>] = [:]
    for alignment in portfolio.alignments { goals[alignment.activity, default: []].insert(alignment.goal) }
    return CycleRecord(
      year: portfolio.year, strategy: portfolio.strategy.id, referenceDate: portfolio.referenceDate,
      activities: portfolio.activities.map {
        ActivityRecord(id: $0.id, title: $0.title, status: $0.status, goals: (goals[$0.id] ?? []).sorted())
      },
      assessments: pictures.map { goal, picture in
        let assessment = picture.assessment
        return AssessmentRecord(
          goal: goal, indicator: picture.indicator.id, year: assessment.latest?.key.year,
          value: assessment.latest?.value.number, verdict: assessment.verdict, method: assessment.method)
      }.sorted { ($0.goal, $0.indicator) < ($1.goal, $1.indicator) },
      findings: findings.map {
        FindingRecord(
          id: $0.id, kind: $0.kind, detector: $0.detector, subject: $0.subject, strength: $0.strength,
          goals: $0.goals, organisations: $0.organisations, isHidden: hidden.contains($0.id))
      }.sorted { $0.id < $1.id },
      expected: portfolio.coverage.expected, reported: portfolio.coverage.reported, values: values)
  }
}
