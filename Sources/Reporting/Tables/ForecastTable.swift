import Diagnostics
import StrategyModel

/// `prognoser`: our own calculations, each indicator once.
enum ForecastTable {
  static func make(_ context: ReportContext) -> DataTable {
    var seen = Set<Indicator.ID>()
    let pictures = context.portfolio.goals.flatMap(\.indicators).filter { seen.insert($0.indicator.id).inserted }
    return DataTable(
      name: "prognoser", title: LocalizedText(sv: "Prognoser (egna beräkningar)", en: "Forecasts (own calculations)"),
      columns: [
        .init("indikator", sv: "Indikatorns id", en: "The indicator’s id"),
        .init("plats", sv: "Platsens kod", en: "The place’s code"),
        .init("ar", .integer, sv: "Året", en: "The year"),
        .init("varde", .number, sv: "Punktprognos", en: "Point forecast"),
        .init("lagre80", .number, sv: "Undre gräns, 80 %", en: "Lower limit, 80 %"),
        .init("ovre80", .number, sv: "Övre gräns, 80 %", en: "Upper limit, 80 %"),
        .init("lagre95", .number, sv: "Undre gräns, 95 %", en: "Lower limit, 95 %"),
        .init("ovre95", .number, sv: "Övre gräns, 95 %", en: "Upper limit, 95 %"),
        .init("metod", sv: "Metod", en: "Method"),
      ],
      rows: pictures.flatMap { rows($0) }, key: ["indikator", "plats", "ar"])
  }

  private static func rows(_ picture: IndicatorPicture) -> [[DataTable.Cell]] {
    guard let forecast = picture.forecast else { return [] }
    let decimals = (picture.indicator.decimals ?? 1) + 1
    func cell(_ value: Double) -> DataTable.Cell { .number(value, decimals: decimals) }
    return forecast.points.map { point in
      [
        .text(forecast.indicator.rawValue), .text(forecast.place.rawValue), .number(point.year), cell(point.value),
        cell(point.lower80), cell(point.upper80), cell(point.lower95), cell(point.upper95), .text(forecast.method),
      ]
    }
  }
}
