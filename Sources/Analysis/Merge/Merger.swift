package import Diagnostics
package import StrategyModel

/// Lays what was reported beside what was measured, goal by goal.
package enum Merger {
  /// `alsoUnmatched` is what the statistics could not be tied to; it is kept with the rest.
  ///
  /// Values that were not public at the reference date take no part and are listed as unmatched.
  package static func merge(
    _ normalisation: Normalisation, submissions: [Submission], observations: [Observation], strategy: Strategy,
    organisations: OrganisationRegister, places: PlaceRegister, referenceDate: CalendarDate, year: Int,
    alsoUnmatched: [Unmatched] = [], received: ReceivedDays? = nil, thresholds: AssessmentThresholds = .standard,
    workforce: any Workforce = OneWorker()
  ) -> Portfolio {
    let series = SeriesBuilder(observations, indicators: strategy.indicators, referenceDate: referenceDate)
    let pictures = IndicatorPictures(
      series: series, places: places, strategy: strategy, referenceDate: referenceDate, thresholds: thresholds)
    let ties = GoalTies(normalisation.activities, normalisation.alignments)
    // Two pieces of work that know nothing of each other.
    let both = workforce.map(2) { piece -> (efforts: [Effort], goals: [GoalPicture]) in
      if piece == 0 {
        let joiner = EffortJoiner(
          normalisation, ties: ties, organisations: organisations, places: places, workforce: workforce)
        return (joiner.efforts(), [])
      }
      let tied = activitiesByGoal(normalisation.activities, ties)
      let goals = strategy.areas.flatMap { area in
        area.goals.map { goal in
          goalPicture(goal, area: area.id, activities: tied[goal.id] ?? [], indicators: pictures.pictures(of: goal))
        }
      }
      return ([], goals)
    }
    return Portfolio(
      strategy: strategy, organisations: organisations, places: places, referenceDate: referenceDate, year: year,
      submissions: submissions.sorted { $0.file < $1.file }, activities: normalisation.activities,
      alignments: normalisation.alignments,
      efforts: both.flatMap(\.efforts), goals: both.flatMap(\.goals),
      coverage: CoverageCounter.coverage(of: submissions, organisations: organisations, received: received),
      unmatched: normalisation.unmatched + alsoUnmatched + unmatched(series, strategy, places),
      observations: series.observations, partners: normalisation.partners)
  }

  /// The activities tied to each goal, in their order.
  private static func activitiesByGoal(_ activities: [Activity], _ ties: GoalTies) -> [Goal.ID: [Activity]] {
    var byGoal: [Goal.ID: [Activity]] = [:]
    for (place, activity) in activities.enumerated() {
      for goal in ties.distinctGoals(at: place) { byGoal[goal, default: []].append(activity) }
    }
    return byGoal
  }

  private static func goalPicture(
    _ goal: Goal, area: Area.ID, activities: [Activity], indicators: [IndicatorPicture]
  ) -> GoalPicture {
    GoalPicture(
      goal: goal, area: area, activities: activities.map(\.id),
      active: activities.filter(\.status.isActive).map(\.id), indicators: indicators)
  }

  private static func unmatched(_ series: SeriesBuilder, _ strategy: Strategy, _ places: PlaceRegister) -> [Unmatched] {
    let withFigures = Set(
      series.observations.filter { $0.value.number != nil && $0.key.place == places.county.code }.map(\.key.indicator))
    let silent = strategy.indicators.filter { !withFigures.contains($0.id) }.map {
      Unmatched(
        kind: .indicator, value: $0.id.rawValue, source: RecordReference(file: strategy.file, element: $0.id.rawValue))
    }
    let later = series.later.map {
      Unmatched(
        kind: .laterValue, value: "\($0.key)", source: RecordReference(file: $0.file, element: $0.place))
    }
    return silent + later
  }
}
