import Diagnostics
import StrategyModel

/// A goal most of whose efforts end within a year of the reference date, before the target year, with nothing to follow.
///
/// Most is half of the active efforts, or so many that no more than a thin effort is left; joint ones count once.
struct EffortEndingSoon: Detector {
  let rule = Rule.detector(
    "DET-I07",
    title: LocalizedText(sv: "Insatser tar slut utan efterföljare", en: "Effort ends without a successor"),
    message: LocalizedText(
      sv: """
        {antal} av {pagaende} {pagaende|pågående insats|pågående insatser} för {mal} tar slut senast {sista} utan att \
        någon efterföljare är rapporterad: {insatser} ({rapporterat} av {forvantat} har rapporterat).
        """,
      en: """
        {antal} of {pagaende} active {pagaende|effort|efforts} for {mal} {antal|ends|end} in {sista} at the latest with \
        no successor reported: {insatser} ({rapporterat} of {forvantat} have reported).
        """),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: vad ska leva vidare, i vems ordinarie verksamhet, och vem betalar?",
      en: "Ask {organisationer}: what shall live on, in whose regular work, and who pays?"),
    why: LocalizedText(
      sv: "Projekt tar slut medan målet finns kvar. Det är lättare att planera en fortsättning i tid.",
      en: "Projects end while the goal remains. A continuation is easier to plan in time."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        De pågående insatser på målet som slutar inom tolv månader från referensdatumet. De ska vara minst \
        hälften, eller så många att högst tre blir kvar, sluta före målåret och sakna efterföljare: en \
        senare insats från samma organisation med liknande rubrik eller text.
        """,
      en: """
        The active efforts on the goal that end within twelve months of the reference date. They must be \
        half or more, or so many that at most three are left, end before the target year and have no \
        successor: a later effort of the same organisation with a like title or text.
        """),
    found: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar", goals: ["M5"], end: "2024-06-30"),
      .effort("Boda kommun", "Tomtkö", goals: ["M5"], end: "2024-12-31"),
      .effort("Cello kommun", "Byguider", goals: ["M5"]),
      .effort("Dala kommun", "Hemvändarkväll", goals: ["M5"]),
    ],
    lookAlike: [
      .goal("M5", "Fler bor kvar"),
      .effort("Alby kommun", "Välkomstträffar etapp 1", goals: ["M5"], end: "2024-06-30"),
      .effort("Alby kommun", "Välkomstträffar etapp 2", goals: ["M5"], status: .planned, start: "2024-07-01"),
      .effort("Boda kommun", "Tomtkö", goals: ["M5"]),
      .effort("Cello kommun", "Byguider", goals: ["M5"]),
      .effort("Dala kommun", "Hemvändarkväll", goals: ["M5"]),
    ],
    difference: LocalizedText(
      sv: "Det som tar slut följs av en planerad etapp från samma kommun.",
      en: "What ends is followed by a planned stage of the same municipality.")
  )

  /// How far ahead an end is soon, in months from the reference date.
  static let months = 12

  func detect(_ context: DetectionContext) -> [Finding] {
    guard let horizon = context.portfolio.referenceDate.endOfMonth(adding: EffortEndingSoon.months) else { return [] }
    let goals = context.portfolio.goals.map { picture in
      let active = picture.active.compactMap { context.portfolio.index(of: $0) }
      return Ending(
        picture: picture, active: active,
        ending: active.filter { isEnding(context.portfolio.activities[$0], by: horizon) })
    }.filter { isMost($0.ending, of: $0.active, context) }
    let followed = FollowedEfforts(Set(goals.flatMap(\.ending)).sorted(), context) {
      RelatedActivities.isCurrent($0) && !isEnding($0, by: horizon)
    }
    return goals.compactMap { goal in
      let picture = goal.picture
      let places = goal.ending.filter { !followed.contains($0) }
      let active = goal.active.map { context.portfolio.activities[$0] }
      let ending = places.map { context.portfolio.activities[$0] }
      guard isMost(places, of: goal.active, context), let last = ending.compactMap(\.period.end).max(),
        hasTime(picture, after: last)
      else { return nil }
      let ids = ending.map(\.id).sorted()
      let facts: [String: Finding.Fact] = [
        "mal": .goal(picture.goal.id), "antal": context.count(ending), "pagaende": context.count(active),
        "sista": .year(last.year, ending.filter { $0.period.end == last }.map { .activity($0.id) }),
        "insatser": .activities(ids), "organisationer": .organisations(context.organisations(ending)),
      ]
      return Finding(
        id: "I07-\(StableID.part(picture.goal.id.rawValue))", kind: .effortGap, detector: rule.code,
        subject: context.subject(picture.goal),
        score: [
          context.part(
            "insatsbrist", 0.2 + 0.8 * Double(ending.count) / Double(max(1, active.count)),
            sv: "\(ending.count) av \(active.count) tar slut", en: "\(ending.count) of \(active.count) end"),
          context.situationPart(picture.goal.id),
          context.coveragePart,
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: context.organisations(ending),
        goals: [picture.goal.id], evidence: ids.map { .activity($0) },
        reservations: context.reservations(GapSubject(picture.goal, context)))
    }
  }

  /// A goal with the places of the activities that go on, and of those of them that end.
  private struct Ending {
    let picture: GoalPicture
    let active: [Int]
    let ending: [Int]
  }

  private func isMost(_ ending: [Int], of active: [Int], _ context: DetectionContext) -> Bool {
    let all = context.countEfforts(at: active)
    let few = context.countEfforts(at: ending)
    return few > 0 && (few * 2 >= all || all - few <= context.weights.thinEffort)
  }

  private func isEnding(_ activity: Activity, by horizon: CalendarDate) -> Bool {
    activity.period.end.map { $0 <= horizon } ?? false
  }

  /// Whether the goal lives longer than the effort; without any target year it does.
  private func hasTime(_ picture: GoalPicture, after end: CalendarDate) -> Bool {
    picture.indicators.compactMap(\.indicator.targetYear).max().map { end.year < $0 } ?? true
  }
}
