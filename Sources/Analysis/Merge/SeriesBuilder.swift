import StrategyModel

/// Gathers published values into series, one value per year, and leaves out what was not public yet.
struct SeriesBuilder: Sendable {
  private struct Key: Hashable {
    let indicator: Indicator.ID
    let place: Place.Code
    let sex: Sex
  }

  /// What was public at the reference date, sorted by key, then by file and place in the file.
  let observations: [Observation]
  /// Values left out because they were published later, sorted likewise.
  let later: [Observation]
  private let series: [Key: Series]

  init(_ observations: [Observation], indicators: [Indicator], referenceDate: CalendarDate) {
    let lags = Dictionary(indicators.map { ($0.id, $0.publicationLag) }, uniquingKeysWith: { a, _ in a })
    let sorted = observations.sorted { ($0.key, $0.file, $0.place) < ($1.key, $1.file, $1.place) }
    self.observations = sorted.filter {
      SeriesBuilder.isPublic($0.key.year, lag: lags[$0.key.indicator] ?? nil, at: referenceDate)
    }
    later = sorted.filter {
      !SeriesBuilder.isPublic($0.key.year, lag: lags[$0.key.indicator] ?? nil, at: referenceDate)
    }
    var byKey: [Key: [Int: Observation]] = [:]
    for observation in self.observations {
      let key = Key(indicator: observation.key.indicator, place: observation.key.place, sex: observation.key.sex)
      let known = byKey[key]?[observation.key.year]
      byKey[key, default: [:]][observation.key.year] = SeriesBuilder.better(known, observation)
    }
    series = byKey.reduce(into: [:]) { result, entry in
      let (key, years) = entry
      result[key] = Series(
        indicator: key.indicator, place: key.place, sex: key.sex, observations: Array(years.values))
    }
  }

  func series(_ indicator: Indicator.ID, _ place: Place.Code, _ sex: Sex = .total) -> Series? {
    series[Key(indicator: indicator, place: place, sex: sex)]
  }

  /// The figure of a year is public so many months after its end; without a known lag, when the year has ended.
  static func isPublic(_ year: Int, lag: Int?, at date: CalendarDate) -> Bool {
    guard let end = CalendarDate.lastDay(of: year), let published = end.endOfMonth(adding: max(0, lag ?? 0)) else {
      return false
    }
    return published <= date
  }

  /// Of two values for the same year: a number before a missing one, then the one with more decimals, then the first.
  private static func better(_ known: Observation?, _ other: Observation) -> Observation {
    guard let known else { return other }
    switch (known.value.number, other.value.number) {
    case (nil, .some): return other
    case (.some(let a), .some(let b)): return b.decimals > a.decimals ? other : known
    default: return known
    }
  }
}
