import Diagnostics
import StrategyModel

/// The three questions of the riktningsmöte, each with the facts that it can start from.
struct MeetingQuestions: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    [
      context.heading(3, "fragor", sv: "Frågor till mötet", en: "Questions for the meeting"),
      .list([
        [.strong(context.line(.questionPatterns)), .text(" ")] + patterns(context),
        [.strong(context.line(.questionLessons)), .text(" ")] + lessons(context),
        [.strong(context.line(.questionNext)), .text(" ")] + next(context),
      ]),
    ]
  }

  private func patterns(_ context: ReportContext) -> [Inline] {
    let counts = context.portfolio.goals.map(\.active.count)
    guard let most = counts.max(), let fewest = counts.min() else {
      return context.word(sv: "Strategin har inga mål.", en: "The strategy has no goals.")
    }
    guard !context.portfolio.submissions.isEmpty else {
      return context.word(sv: "Ingen inrapportering har lästs.", en: "No report has been read.")
    }
    guard most > fewest else {
      return context.word(
        sv: "Alla mål har lika många pågående insatser.", en: "All goals have the same number of ongoing efforts.")
    }
    return context.say(
      .mostAndFewest,
      ["mest": Slot(goals(most, context)), "minst": Slot(goals(fewest, context))])
      + [.text(" ")] + ending(context)
  }

  /// How much of the ongoing work has an end within the cycle's year.
  private func ending(_ context: ReportContext) -> [Inline] {
    let active = context.portfolio.activities.filter(\.status.isActive)
    let ending = active.filter { $0.period.end.map { $0.year <= context.portfolio.year } ?? false }
    let subject = Trace.setting("inrapporteringar")
    return context.say(
      .ending,
      [
        "n": context.count(ending.map(\.id), of: subject), "alla": context.count(active.map(\.id), of: subject),
        "ar": context.cycleYear,
      ])
  }

  /// Every goal with so many ongoing efforts, as `L3 Fler är delaktiga (0)`.
  private func goals(_ number: Int, _ context: ReportContext) -> [Inline] {
    let pictures = context.portfolio.goals.filter { $0.active.count == number }
    return context.list(pictures, limit: 4, traces: pictures.map { context.registerTrace($0.goal.id) }) { picture in
      context.goal(picture.goal.id) + [.text(" (")]
        + context.count(picture.active, of: context.registerTrace(picture.goal.id)).inlines + [.text(")")]
    }
  }

  private func lessons(_ context: ReportContext) -> [Inline] {
    func count(_ kind: Lesson.Kind) -> Slot {
      let entries = context.lessons.entries(kind)
      return context.count(
        entries.count,
        entries.isEmpty ? [.setting("inrapporteringar")] : context.lessons.rows(entries, context.rows))
    }
    let told = context.say(
      .lessonCounts,
      [
        "hinder": count(.hindrance), "framgang": count(.successFactor), "skapa": count(.create),
        "bryta": count(.breakUp), "behalla": count(.keep),
      ])
    return told + pattern(.hindrance, context) + pattern(.successFactor, context)
  }

  /// What most organisations tell in words of their own; empty where there is no pattern.
  private func pattern(_ kind: Lesson.Kind, _ context: ReportContext) -> [Inline] {
    guard let group = context.additions.lessons.first(where: { $0.kind == kind && !$0.sharesWordOnly }),
      let first = group.members.first
    else { return [] }
    let slots = [
      "n": context.count(group.organisations, of: .setting("inrapporteringar")),
      "exempel": Slot(
        context.quoted(first.text, .record(first.source)) + [.text(" (")]
          + context.organisation(first.organisation) + [.text(")")]),
    ]
    return [.text(" ")]
      + (kind == .hindrance
        ? context.say(.commonestHindrance, slots)
        : context.say(.commonestFactor, slots))
  }

  private func next(_ context: ReportContext) -> [Inline] {
    let collaborations = context.findings.filter { $0.kind == .collaboration }
    let gaps = context.findings.filter { $0.kind.isGap }
    var text = context.say(
      .toDecide,
      [
        "glapp": context.count(gaps, of: .setting("detektorer")),
        "samarbeten": context.count(collaborations, of: .setting("detektorer")),
      ])
    for finding in [TopFindings.gaps(context.findings).first, collaborations.first].compactMap({ $0 }) {
      let question = context.question(finding)
      if !question.plain.isEmpty { text += [.text(" ")] + question }
    }
    return text
  }
}
