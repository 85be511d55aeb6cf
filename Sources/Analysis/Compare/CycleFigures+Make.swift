package import StrategyModel

extension CycleFigures {
  /// The values kept are those that the pictures show: the county's, by sex, and the reference's.
  package static func make(_ portfolio: Portfolio) -> CycleFigures {
    let pictures = portfolio.goals.flatMap { goal in goal.indicators.map { (goal.goal.id, $0) } }
    var values: [Observation.Key: ExactNumber] = [:]
    for (_, picture) in pictures {
      for series in [picture.county, picture.countyWomen, picture.countyMen, picture.reference] {
        for observation in series?.observations ?? [] {
          if let number = observation.value.number { values[observation.key] = number }
        }
      }
    }
    return CycleFigures(
      assessments: pictures.map { goal, picture in
        let assessment = picture.assessment
        return CycleRecord.AssessmentRecord(
          goal: goal, indicator: picture.indicator.id, year: assessment.latest?.key.year,
          value: assessment.latest?.value.number, verdict: assessment.verdict, method: assessment.method)
      }.sorted { ($0.goal, $0.indicator) < ($1.goal, $1.indicator) }, values: values)
  }
}
