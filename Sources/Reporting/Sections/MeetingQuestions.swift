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
      sv: "Flest pågående insatser har {mest}. Färst har {minst}.",
      en: "Most ongoing efforts: {mest}. Fewest: {minst}.",
      ["mest": Slot(goals(most, context)), "minst": Slot(goals(fewest, context))])
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
    let collection = LessonCollection(context.portfolio)
    func count(_ kind: Lesson.Kind) -> Slot {
      let entries = collection.entries(kind)
      return context.count(entries.count, entries.isEmpty ? [.setting("inrapporteringar")] : entries.map(\.row))
    }
    let told = context.say(
      sv: "{hinder} hinder och {framgang} {framgang|framgångsfaktor|framgångsfaktorer} har rapporterats; {skapa} "
        + "{skapa|förslag|förslag} gäller att skapa något nytt, {bryta} att bryta med något och {behalla} att behålla något.",
      en: "{hinder} {hinder|hindrance|hindrances} and {framgang} {framgang|success factor|success factors} have been "
        + "reported; {skapa} {skapa|proposal is|proposals are} to create something, {bryta} to break with something and "
        + "{behalla} to keep something.",
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
    return kind == .hindrance
      ? context.say(
        sv: " Det hinder som flest delar beskrivs av {n} organisationer, till exempel {exempel}.",
        en: " The hindrance that most share is told by {n} organisations, for example {exempel}.", slots)
      : context.say(
        sv: " Den framgångsfaktor som flest delar beskrivs av {n} organisationer, till exempel {exempel}.",
        en: " The success factor that most share is told by {n} organisations, for example {exempel}.", slots)
  }

  private func next(_ context: ReportContext) -> [Inline] {
    let collaborations = context.findings.filter { $0.kind == .collaboration }
    let gaps = context.findings.filter { $0.kind.isGap }
    var text = context.say(
      sv:
        "{glapp} glapp och {samarbeten} {samarbeten|samarbetsmöjlighet|samarbetsmöjligheter} finns att ta ställning till.",
      en:
        "There are {glapp} {glapp|gap|gaps} and {samarbeten} possible {samarbeten|collaboration|collaborations} to decide on.",
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
