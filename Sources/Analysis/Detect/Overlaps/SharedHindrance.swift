import Diagnostics
import StrategyModel

/// Three organisations or more that meet the same hinder. One finding for all of them.
struct SharedHindrance: Detector {
  let rule = Rule.detector(
    "DET-S07",
    title: LocalizedText(sv: "Flera med samma hinder", en: "Several with the same hindrance"),
    message: LocalizedText(
      sv:
        "{antal} {antal|organisation|organisationer} beskriver liknande hinder, som ”{hinder}”: {organisationer}. Gemensamma ord: {termer}.",
      en:
        "{antal} {antal|organisation|organisations} describe like hindrances, such as “{hinder}”: {organisationer}. Shared words: {termer}."
    ),
    remedy: LocalizedText(
      sv: "En första fråga till {organisationer}: vad i hindret behöver lösas gemensamt, och av vem?",
      en:
        "A first question to {organisationer}: what of the hindrance needs a joint solution, and by whom?"
    ),
    why: LocalizedText(
      sv: "Ett hinder som många möter är sällan någon enskilds att lösa.",
      en: "A hindrance that many meet is seldom one organisation's to solve."))

  func detect(_ context: DetectionContext) -> [Finding] {
    let grouping = LessonGrouping(names: context.names, workforce: context.workforce)
    return grouping.groups(LessonRecord.all(.hindrance, context)).compactMap { finding($0, context) }
  }

  private func finding(_ group: LessonGrouping.Group, _ context: DetectionContext) -> Finding? {
    let (records, terms) = (group.records, group.terms)
    let organisations = Set(records.map(\.organisation)).sorted()
    guard let first = records.first else { return nil }
    let traces = Set(records.map(\.trace)).sorted()
    return Finding(
      id: "S07-\(StableID.hash(group.strongest.map { "\($0.organisation)|\($0.text)" }))", kind: .collaboration,
      detector: rule.code, subject: terms.joined(separator: ", "),
      score: [context.actors(organisations, of: 9), context.likeness(group.likeness, of: 0.75)],
      facts: [
        "antal": .count(organisations.count, organisations.map(context.trace)), "termer": .terms(terms),
        "organisationer": .organisations(organisations), "hinder": .quote(first.text, first.source),
      ],
      organisations: organisations, goals: Set(records.flatMap(\.goals)).sorted(),
      similarity: group.likeness, evidence: traces)
  }
}
