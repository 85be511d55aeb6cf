import Diagnostics
import StrategyModel

/// Lessons by kind: how many, from how many organisations, and what they say, with examples.
struct LessonTable: ReportSection {
  /// Only lessons of these activities; nil for all, those of whole organisations included.
  let activities: Set<Activity.ID>?
  let limit: Int

  func blocks(_ context: ReportContext) -> [Block] {
    let collection = LessonCollection(context.portfolio)
    let items = Lesson.Kind.allCases.compactMap { kind -> [Inline]? in
      let patterns = collection.patterns(kind, among: activities)
      return patterns.isEmpty ? nil : item(kind, patterns, context)
    }
    guard !items.isEmpty else {
      return [.paragraph(context.word(sv: "Inga lärdomar har rapporterats.", en: "No lessons have been reported."))]
    }
    return [.list(items)]
  }

  private func item(
    _ kind: Lesson.Kind, _ patterns: [LessonCollection.Pattern], _ context: ReportContext
  ) -> [Inline] {
    let entries = patterns.flatMap(\.entries)
    let organisations = Set(entries.map(\.organisation)).sorted()
    let examples = patterns.prefix(limit).map { pattern -> [Inline] in
      guard let first = pattern.entries.first else { return [] }
      let who: [Inline] =
        pattern.organisations.count == 1
        ? context.organisation(first.organisation)
        : context.say(
          sv: "{n} organisationer", en: "{n} organisations",
          ["n": context.count(pattern.organisations.count, pattern.organisations.map(context.trace))])
      return context.quoted(pattern.text, first.trace) + [.text(" (")] + who + [.text(")")]
    }
    return [.strong([.text(LessonTable.heading(kind, context.language))])]
      + context.say(
        sv: ": {n} från {m} {m|organisation|organisationer}. Till exempel {exempel}.",
        en: ": {n} from {m} {m|organisation|organisations}. For example {exempel}.",
        [
          "n": context.count(entries.count, entries.map(\.row)),
          "m": context.count(organisations.count, organisations.map(context.trace)),
          "exempel": Slot(Array(examples.joined(separator: [.text("; ")]))),
        ])
  }

  static func heading(_ kind: Lesson.Kind, _ language: Language) -> String {
    let (sv, en) =
      switch kind {
      case .hindrance: ("Hinder", "Hindrances")
      case .successFactor: ("Framgångsfaktorer", "Success factors")
      case .create: ("Skapa", "Create")
      case .breakUp: ("Bryta", "Break with")
      case .keep: ("Behålla", "Keep")
      }
    return language == .swedish ? sv : en
  }
}
