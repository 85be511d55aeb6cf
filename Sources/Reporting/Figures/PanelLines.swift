import Diagnostics
import StrategyModel

/// A line of an indicator's figure, and how it looks.
struct PanelLine: Sendable {
  let name: String
  let series: Series
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

  init(_ picture: IndicatorPicture, _ language: Language) {
    let sv = language == .swedish
    func strong(_ name: String, _ series: Series?) -> PanelLine? {
      series.map {
        PanelLine(name: name, series: $0, color: SVGColor.county, width: 2.8, dash: nil, isBold: true)
      }
    }
    func weak(_ name: String, _ series: Series?) -> PanelLine? {
      series.map {
        PanelLine(name: name, series: $0, color: SVGColor.reference, width: 1.8, dash: "5 3", isBold: false)
      }
    }
    if picture.indicator.targetKind == .groupGap, picture.countyWomen != nil || picture.countyMen != nil {
      lines = [
        strong(sv ? "Kvinnor" : "Women", picture.countyWomen), weak(sv ? "Män" : "Men", picture.countyMen),
      ].compactMap { $0 }
      target = nil
      forecast = nil
      baseline = nil
    } else {
      let reference = PanelLines.comparable(picture) ? picture.reference : nil
      lines = [
        strong(sv ? "Länet" : "County", picture.county),
        weak(ReferenceText.short(picture.indicator.reference, language), reference),
      ].compactMap { $0 }
      target = picture.indicator.targetKind == .rateAgainstReference ? nil : picture.assessment.targetValue
      forecast = picture.forecast
      baseline = picture.assessment.baseline
    }
  }

  /// A count of the whole country would press the county's line flat: then the county is drawn alone.
  private static func comparable(_ picture: IndicatorPicture) -> Bool {
    func greatest(_ series: Series?) -> Double { series?.points.map { $0.number.double.magnitude }.max() ?? 0 }
    return greatest(picture.reference) <= 5 * greatest(picture.county)
  }
}
