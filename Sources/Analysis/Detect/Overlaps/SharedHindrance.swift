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

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Hinder som minst tre organisationer beskriver med liknande ord (medellikhet från 0,3). Med ett enda \
        gemensamt ord behövs fyra organisationer. Rapporteras fler än 4 000 olika hinder jämförs vart och ett \
        med de 20 som delar flest av dess ovanligaste ord, och en grupps ord läses ur dess tolv första texter.
        """,
      en: """
        Hindrances that three organisations or more describe in like words (a mean likeness from 0.3). With \
        a single shared word it takes four. Where more than 4 000 different hindrances are reported, each is \
        laid beside the 20 that share most of its rarest words, and a group's words are read from its first \
        twelve texts.
        """),
    found: [
      .effort("Alby kommun", "Läslov", hindrances: ["Svårt att rekrytera behöriga lärare"]),
      .effort("Boda kommun", "Bokbuss", hindrances: ["Behöriga lärare går inte att rekrytera"]),
      .effort("Cello kommun", "Naturskola", hindrances: ["Brist på behöriga lärare i fysik"]),
    ],
    lookAlike: [
      .effort("Alby kommun", "Läslov", hindrances: ["Svårt att rekrytera behöriga lärare"]),
      .effort("Alby kommun", "Bokbuss", hindrances: ["Behöriga lärare går inte att rekrytera"]),
      .effort("Alby kommun", "Naturskola", hindrances: ["Brist på behöriga lärare i fysik"]),
    ],
    difference: LocalizedText(
      sv: "Samma hinder tre gånger, men hos en enda organisation.",
      en: "The same hindrance three times, but in one organisation.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.hindrances.compactMap { finding($0, context) }
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
        "organisationer": .organisations(organisations), "hinder": .quote(SubmittedText(first.text), first.source),
      ],
      organisations: organisations, goals: Set(records.flatMap(\.goals)).sorted(),
      similarity: group.likeness, evidence: traces)
  }
}
