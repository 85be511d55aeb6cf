import Diagnostics
import StrategyModel

/// Lessons by kind: how many, from how many organisations, the patterns in them and what they say, with examples.
struct LessonTable: ReportSection {
  /// Only lessons of these activities; nil for all, those of whole organisations included.
  let activities: Set<Activity.ID>?
  /// How many examples of each kind, or how many patterns where there are any.
  let limit: Int

  /// A pattern as far as it concerns the chosen activities.
  private struct Pattern {
    let terms: [String]
    let told: [LessonCollection.Entry]

    var organisations: [Organisation.ID] { Set(told.map(\.organisation)).sorted() }
  }

  func blocks(_ context: ReportContext) -> [Block] {
    let collection = LessonCollection(context.portfolio)
    let items = Lesson.Kind.allCases.compactMap { kind -> [Inline]? in
      let texts = collection.patterns(kind, among: activities)
      return texts.isEmpty ? nil : item(kind, texts, patterns(kind, texts, context), context)
    }
    guard !items.isEmpty else {
      return [.paragraph(context.word(sv: "Inga lärdomar har rapporterats.", en: "No lessons have been reported."))]
    }
    return [.list(items)]
  }

  /// What at least two organisations tell of the chosen activities, those of most organisations first. The patterns of the
  /// whole county have a list of their own.
  private func patterns(
    _ kind: Lesson.Kind, _ texts: [LessonCollection.Pattern], _ context: ReportContext
  ) -> [Pattern] {
    guard activities != nil else { return [] }
    let entries = Dictionary(
      texts.flatMap(\.entries).map { ([$0.organisation.rawValue, $0.lesson.text.raw], $0) },
      uniquingKeysWith: { first, _ in first })
    let found = context.additions.lessons.filter { $0.kind == kind }.map { group in
      Pattern(terms: group.terms, told: group.members.compactMap { entries[[$0.organisation.rawValue, $0.text.raw]] })
    }
    .filter { $0.organisations.count > 1 }
    return found.enumerated().sorted {
      (-$0.element.organisations.count, $0.offset) < (-$1.element.organisations.count, $1.offset)
    }.prefix(limit).map(\.element)
  }

  private func item(
    _ kind: Lesson.Kind, _ texts: [LessonCollection.Pattern], _ patterns: [Pattern], _ context: ReportContext
  ) -> [Inline] {
    let entries = texts.flatMap(\.entries)
    let organisations = Set(entries.map(\.organisation)).sorted()
    let parts = patterns.isEmpty ? texts.prefix(limit).map { example($0, context) } : patterns.map { said($0, context) }
    return [.strong([.text(LessonTable.heading(kind, context.language))])]
      + context.say(
        sv:
          ": {n} från {m} {m|organisation|organisationer}. {?monster:Ord som återkommer: {exempel}.}{?annat:Till exempel {exempel}.}",
        en:
          ": {n} from {m} {m|organisation|organisations}. {?monster:Words that recur: {exempel}.}{?annat:For example {exempel}.}",
        [
          "n": context.count(entries.count, entries.map(\.row)),
          "m": context.count(organisations.count, organisations.map(context.trace)),
          "monster": .text(patterns.isEmpty ? "" : "ja"), "annat": .text(patterns.isEmpty ? "ja" : ""),
          "exempel": Slot(Array(parts.joined(separator: [.text("; ")]))),
        ])
  }

  private func example(_ pattern: LessonCollection.Pattern, _ context: ReportContext) -> [Inline] {
    guard let first = pattern.entries.first else { return [] }
    let who: [Inline] =
      pattern.organisations.count == 1
      ? context.organisation(first.organisation)
      : context.say(
        sv: "{n} organisationer", en: "{n} organisations",
        ["n": context.count(pattern.organisations.count, pattern.organisations.map(context.trace))])
    return context.quoted(pattern.text, first.trace) + [.text(" (")] + who + [.text(")")]
  }

  /// `rekrytera, handledare (7 organisationer), till exempel ”svårt att rekrytera handledare” (Arvika kommun)`.
  private func said(_ pattern: Pattern, _ context: ReportContext) -> [Inline] {
    guard let first = pattern.told.first else { return [] }
    let words = pattern.terms.map { [Inline.quote(SubmittedText($0), first.row)] }
    return context.say(
      sv: "{ord} ({n} organisationer), till exempel {exempel}", en: "{ord} ({n} organisations), for example {exempel}",
      [
        "ord": Slot([.emphasis(Array(words.joined(separator: [.text(", ")])))]),
        "n": context.count(pattern.organisations, of: .setting("inrapporteringar")),
        "exempel": Slot(
          context.quoted(first.lesson.text, first.trace) + [.text(" (")] + context.organisation(first.organisation)
            + [.text(")")]),
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
