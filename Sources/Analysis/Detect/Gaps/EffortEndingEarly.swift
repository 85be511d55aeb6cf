import Diagnostics
import StrategyModel

/// A goal all of whose efforts have a stated end before the target year, with nothing planned to follow.
struct EffortEndingEarly: Detector {
  let rule = Rule.detector(
    "DET-I07",
    title: LocalizedText(sv: "Insatser tar slut före målåret", en: "Effort ends before the target year"),
    message: LocalizedText(
      sv: """
        {antal|Den enda pågående insatsen|Alla pågående insatser} ({antal}) för {mal} tar slut före målåret {malar}, \
        senast {sista}, och ingen planerad insats tar vid. {rapporterat} av {forvantat} förväntade organisationer har rapporterat.
        """,
      en: """
        {antal|The only active effort|All active efforts} ({antal}) for {mal} {antal|ends|end} before the target year \
        {malar}, at the latest {sista}, and no planned effort follows. {rapporterat} of {forvantat} expected organisations have reported.
        """),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: vad ska leva vidare, i vems ordinarie verksamhet, och vem betalar?",
      en: "Ask {organisationer}: what shall live on, in whose regular work, and who pays?"),
    why: LocalizedText(
      sv: "Projekt tar slut medan målet finns kvar. Det är lättare att planera en fortsättning i tid.",
      en: "Projects end while the goal remains. A continuation is easier to plan in time."))

  func detect(_ context: DetectionContext) -> [Finding] {
    context.portfolio.goals.compactMap { picture in
      guard !picture.active.isEmpty, let targetYear = targetYear(picture, context.portfolio.strategy) else {
        return nil
      }
      let activities = picture.activities.compactMap { context.portfolio.activity($0) }
      let active = activities.filter(\.status.isActive)
      let ends = active.compactMap(\.period.end)
      guard ends.count == active.count, let last = ends.max(), last.year < targetYear.year else { return nil }
      let planned = activities.filter { $0.status == .planned && ($0.period.end.map { $0 > last } ?? true) }
      guard planned.isEmpty else { return nil }
      let lastOnes = active.filter { $0.period.end == last }
      let facts: [String: Finding.Fact] = [
        "mal": .goal(picture.goal.id), "antal": context.count(active),
        "malar": .year(targetYear.year, [targetYear.trace]),
        "sista": .year(last.year, lastOnes.map { .activity($0.id) }),
        "organisationer": .organisations(context.organisations(active)),
      ]
      let left = Double(last.year - context.portfolio.referenceDate.year)
      return Finding(
        id: "I07-\(StableID.part(picture.goal.id.rawValue))", kind: .effortGap, detector: rule.code,
        subject: context.subject(picture.goal),
        score: [
          context.part("insatsbrist", 0.7 - 0.1 * left), context.part("läge", context.situation(of: picture.goal.id)),
          context.part("täckning", context.coverageShare),
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: context.organisations(active),
        goals: [picture.goal.id], evidence: [targetYear.trace] + active.map { .activity($0.id) },
        reservations: context.effortReservations())
    }
  }

  /// The latest target year of the goal's indicators, else the last year of the strategy's period.
  private func targetYear(_ picture: GoalPicture, _ strategy: Strategy) -> (year: Int, trace: Trace)? {
    let stated = picture.indicators.compactMap { entry in entry.indicator.targetYear.map { ($0, entry.indicator.id) } }
    if let (year, indicator) = stated.max(by: { $0.0 < $1.0 }) {
      return (year, .register(file: strategy.file, id: indicator.rawValue))
    }
    let years = (strategy.period ?? "").split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
    return years.max().map { ($0, .register(file: strategy.file, id: strategy.id.rawValue)) }
  }
}
