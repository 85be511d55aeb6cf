import Foundation
import Diagnostics
import StrategyModel

/// A line of an indicator's figure, and how it looks.
struct PanelLine: Sendable {
  let name: String
  let series: Series
  /// What a value is multiplied by to be drawn: 1, or 100 through the base year's value.
  var scale = 1.0
  let color: String
  let width: Double
  let dash: String?
  let isBold: Bool
}

/// What one figure draws of an indicator: two groups where their difference is the measure, else county and reference.
struct PanelLines: Sendable {
  let lines: [PanelLine]
  /// nil where the measure is a difference, which has no place on the groups' own axis.
  let target: ExactNumber?
  let forecast: Forecast?
  let baseline: Observation?
  let midterm: Observation?
  /// The year that is 100 for both lines; nil where the values themselves are drawn.
  let indexYear: Int?

  init(_ picture: IndicatorPicture, _ language: Language) {
    let sv = language == .swedish
    if picture.indicator.targetKind == .groupGap, picture.groups.contains(where: { $0.series != nil }) {
      lines = [
        picture.groups.first.flatMap { PanelLines.strong(PanelLines.short($0.name[language]), $0.series) },
        picture.groups.last.flatMap { PanelLines.weak(PanelLines.short($0.name[language]), $0.series) },
      ].compactMap { $0 }
      target = nil
      forecast = nil
      baseline = nil
      midterm = nil
      indexYear = nil
      return
    }
    let first = picture.county?.points.first?.year ?? .min
    // Years before the county's own say nothing of the county.
    let reference = picture.reference.map { series in
      Series(
        indicator: series.indicator, place: series.place, sex: series.sex,
        observations: series.observations.filter { $0.key.year >= first })
    }
    let index = PanelLines.isComparable(picture.county, reference) ? nil : PanelLines.base(picture, reference)
    let isAlone = index == nil && !PanelLines.isComparable(picture.county, reference)
    lines = [
      PanelLines.strong(sv ? "Länet" : "County", picture.county, scale: index?.county ?? 1),
      isAlone
        ? nil
        : PanelLines.weak(
          ReferenceText.short(picture.indicator, language), reference, scale: index?.reference ?? 1),
    ].compactMap { $0 }
    target = TargetText.isOwnValue(picture.indicator.targetKind) ? picture.assessment.targetValue : nil
    forecast = picture.forecast
    baseline = picture.assessment.baseline
    midterm = picture.assessment.midterm
    indexYear = index?.year
  }

  /// Whether some line is drawn in more than one piece.
  func isCut(by breaks: [Int]) -> Bool {
    lines.contains { line in
      let shown = line.series.points.map(\.year)
      guard let first = shown.first, let last = shown.last else { return false }
      return line.series.observations.contains { observation in
        let year = observation.key.year
        return year > first && year <= last && (breaks.contains(year) || observation.value.number == nil)
      }
    }
  }

  /// What the county's values, its target, baseline and forecast are multiplied by.
  var countyScale: Double { lines.first?.scale ?? 1 }

  /// A label's room is narrow: a title longer than so is cut at a word.
  private static func short(_ name: String) -> String {
    guard name.count > 28, let space = name.prefix(28).lastIndex(of: " ") else { return name }
    return name[..<space].trimmingCharacters(in: .punctuationCharacters) + " …"
  }

  private static func strong(_ name: String, _ series: Series?, scale: Double = 1) -> PanelLine? {
    series.map {
      PanelLine(name: name, series: $0, scale: scale, color: SVGColor.county, width: 2.8, dash: nil, isBold: true)
    }
  }

  private static func weak(_ name: String, _ series: Series?, scale: Double = 1) -> PanelLine? {
    guard let series, !series.points.isEmpty else { return nil }
    return PanelLine(
      name: name, series: series, scale: scale, color: SVGColor.reference, width: 1.8, dash: "5 3", isBold: false)
  }

  /// Levels within three times of each other share an axis. A count of the whole country would press the county flat.
  private static func isComparable(_ county: Series?, _ reference: Series?) -> Bool {
    func greatest(_ series: Series?) -> Double { series?.points.map { $0.number.double.magnitude }.max() ?? 0 }
    let (own, other) = (greatest(county), greatest(reference))
    return other <= 3 * own && own <= 3 * other || other == 0
  }

  /// The base year where both have a value above zero, else their first common year; nil where there is none.
  private static func base(
    _ picture: IndicatorPicture, _ reference: Series?
  ) -> (year: Int, county: Double, reference: Double)? {
    let own = picture.county?.points.filter { $0.number.double > 0 } ?? []
    let others = Dictionary(
      (reference?.points ?? []).filter { $0.number.double > 0 }.map { ($0.year, $0.number.double) },
      uniquingKeysWith: { first, _ in first })
    let common = own.filter { others[$0.year] != nil }
    let stated = picture.assessment.baseline?.key.year ?? picture.indicator.baselineYear
    guard common.count >= 2, let base = common.first(where: { $0.year == stated }) ?? common.first,
      let other = others[base.year]
    else { return nil }
    return (base.year, 100 / base.number.double, 100 / other)
  }
}
