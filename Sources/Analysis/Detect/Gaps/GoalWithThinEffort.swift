import Diagnostics
import StrategyModel

/// A goal with only a few efforts going on now, joint ones counted once.
struct GoalWithThinEffort: Detector {
  let rule = Rule.detector(
    "DET-I02",
    title: LocalizedText(sv: "Mål med tunn insats", en: "Goal with thin effort"),
    message: LocalizedText(
      sv: """
        Målet {mal} har {antal} {antal|pågående insats|pågående insatser} från {aktorer} \
        {aktorer|organisation|organisationer} ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        The goal {mal} has {antal} active {antal|effort|efforts} from {aktorer} {aktorer|organisation|organisations} \
        ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: räcker det som pågår för {mal}, och vilka fler behöver vara med?",
      en: "Ask {organisationer}: is what goes on enough for {mal}, and who else needs to take part?"),
    why: LocalizedText(
      sv: "Några få insatser gör ett mål beroende av enstaka organisationer.",
      en: "Few efforts make a goal depend on single organisations."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Antalet pågående insatser på målet, gemensamma räknade en gång. Tre eller färre är tunt; gränsen går \
        att ändra i `pipeline.yml`.
        """,
      en: """
        The number of active efforts on the goal, joint ones counted once. Three or fewer is thin; the limit \
        can be set in `pipeline.yml`.
        """),
    found: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar", goals: ["M5"]),
      .effort("Boda kommun", "Tomtkö", goals: ["M5"]),
    ],
    lookAlike: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar", goals: ["M5"]),
      .effort("Boda kommun", "Tomtkö", goals: ["M5"]),
      .effort("Cello kommun", "Byguider", goals: ["M5"]),
      .effort("Dala kommun", "Hemvändarkväll", goals: ["M5"]),
    ],
    difference: LocalizedText(
      sv: "Fyra pågående insatser är fler än gränsen.",
      en: "Four active efforts are more than the limit.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.goals.compactMap { picture in
      let count = context.countEfforts(picture.active)
      guard count > 0, count <= context.weights.thinEffort else { return nil }
      let efforts = context.efforts(picture.active)
      let active = picture.active.compactMap { context.portfolio.activity($0) }
      let organisations = context.organisations(active)
      let facts: [String: Finding.Fact] = [
        "mal": .goal(picture.goal.id), "antal": .count(efforts.count, efforts.map { .activity($0.id) }),
        "aktorer": .count(organisations.count, organisations.map(context.trace)),
        "organisationer": .organisations(organisations),
      ]
      return Finding(
        id: "I02-\(StableID.part(picture.goal.id.rawValue))", kind: .effortGap, detector: rule.code,
        subject: context.subject(picture.goal),
        score: [
          context.part(
            "insatsbrist", 0.8 - 0.2 * Double(efforts.count - 1) / Double(context.weights.thinEffort),
            sv: "\(efforts.count) pågående", en: "\(efforts.count) active"),
          context.situationPart(picture.goal.id),
          context.coveragePart,
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: organisations,
        goals: [picture.goal.id],
        evidence: [context.trace(picture.goal.id)] + active.map { .activity($0.id) },
        reservations: context.reservations(GapSubject(picture.goal, context)))
    }
  }
}
