import Diagnostics
import StrategyModel

/// Organisations that describe what they do in nearly the same words, at the same time, without naming each other. Five
/// with one text are one finding.
struct PossibleDoubleWork: Detector {
  let rule = Rule.detector(
    "DET-S04",
    title: LocalizedText(sv: "Möjligt dubbelarbete", en: "Possible double work"),
    message: LocalizedText(
      sv: """
        {organisationer} beskriver insatserna {insatser} med nästan samma ord ({termer}), samtidigt\
        {?mal: och för målet {mal}}{?platser: i {platser}}. Insatserna nämner inte varandras organisationer som partner. \
        Det kan vara samma insats eller flera lika.
        """,
      en: """
        {organisationer} describe the efforts {insatser} in nearly the same words ({termer}), at the same time\
        {?mal: and for the goal {mal}}{?platser: in {platser}}. The efforts do not name each other's organisations as \
        partners. It may be one effort or several alike.
        """),
    remedy: LocalizedText(
      sv: "En första fråga till {organisationer}: är det här samma insats, och om inte: vad skiljer dem åt?",
      en: "A first question to {organisationer}: is this the same effort, and if not, what sets them apart?"),
    why: LocalizedText(
      sv: "Nästan lika texter tyder på dubbelt arbete eller på en gemensam insats som inte är redovisad som en.",
      en: "Nearly equal texts suggest double work, or a joint effort that is not reported as one."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Pågående och planerade insatser från olika organisationer vars texter är lika till minst 0,8, \
        samtidigt, utan att någon nämner den andra som partner. Plats och mål behöver inte vara desamma. I ett \
        län med fler än 30 000 sådana insatser jämförs var och en med de 10 som delar flest av dess ovanligaste ord.
        """,
      en: """
        Active and planned efforts of different organisations whose texts are alike by 0.8 or more, at the \
        same time, without naming each other as partner. Place and goal need not be the same. In a county with \
        more than 30 000 such efforts each is compared with the 10 that share most of its rarest words.
        """),
    found: [
      .effort(
        "Alby kommun", "Mentorer för akademiker",
        "Utrikes födda akademiker får en mentor i sitt yrke och träffas varje månad under ett halvår.",
        goals: ["M2"]),
      .effort(
        "Cello kommun", "Mentorer för akademiker",
        "Utrikes födda akademiker får en mentor i sitt yrke och träffas varje månad under ett halvår.",
        goals: ["M2"]),
    ],
    lookAlike: [
      .effort(
        "Alby kommun", "Mentorer för akademiker",
        "Utrikes födda akademiker får en mentor i sitt yrke och träffas varje månad under ett halvår.",
        goals: ["M2"], end: "2023-12-31"),
      .effort(
        "Cello kommun", "Mentorer för akademiker",
        "Utrikes födda akademiker får en mentor i sitt yrke och träffas varje månad under ett halvår.",
        goals: ["M2"], start: "2024-01-01"),
    ],
    difference: LocalizedText(
      sv: "Lika texter, men den ena slutade innan den andra började.",
      en: "Equal texts, but one ended before the other began.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let links = RelatedActivities(context: context, minimum: RelatedActivities.nearlySame).links()
    let groups = LinkedGroup.all(links, minimum: RelatedActivities.nearlySame, sharingGoals: false, context)
    return context.workforce.each(groups.count, fewest: 50) { range in
      var maker = context.texts.maker()
      return range.map { finding(ActivityGroup(groups[$0], context), &maker, context) }
    }
  }

  private func finding(_ group: ActivityGroup, _ maker: inout VectorMaker, _ context: DetectionContext) -> Finding {
    let organisations = context.organisations(group.activities)
    return Finding(
      id: group.id("S04"), kind: .collaboration, detector: rule.code,
      subject: organisations.map { context.portfolio.name(of: $0) }.joined(separator: " – "),
      score: [
        context.likeness(group.similarity, of: 1), context.closeness(group.strongest?.sharedPlaces, otherwise: 0.2),
        context.sharedGoal(!group.goals.isEmpty),
      ],
      facts: [
        "organisationer": .organisations(organisations), "insatser": .activities(group.ids),
        "termer": .terms(group.terms(context.texts, &maker)), "platser": .places(group.places),
        "mal": group.goals.first.map { .goal($0) } ?? .text(""),
      ],
      organisations: organisations, goals: group.goals, places: group.places, similarity: group.similarity,
      evidence: group.ids.map { .activity($0) }, reservations: context.silentReservations(organisations))
  }
}
