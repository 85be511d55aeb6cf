import Diagnostics
import StrategyModel

/// `lardomar`: every lesson with its source.
enum LessonDataTable {
  static func make(_ context: ReportContext) -> DataTable {
    DataTable(
      name: "lardomar", title: LocalizedText(sv: "Lärdomar", en: "Lessons"),
      columns: [
        .init("slag", sv: "hinder, framgangsfaktor, skapa, bryta eller behalla", en: "Kind"),
        .init("text", sv: "Lärdomen som den rapporterades", en: "The lesson as reported"),
        .init("inlamnare", sv: "Organisationens id", en: "The organisation’s id"),
        .init("insats", sv: "Insatsens id; tomt när lärdomen gäller hela organisationen", en: "The effort’s id"),
        .init("referens", sv: "Varifrån den kommer", en: "Where it comes from"),
      ],
      rows: LessonCollection(context.portfolio).entries.map { entry in
        [
          .text(entry.lesson.kind.rawValue), .text(entry.lesson.text), .text(entry.organisation.rawValue),
          .text(optional: entry.activity?.rawValue), [entry.trace].cell,
        ]
      })
  }
}
