import Diagnostics
import StrategyModel

/// `indikatorvarden`: every value read, missing ones included.
enum ObservationTable {
  static func make(_ context: ReportContext) -> DataTable {
    let strategy = context.strategy
    let indicators = Dictionary(
      strategy.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return DataTable(
      name: "indikatorvarden", title: LocalizedText(sv: "Statistikvärden", en: "Statistical values"),
      columns: [
        .init("indikator", sv: "Indikatorns id", en: "The indicator’s id"),
        .init("plats", sv: "Platsens kod", en: "The place’s code"),
        .init("kon", sv: "T båda, K kvinnor, M män", en: "T both, K women, M men"),
        .init("ar", .integer, sv: "Mätår", en: "Measured year"),
        .init("varde", .number, sv: "Värdet; tomt om det saknas", en: "The value; empty where missing"),
        .init("status", sv: "Utgivarens markering, eller varför värdet saknas", en: "Flag, or why it is missing"),
        .init("enhet", sv: "Enhet", en: "Unit"), .init("kalla", sv: "Källa", en: "Source"),
        .init("hamtad_fil", sv: "Filen där värdet står", en: "The file"),
        .init("plats_i_fil", sv: "Var i filen värdet står", en: "Where in the file"),
      ],
      count: context.portfolio.observations.count, key: ["indikator", "plats", "kon", "ar"]
    ) { number in
      let observation = context.portfolio.observations[number]
      return row(observation, indicators[observation.key.indicator])
    }
  }

  private static func row(_ observation: Observation, _ indicator: Indicator?) -> [DataTable.Cell] {
    var status = observation.status
    if case .missing(let missing) = observation.value {
      status = [missing.reason.rawValue, missing.symbol].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return [
      .text(observation.key.indicator.rawValue), .text(observation.key.place.rawValue),
      .text(observation.key.sex.rawValue), .number(observation.key.year), .number(exact: observation.value.number),
      .text(optional: status), .text(optional: indicator?.unit ?? observation.unit),
      .text(optional: observation.publisher ?? indicator?.source), .text(observation.file), .text(observation.place),
    ]
  }
}
