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
    let goals = context.portfolio.goals
    guard let most = goals.max(by: { $0.active.count < $1.active.count }),
      let fewest = goals.min(by: { $0.active.count < $1.active.count })
    else { return context.word(sv: "Strategin har inga mål.", en: "The strategy has no goals.") }
    return context.say(
      sv: "Flest pågående insatser har {mest} ({n}). Färst har {minst} ({m}).",
      en: "Most ongoing efforts: {mest} ({n}). Fewest: {minst} ({m}).",
      [
        "mest": Slot(context.goal(most.goal.id)),
        "n": context.count(most.active, of: context.registerTrace(most.goal.id)),
        "minst": Slot(context.goal(fewest.goal.id)),
        "m": context.count(fewest.active, of: context.registerTrace(fewest.goal.id)),
      ])
  }

  private func lessons(_ context: ReportContext) -> [Inline] {
    let collection = LessonCollection(context.portfolio)
    func count(_ kind: Lesson.Kind) -> Slot {
      let entries = collection.entries(kind)
      return context.count(entries.count, entries.isEmpty ? [.setting("inrapporteringar")] : entries.map(\.row))
    }
    return context.say(
      sv: "{hinder} hinder och {framgang} {framgang|framgångsfaktor|framgångsfaktorer} har rapporterats; {skapa} "
        + "{skapa|förslag|förslag} gäller att skapa något nytt, {bryta} att bryta med något och {behalla} att behålla något.",
      en: "{hinder} {hinder|hindrance|hindrances} and {framgang} {framgang|success factor|success factors} have been "
        + "reported; {skapa} {skapa|proposal is|proposals are} to create something, {bryta} to break with something and "
        + "{behalla} to keep something.",
      [
        "hinder": count(.hindrance), "framgang": count(.successFactor), "skapa": count(.create),
        "bryta": count(.breakUp), "behalla": count(.keep),
      ])
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
    if let first = collaborations.first {
      let question = context.question(first)
      if !question.plain.isEmpty {
        text += [.text(" ")] + question
      }
    }
    return text
  }
}
