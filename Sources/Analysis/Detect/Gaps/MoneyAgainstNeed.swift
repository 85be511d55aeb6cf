import Diagnostics
import StrategyModel

/// A goal in a bad situation with little stated money, while a goal in a better one has much.
///
/// Criteria: an indicator of the goal moves away or is not reasonable to reach; the stated sums of its active efforts
/// (joint ones once, an effort counted to its primary goal) are at most a third of an even split over the goals; and
/// another goal that stands better has at least three times an even split. Efforts without a stated sum are unknown.
struct MoneyAgainstNeed: Detector {
  static let factor = 3.0

  let rule = Rule.detector(
    "DET-I09",
    title: LocalizedText(sv: "Pengarna följer inte läget", en: "Money does not follow the situation"),
    message: LocalizedText(
      sv: """
        Läget för {mal} är svårt. De pågående insatser som har det som sitt första mål anger {belopp}, av {summa} i hela \
        länet. {jamfort} står bättre och har {jamfortbelopp}.{?utan: {utan} {utan|insats|insatser} med det som första mål anger inget belopp.} ({rapporterat} av {forvantat} \
        har rapporterat.)
        """,
      en: """
        The situation of {mal} is hard. The active efforts that have it as their first goal state {belopp}, of {summa} in \
        the whole county. {jamfort} stands better and has {jamfortbelopp}.{?utan: {utan} {utan|effort states|efforts state} no sum.} ({rapporterat} of {forvantat} \
        have reported.)
        """),
    remedy: LocalizedText(
      sv: "Fråga er: är fördelningen mellan {mal} och {jamfort} den ni vill ha, och vad kostar olika slags insatser?",
      en: "Ask: is the split between {mal} and {jamfort} the one you want, and what do different kinds of effort cost?"),
    why: LocalizedText(
      sv: "Pengar är inte samma sak som kraft, men en sned fördelning är värd en fråga. Gränserna är projektets egna.",
      en: "Money is not the same as force, but a skewed split is worth a question. The limits are the project's own."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Tre villkor på en gång: en av målets indikatorer går åt fel håll eller bedöms inte rimlig att nå; de \
        pågående insatser som har det som första mål anger tillsammans högst en tredjedel av en jämn \
        fördelning över målen; och ett mål som står bättre har minst tre gånger en jämn fördelning. \
        Gemensamma insatser räknas en gång, och en insats utan belopp är okänd, inte noll.
        """,
      en: """
        Three conditions at once: an indicator of the goal moves the wrong way or is judged not reasonable \
        to reach; the active efforts that have it as their first goal together state at most a third of an \
        even split over the goals; and a goal that stands better has at least three times an even split. \
        Joint efforts count once, and an effort without a sum is unknown, not zero.
        """),
    found: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["55", "54", "53", "52", "51", "50"]),
      .effort("Alby kommun", "Läslov", budget: 50_000),
      .effort("Region Exempel", "Omställningslyft", goals: ["M2"], places: ["9901"], budget: 9_000_000),
    ],
    lookAlike: [
      .indicator("behoriga", "Behöriga till gymnasiet", kind: .level, target: 100),
      .figures("behoriga", ["55", "54", "53", "52", "51", "50"]),
      .effort("Alby kommun", "Läslov", budget: 5_000_000),
      .effort("Region Exempel", "Omställningslyft", goals: ["M2"], places: ["9901"], budget: 9_000_000),
    ],
    difference: LocalizedText(
      sv: "Läget är lika svårt, men målet har mer än en jämn fördelning.",
      en: "The situation is as hard, but the goal has more than an even split."),
    alongside: ["DET-M02"]
  )

  private struct Money {
    let picture: GoalPicture
    let sum: Amount
    let stated: [Activity.ID]
    let unstated: [Activity.ID]
    let situation: Double
  }

  func detect(_ context: DetectionContext) -> [Finding] {
    let all = context.portfolio.goals.map { money($0, context) }
    let total = all.reduce(Amount.zero) { $0 + $1.sum }
    guard total > .zero, !all.isEmpty else { return [] }
    let even = Double(total.ore) / Double(all.count)
    let rich = all.filter { Double($0.sum.ore) >= even * MoneyAgainstNeed.factor }
      .max { ($0.sum, $1.picture.goal.id) < ($1.sum, $0.picture.goal.id) }
    guard let rich else { return [] }
    return all.filter {
      $0.situation >= 0.9 && $0.situation > rich.situation && Double($0.sum.ore) * MoneyAgainstNeed.factor <= even
    }.map { poor in finding(poor, rich: rich, total: total, everything: all.flatMap(\.stated), context) }
  }

  private func money(_ picture: GoalPicture, _ context: DetectionContext) -> Money {
    let primary = picture.active.filter { context.goals(of: $0).first == picture.goal.id }
    let efforts = context.efforts(primary)
    return Money(
      picture: picture, sum: efforts.compactMap(\.budget).reduce(.zero, +),
      stated: efforts.filter { $0.budget != nil }.map(\.id), unstated: efforts.filter { $0.budget == nil }.map(\.id),
      situation: picture.indicators.contains { $0.assessment.verdict != .insufficient }
        ? context.situation(of: picture.goal.id) : 0.5)
  }

  private func finding(
    _ poor: Money, rich: Money, total: Amount, everything: [Activity.ID], _ context: DetectionContext
  ) -> Finding {
    let register = context.trace(poor.picture.goal.id)
    let evidence = [register] + poor.stated.map { .activity($0) } + rich.stated.map { .activity($0) }
    var facts: [String: Finding.Fact] = [
      "mal": .goal(poor.picture.goal.id), "belopp": .amount(poor.sum, poor.stated.map { .activity($0) } + [register]),
      "summa": .amount(total, everything.map { .activity($0) }), "jamfort": .goal(rich.picture.goal.id),
      "jamfortbelopp": .amount(rich.sum, rich.stated.map { .activity($0) }),
    ]
    facts["utan"] =
      poor.unstated.isEmpty ? .text("") : .count(poor.unstated.count, poor.unstated.map { .activity($0) })
    return Finding(
      id: "I09-\(StableID.part(poor.picture.goal.id.rawValue))", kind: .effortGap, detector: rule.code,
      subject: context.subject(poor.picture.goal),
      score: [
        context.part(
          "insatsbrist", 0.6, sv: "högst en tredjedel av jämn fördelning", en: "at most a third of an even split"),
        context.situationPart(poor.picture.goal.id),
        context.coveragePart,
      ],
      facts: facts.merging(context.coverageFacts) { a, _ in a }, goals: [poor.picture.goal.id], evidence: evidence,
      reservations: context.reservations(GapSubject(poor.picture.goal, context)))
  }
}
