import Diagnostics
import StrategyModel

/// A goal on which no reported effort goes on now.
struct GoalWithoutEffort: Detector {
  let rule = Rule.detector(
    "DET-I01",
    title: LocalizedText(sv: "Mål utan pågående insats", en: "Goal without active effort"),
    message: LocalizedText(
      sv: """
        Målet {mal} har ingen pågående insats. {planerade} {planerade|insats är planerad|insatser är planerade} och \
        {ovriga} {ovriga|är avslutad, pausad eller avbruten|är avslutade, pausade eller avbrutna} \
        ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The goal {mal} has no active effort. {planerade} {planerade|effort is|efforts are} planned and {ovriga} \
        {ovriga|is|are} finished, paused or cancelled ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv:
        "Fråga er: vem arbetar redan med {mal} utan att ha rapporterat det, och vem kan ta ansvar för ett första steg?",
      en: "Ask: who already works on {mal} without having reported it, and who can take a first step?"),
    why: LocalizedText(
      sv: "Ett mål som ingen arbetar med är glappet mellan vad strategin pekar ut och vad som görs.",
      en: "A goal that nobody works on is the gap between what the strategy points out and what is done."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        De insatser som är kopplade till målet och har status pågående. Planerade, pausade, avslutade och \
        avbrutna räknas upp men är ingen pågående insats.
        """,
      en: """
        The efforts that are tied to the goal and are active. Planned, paused, finished and cancelled ones \
        are counted up but are no active effort.
        """),
    found: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar", goals: ["M5"], status: .planned),
    ],
    lookAlike: [
      .goal("M5", "Fler bor kvar", aliases: ["inflyttning"]),
      .effort("Alby kommun", "Välkomstträffar", goals: ["inflyttning"]),
      .effort("Boda kommun", "Tomtkö", goals: ["inflyttning"]),
      .effort("Cello kommun", "Byguider", goals: ["inflyttning"]),
      .effort("Dala kommun", "Hemvändarkväll", goals: ["inflyttning"]),
    ],
    difference: LocalizedText(
      sv: "Insatserna skriver målet med dess andra namn, och är kopplade till det.",
      en: "The efforts name the goal by its other name, and are tied to it.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.goals.filter(\.active.isEmpty).map { picture in
      let activities = picture.activities.compactMap { context.portfolio.activity($0) }
      let planned = activities.filter { $0.status == .planned }
      let others = activities.filter { $0.status != .planned }
      let goal = context.trace(picture.goal.id)
      let facts: [String: Finding.Fact] = [
        "mal": .goal(picture.goal.id), "planerade": .count(planned.count, planned.map { .activity($0.id) } + [goal]),
        "ovriga": .count(others.count, others.map { .activity($0.id) } + [goal]),
      ]
      return Finding(
        id: "I01-\(StableID.part(picture.goal.id.rawValue))", kind: .effortGap, detector: rule.code,
        subject: context.subject(picture.goal),
        score: [
          context.part(
            "insatsbrist", planned.isEmpty ? 1 : 0.9, sv: "0 pågående, \(planned.count) planerade",
            en: "0 active, \(planned.count) planned"),
          context.situationPart(picture.goal.id),
          context.coveragePart,
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a },
        organisations: context.organisations(activities), goals: [picture.goal.id],
        evidence: [goal] + activities.map { .activity($0.id) },
        reservations: context.reservations(GapSubject(picture.goal, context)))
    }
  }
}
