import Diagnostics
import StrategyModel

/// What several organisations tell in words of their own: the words they share, how many they are, and examples.
struct LessonPatternList: ReportSection {
  let kind: Lesson.Kind

  func blocks(_ context: ReportContext) -> [Block] {
    let groups = context.additions.lessons.filter { $0.kind == kind }
    guard !groups.isEmpty else { return [] }
    let (sv, en, id) = LessonPatternList.heading(kind)
    var blocks: [Block] = [
      context.heading(3, id, sv: sv, en: en),
      .list(groups.prefix(ReportLimit.lessonPatterns).map { item($0, context) }),
    ]
    let hidden = groups.dropFirst(ReportLimit.lessonPatterns)
    if !hidden.isEmpty {
      let traces = TraceList(hidden.flatMap { $0.members.map { .record($0.source) } })
      blocks.append(
        .paragraph(
          context.say(
            sv: "{n} mönster till finns i {fil}, i kolumnen monster.", en: "{n} more in {fil}, in the column monster.",
            [
              "n": context.count(hidden.count, traces),
              "fil": Slot(.link([.text("lardomar.csv")], to: "data/lardomar.csv")),
            ])))
    }
    return blocks
  }

  private func item(_ group: LessonGroup, _ context: ReportContext) -> [Inline] {
    let words = group.terms.map { term -> [Inline] in
      [.quote(SubmittedText(term), group.members.first.map { .record($0.source) } ?? .setting("inrapporteringar"))]
    }
    var seen = Set<Organisation.ID>()
    let examples = group.members.filter { seen.insert($0.organisation).inserted }
      .prefix(ReportLimit.lessonsPerPattern).map { member in
        context.quoted(member.text, .record(member.source)) + [.text(" (")] + context.organisation(member.organisation)
          + [.text(")")]
      }
    return [.strong(Array(words.joined(separator: [.text(", ")])))]
      + context.say(
        sv: " ({n} organisationer{?fler:, {fler} lärdomar}): {exempel}.",
        en: " ({n} organisations{?fler:, {fler} lessons}): {exempel}.",
        [
          "fler": group.members.count == group.organisations.count
            ? Slot([]) : context.count(group.members.count, group.members.map { .record($0.source) }),
          "n": context.count(group.organisations, of: .setting("inrapporteringar")),
          "exempel": Slot(Array(examples.joined(separator: [.text("; ")]))),
        ])
  }

  static func heading(_ kind: Lesson.Kind) -> (sv: String, en: String, id: String) {
    switch kind {
    case .hindrance: ("Det som flera säger är svårt", "What several say is hard", "monster-hinder")
    case .successFactor: ("Det som flera säger har fungerat", "What several say has worked", "monster-framgang")
    case .create: ("Det som flera vill skapa", "What several want to create", "monster-skapa")
    case .breakUp: ("Det som flera vill bryta med", "What several want to break with", "monster-bryta")
    case .keep: ("Det som flera vill behålla", "What several want to keep", "monster-behalla")
    }
  }
}
