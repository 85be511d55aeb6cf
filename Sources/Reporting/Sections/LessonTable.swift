import Diagnostics
import StrategyModel

/// Lessons by kind: how many, from how many organisations, the patterns in them and what they say, with examples.
struct LessonTable: ReportSection {
  /// Only lessons of these activities; nil for all, those of whole organisations included.
  let activities: [Activity.ID]?
  /// How many examples of each kind, or how many patterns where there are any.
  let limit: Int

  /// A pattern as far as it concerns the chosen activities.
  private struct Pattern {
    let terms: [String]
    let told: [Int32]
    let organisations: [Organisation.ID]
  }

  func blocks(_ context: ReportContext) -> [Block] {
    let lessons = context.lessons
    let isChosen = activities.map { context.marks($0) }
    let items = Lesson.Kind.allCases.compactMap { kind -> [Inline]? in
      var entries = lessons.entries(kind)
      if let isChosen { entries = entries.filter { entry in lessons.activity(entry).map { isChosen[$0] } ?? false } }
      return entries.isEmpty ? nil : item(kind, entries, isChosen, context)
    }
    guard !items.isEmpty else {
      return [.paragraph(context.word(sv: "Inga lärdomar har rapporterats.", en: "No lessons have been reported."))]
    }
    return [.list(items)]
  }

  /// What at least two organisations tell of the chosen activities, those of most organisations first. The patterns of the
  /// whole county have a list of their own.
  private func patterns(_ kind: Lesson.Kind, _ isChosen: [Bool]?, _ context: ReportContext) -> [Pattern] {
    guard let isChosen else { return [] }
    let lessons = context.lessons
    let patterns = context.patterns
    let found = patterns.numbers(kind).map { number -> Pattern in
      let group = patterns.groups[number]
      let told = group.members.indices.compactMap { member in
        patterns.entries(number, member: member).first { entry in lessons.activity(entry).map { isChosen[$0] } ?? false
        }
      }
      return Pattern(
        terms: group.terms, told: told,
        organisations: told.count < 2 ? [] : Set(told.map(lessons.organisation)).sorted())
    }
    .filter { $0.organisations.count > 1 }
    return found.enumerated().sorted {
      (-$0.element.organisations.count, $0.offset) < (-$1.element.organisations.count, $1.offset)
    }.prefix(limit).map(\.element)
  }

  private func item(
    _ kind: Lesson.Kind, _ entries: [Int32], _ isChosen: [Bool]?, _ context: ReportContext
  ) -> [Inline] {
    let lessons = context.lessons
    let organisations = Set(entries.map(lessons.organisation)).sorted()
    let patterns = patterns(kind, isChosen, context)
    let parts =
      patterns.isEmpty
      ? context.sayings.commonest(kind, among: isChosen, limit: limit).map { example($0, context) }
      : patterns.map { said($0, context) }
    return [.strong([.text(LessonTable.heading(kind, context.language))])]
      + context.say(
        sv:
          ": {n} från {m} {m|organisation|organisationer}. {?monster:Ord som återkommer: {exempel}.}{?annat:Till exempel {exempel}.}",
        en:
          ": {n} from {m} {m|organisation|organisations}. {?monster:Words that recur: {exempel}.}{?annat:For example {exempel}.}",
        [
          "n": context.count(entries.count, lessons.rows(entries, context.rows)),
          "m": context.count(organisations.count, organisations.map(context.trace)),
          "monster": .text(patterns.isEmpty ? "" : "ja"), "annat": .text(patterns.isEmpty ? "ja" : ""),
          "exempel": Slot(Array(parts.joined(separator: [.text("; ")]))),
        ])
  }

  private func example(_ saying: LessonSaying, _ context: ReportContext) -> [Inline] {
    guard let first = saying.entries.first.map({ context.lessons[Int($0)] }) else { return [] }
    let who: [Inline] =
      saying.organisations.count == 1
      ? context.organisation(first.organisation)
      : context.say(
        sv: "{n} organisationer", en: "{n} organisations",
        ["n": context.count(saying.organisations.count, saying.organisations.map(context.trace))])
    return context.quoted(saying.text, first.trace) + [.text(" (")] + who + [.text(")")]
  }

  /// `rekrytera, handledare (7 organisationer), till exempel ”svårt att rekrytera handledare” (Arvika kommun)`.
  private func said(_ pattern: Pattern, _ context: ReportContext) -> [Inline] {
    guard let entry = pattern.told.first else { return [] }
    let first = context.lessons[Int(entry)]
    // One row or file: where the lesson stands.
    let row = context.lessons.rows([entry], context.rows).first ?? first.trace
    let words = pattern.terms.map { [Inline.quote(SubmittedText($0), row)] }
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
