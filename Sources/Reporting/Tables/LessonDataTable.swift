import Diagnostics
import StrategyModel

/// `lardomar`: every lesson with its source.
enum LessonDataTable {
  static func make(_ context: ReportContext) -> DataTable {
    let patterns = Patterns(context)
    let lessons = context.lessons
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
      count: lessons.count
    ) { number in
      let entry = lessons[number]
      return [
        .text(entry.lesson.kind.rawValue), .submitted(entry.lesson.text), .text(entry.organisation.rawValue),
        .text(optional: entry.activity?.rawValue), .references([entry.trace]), .list(patterns.words(number)),
      ]
    }
  }

  /// The patterns that each lesson belongs to.
  private struct Patterns: Sendable {
    private let words: [String]
    /// Entry and pattern, sorted by entry and then as the patterns stand.
    private let belongings: [(entry: Int32, pattern: Int32)]

    init(_ context: ReportContext) {
      var belongings: [(entry: Int32, pattern: Int32)] = []
      let patterns = context.patterns
      for (number, group) in patterns.groups.enumerated() {
        for member in group.members.indices {
          for entry in patterns.entries(number, member: member) { belongings.append((entry, Int32(number))) }
        }
      }
      words = patterns.groups.map { $0.terms.joined(separator: ", ") }
      self.belongings = belongings.sorted { ($0.entry, $0.pattern) < ($1.entry, $1.pattern) }
    }

    /// The words of each, every text once.
    func words(_ entry: Int) -> [String] {
      var low = 0
      var high = belongings.count
      while low < high {
        let middle = (low + high) / 2
        if belongings[middle].entry < Int32(entry) { low = middle + 1 } else { high = middle }
      }
      var found: [String] = []
      while low < belongings.count, belongings[low].entry == Int32(entry) {
        let text = words[Int(belongings[low].pattern)]
        if !found.contains(text) { found.append(text) }
        low += 1
      }
      return found
    }
  }
}
