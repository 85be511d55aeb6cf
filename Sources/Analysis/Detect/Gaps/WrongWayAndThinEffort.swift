import Diagnostics
import StrategyModel

/// An indicator that moves the wrong way on a goal with no or few efforts going on: two facts side by side.
struct WrongWayAndThinEffort: Detector {
  let rule = Rule.detector(
    "DET-M05",
    title: LocalizedText(
      sv: "Fel håll och tunn insats på samma mål", en: "Wrong way and thin effort on the same goal"),
    message: LocalizedText(
      sv: """
        {?eget:{indikator} går åt fel håll}{?takt:{indikator} går åt fel håll}\
        {?avstand:Avståndet till {jamforelse} växer för {indikator}}{?grupp:Skillnaden mellan grupperna växer för \
        {indikator}}, och målet {mal} har {antal} {antal|pågående insats|pågående insatser}. De två visas \
        sida vid sida; underlaget säger inget om orsak ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        {?eget:{indikator} moves the wrong way}{?takt:{indikator} moves the wrong way}\
        {?avstand:The distance to {jamforelse} grows for {indikator}}{?grupp:The difference between the groups \
        grows for {indikator}}, and the goal {mal} has {antal} active {antal|effort|efforts}. The two are shown \
        side by side; the material says nothing of causes ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga er: borde {mal} få mer gemensam kraft, och vem kan börja?",
      en: "Ask: should {mal} get more joint effort, and who can begin?"),
    why: LocalizedText(
      sv: "Där läget försämras och få arbetar är frågan om kraftsamling mest angelägen.",
      en: "Where the situation worsens and few are at work, the question of joining forces is most pressing."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Två fakta sida vid sida: en indikator som går åt fel håll, och ett mål med tre eller färre pågående \
        insatser (gemensamma räknade en gång).
        """,
      en: """
        Two facts side by side: an indicator that moves the wrong way, and a goal with three or fewer active \
        efforts (joint ones counted once).
        """),
    found: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar", goals: ["M5"]),
      .indicator("kvarboende", "Unga som bor kvar", of: "M5", kind: .level, target: 100),
      .figures("kvarboende", ["55", "54", "53", "52", "51", "50"]),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["55", "54", "53", "52", "51", "50"]),
    ],
    difference: LocalizedText(
      sv: "Indikatorn går lika mycket åt fel håll, men målet har fem pågående insatser.",
      en: "The indicator moves as much the wrong way, but the goal has five active efforts."),
    alongside: ["DET-I02", "DET-M02"]
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    // Its half about effort is nothing to say where nobody's report has been read.
    guard context.hasReports else { return [] }
    return context.portfolio.goals.flatMap { picture -> [Finding] in
      let count = context.countEfforts(picture.active)
      guard count <= context.weights.thinEffort else { return [] }
      let active = picture.active.compactMap { context.portfolio.activity($0) }
      return picture.indicators.filter(\.assessment.isMovingAway).map { entry in
        let gap = IndicatorGap(picture: entry, goals: [picture.goal])
        let efforts: Finding.Fact = .count(
          count, active.map { .activity($0.id) } + [context.trace(picture.goal.id)])
        let finding = gap.finding(
          rule, "M05-\(StableID.part(picture.goal.id.rawValue))", context, kind: .goalGap,
          score: [
            context.part("avvikelse", 1, sv: "går åt fel håll", en: "moves the wrong way"),
            context.certaintyPart(entry.assessment.trend),
            context.part(
              "insatsbrist", active.isEmpty ? 1 : 0.8, sv: "\(active.count) pågående", en: "\(active.count) active"),
            context.coveragePart,
          ], facts: gap.movement.merging(["antal": efforts]) { $1 },
          evidence: gap.assessmentTraces(context) + [context.trace(picture.goal.id)]
            + active.map { .activity($0.id) },
          organisations: context.organisations(active),
          reservations: context.reservations(GapSubject(picture.goal, context)))
        return finding
      }
    }
  }
}
