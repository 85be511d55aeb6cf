import Diagnostics
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
    let groups = groups(indicator)
    let judged = total ?? women ?? men ?? groups?.compactMap(\.series).first
    let isTooOld = isTooOld(judged, lag: indicator.publicationLag)
    let isDiscontinued = indicator.isDiscontinued || judged?.discontinued != nil
    let assessment = TargetAssessor.assess(
      TargetAssessor.Input(
        goal: goal.id, indicator: indicator, place: county, county: total, women: women, men: men,
        reference: reference, groups: groups ?? [], registerFile: strategy.file, isTooOld: isTooOld,
        isDiscontinued: isDiscontinued),
      thresholds: thresholds)
    // What has ended or is out of date has no years ahead to speak of.
    let canLookAhead = !isTooOld && !isDiscontinued
    return IndicatorPicture(
      indicator: indicator, county: total, countyWomen: women, countyMen: men, reference: reference,
      municipalities: places.municipalities.compactMap { series.series(indicator.id, $0.code) },
      assessment: assessment,
      forecast: canLookAhead ? total.flatMap { IndicatorForecast.forecast($0, of: indicator) } : nil,
      isStale: isStale(judged, lag: indicator.publicationLag), groups: groups)
  }

  /// The county's series of the two indicators compared, named by their titles; nil where the groups are the sexes.
  private func groups(_ indicator: Indicator) -> [GroupSeries]? {
    guard !indicator.groupIndicators.isEmpty else { return nil }
    return indicator.groupIndicators.map { id in
      let title = strategy.indicator(id)?.title ?? id.rawValue
      return GroupSeries(name: LocalizedText(sv: title, en: title), series: series.series(id, places.county.code))
    }
  }

  /// The country's values. Those of the country without its metropolitan counties are not published as a place of
  /// their own: without them there is no reference, rather than the wrong one.
  private func referenceSeries(_ indicator: Indicator) -> Series? {
    switch indicator.reference {
    case .country: series.series(indicator.id, places.country.code)
    case .countryWithoutMetropolitanCounties: series.series(indicator.id, Self.withoutMetropolitanCounties)
    case .peerGroup: indicator.peers.flatMap { peerSeries(indicator.id, $0) }
    }
  }

  /// One place's published figures, or the unweighted mean of several in the years for which all of them have one.
  private func peerSeries(_ indicator: Indicator.ID, _ peers: PeerGroup) -> Series? {
    let members = peers.places.compactMap { series.series(indicator, places.coded($0.rawValue)?.code ?? $0) }
    guard members.count == peers.places.count, let first = members.first else { return nil }
    guard members.count > 1 else { return first }
    let observations = first.points.compactMap { year, _ -> Observation? in
      let numbers = members.compactMap { $0.observation(year)?.value.number }
      guard numbers.count == members.count else { return nil }
      let mean = numbers.reduce(0.0) { $0 + $1.double } / Double(numbers.count)
      return Observation(
        key: Observation.Key(indicator: indicator, place: Self.peerMean, sex: .total, year: year),
        value: .number(ExactNumber(rounding: mean, decimals: (numbers.map(\.decimals).max() ?? 0) + 1)),
        status: "egen beräkning", file: strategy.file, place: indicator.rawValue)
    }
    return Series(indicator: indicator, place: Self.peerMean, sex: .total, observations: observations)
  }

  /// The place code of a mean that is our own calculation.
  static let peerMean: Place.Code = "jamforelsegrupp"

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
