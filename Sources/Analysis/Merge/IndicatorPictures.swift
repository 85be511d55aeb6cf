import StrategyModel

/// Makes the picture of each indicator: its series, the judgement, the forecast and whether it is stale.
struct IndicatorPictures: Sendable {
  let series: SeriesBuilder
  let places: PlaceRegister
  let strategy: Strategy
  let referenceDate: CalendarDate
  let thresholds: AssessmentThresholds

  func pictures(of goal: Goal) -> [IndicatorPicture] {
    goal.indicators.compactMap { strategy.indicator($0) }.map { picture($0, of: goal) }
  }

  private func picture(_ indicator: Indicator, of goal: Goal) -> IndicatorPicture {
    let county = places.county.code
    let total = series.series(indicator.id, county)
    let women = series.series(indicator.id, county, .women)
    let men = series.series(indicator.id, county, .men)
    let reference = referenceSeries(indicator)
    let assessment = TargetAssessor(thresholds: thresholds).assess(
      TargetAssessor.Input(
        goal: goal.id, indicator: indicator, place: county, county: total, women: women, men: men,
        reference: reference, registerFile: strategy.file,
        isTooOld: isTooOld(total ?? women ?? men, lag: indicator.publicationLag)))
    return IndicatorPicture(
      indicator: indicator, county: total, countyWomen: women, countyMen: men, reference: reference,
      municipalities: places.municipalities.compactMap { series.series(indicator.id, $0.code) },
      assessment: assessment, forecast: total.flatMap { IndicatorForecast.forecast($0, of: indicator) },
      isStale: isStale(total ?? women ?? men, lag: indicator.publicationLag))
  }

  /// The country's values. Those of the country without its metropolitan counties are not published as a place of
  /// their own: without them there is no reference, rather than the wrong one.
  private func referenceSeries(_ indicator: Indicator) -> Series? {
    switch indicator.reference {
    case .country: series.series(indicator.id, places.country.code)
    case .countryWithoutMetropolitanCounties: series.series(indicator.id, Self.withoutMetropolitanCounties)
    }
  }

  /// The place code under which statistics declare "riket exklusive storstadslänen".
  static let withoutMetropolitanCounties: Place.Code = "riket-exkl-storstadslan"

  private func isTooOld(_ series: Series?, lag: Int?) -> Bool {
    guard let latest = series?.latest, isStale(series, lag: lag) else { return false }
    return referenceDate.year - latest.key.year >= thresholds.oldestYears
  }

  /// Whether a newer figure should have been public for a month already.
  ///
  /// A series with figures every fourth year is expected every fourth year. An unknown lag is taken as two years, the
  /// longest that the sources of the strategy's indicators are known to have.
  private func isStale(_ series: Series?, lag: Int?) -> Bool {
    guard let series, let latest = series.latest else { return false }
    let years = series.points.map(\.year)
    let step = zip(years, years.dropFirst()).map { $1 - $0 }.min() ?? 1
    return SeriesBuilder.isPublic(latest.key.year + step, lag: (lag ?? 24) + 1, at: referenceDate)
  }
}
