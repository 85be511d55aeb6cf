import Diagnostics
import StrategyModel

/// `lardomar`: every lesson with its source.
enum LessonDataTable {
  private struct Key: Hashable {
    let kind: Lesson.Kind
    let organisation: Organisation.ID
    let text: String
  }

  static func make(_ context: ReportContext) -> DataTable {
    var patterns: [Key: [String]] = [:]
    for group in context.additions.lessons {
      let words = group.terms.joined(separator: ", ")
      for member in group.members {
        let key = Key(kind: group.kind, organisation: member.organisation, text: member.text.raw)
        if patterns[key]?.contains(words) != true { patterns[key, default: []].append(words) }
      }
    }
    return DataTable(
      name: "lardomar", title: LocalizedText(sv: "Lärdomar", en: "Lessons"),
      columns: [
        .init("slag", sv: "hinder, framgangsfaktor, skapa, bryta eller behalla", en: "Kind"),
        .init("text", sv: "Lärdomen som den rapporterades", en: "The lesson as reported"),
        .init("inlamnare", sv: "Organisationens id", en: "The organisation’s id"),
        .init("insats", sv: "Insatsens id; tomt när lärdomen gäller hela organisationen", en: "The effort’s id"),
        .init("referens", sv: "Varifrån den kommer", en: "Where it comes from"),
        .init(
          "monster", sv: "Mönster som lärdomen hör till: de gemensamma orden, mönster åtskilda av |",
          en: "The patterns that it belongs to, by their shared words"),
      ],
      rows: LessonCollection(context.portfolio).entries.map { entry in
        [
          .text(entry.lesson.kind.rawValue), .submitted(entry.lesson.text), .text(entry.organisation.rawValue),
          .text(optional: entry.activity?.rawValue), [entry.trace].cell,
          .list(
            patterns[Key(kind: entry.lesson.kind, organisation: entry.organisation, text: entry.lesson.text.raw)] ?? []),
        ]
      })
  }
}
