import Diagnostics
import StrategyModel

/// `revideringar`: each value that a later delivery has changed, with what stood before.
enum RevisionTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "revideringar",
      title: LocalizedText(
        sv: "Värden som en senare leverans har ändrat", en: "Values that a later delivery has changed"),
      columns: [
        .init("indikator", sv: "Indikatorns id", en: "The indicator’s id"),
        .init("plats", sv: "Platsens kod", en: "The place’s code"),
        .init("kon", sv: "T båda, K kvinnor, M män", en: "T both, K women, M men"),
        .init("ar", .integer, sv: "Mätår", en: "Measured year"),
        .init("varde", .number, sv: "Värdet som används", en: "The value used"),
        .init("hamtad_fil", sv: "Filen där det står", en: "Its file"),
        .init("uppdaterad", sv: "När den leveransen uppdaterades, enligt filen", en: "When updated, as the file says"),
        .init(
          "tidigare_varde", .number, sv: "Värdet i den tidigare leveransen", en: "The value of the earlier delivery"),
        .init("tidigare_fil", sv: "Filen där det står", en: "Its file"),
        .init("tidigare_uppdaterad", sv: "När den leveransen uppdaterades", en: "When that one was updated"),
      ], rows: context.portfolio.observations.flatMap { rows($0) })
  }

  private static func rows(_ observation: Observation) -> [[DataTable.Cell]] {
    let key = observation.key
    return observation.revised.map { earlier in
      [
        .text(key.indicator.rawValue), .text(key.place.rawValue), .text(key.sex.rawValue), .number(key.year),
        .number(exact: observation.value.number), .text(observation.file), .text(optional: observation.updated),
        .number(exact: earlier.value.number), .text(earlier.file), .text(optional: earlier.updated),
      ]
    }
  }
}
