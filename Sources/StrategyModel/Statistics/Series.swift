/// The values of one indicator for one place and sex, by year.
package struct Series: Sendable, Hashable {
  package let indicator: Indicator.ID
  package let place: Place.Code
  package let sex: Sex
  /// Sorted by year; one per year. Missing values are kept.
  package let observations: [Observation]

  package init(indicator: Indicator.ID, place: Place.Code, sex: Sex, observations: [Observation]) {
    self.indicator = indicator
    self.place = place
    self.sex = sex
    self.observations = observations.sorted { $0.key < $1.key }
  }

  package func observation(_ year: Int) -> Observation? { observations.first { $0.key.year == year } }

  /// The values that are numbers, by year.
  package var points: [(year: Int, number: ExactNumber)] {
    observations.compactMap { observation in observation.value.number.map { (observation.key.year, $0) } }
  }

  /// The last year the publisher gives the series for, where it says that it is withdrawn.
  package var discontinued: Int? { observations.compactMap(\.discontinued).max() }

  /// The latest value that is a number.
  package var latest: Observation? { observations.last { $0.value.number != nil } }
}
