import Diagnostics
import StrategyModel

/// What the detectors of indicators share: each indicator once, with all the goals that it follows up.
struct IndicatorGap: Sendable {
  let picture: IndicatorPicture
  let goals: [Goal]

  var indicator: Indicator { picture.indicator }
  var assessment: Assessment { picture.assessment }

  /// In the register's order.
  static func all(_ context: DetectionContext) -> [IndicatorGap] {
    var order: [Indicator.ID] = []
    var pictures: [Indicator.ID: IndicatorPicture] = [:]
    var goals: [Indicator.ID: [Goal]] = [:]
    for goal in context.portfolio.goals {
      for picture in goal.indicators {
        if pictures[picture.indicator.id] == nil {
          order.append(picture.indicator.id)
          pictures[picture.indicator.id] = picture
        }
        goals[picture.indicator.id, default: []].append(goal.goal)
      }
    }
    return order.compactMap { id in pictures[id].map { IndicatorGap(picture: $0, goals: goals[id] ?? []) } }
  }

  /// The values that the judgement rests on.
  var valueTraces: [Trace] {
    var traces = [assessment.baseline, assessment.latest, assessment.reference].compactMap { $0 }
      .filter { $0.status != "enligt registret" && $0.key.place != IndicatorPictures.peerMean }
      .map { Trace.observation($0.key) }
    if assessment.latest == nil {
      traces += [picture.countyWomen?.latest, picture.countyMen?.latest].compactMap { $0 }.map { .observation($0.key) }
    }
    return traces
  }

  /// The name that the finding is listed under.
  var subject: String { "\(indicator.id) \(indicator.title)" }

  func assessmentTraces(_ context: DetectionContext) -> [Trace] {
    goals.map { .assessment(goal: $0.id, indicator: indicator.id) } + valueTraces + [context.trace(indicator.id)]
  }

  /// The facts that the wording of every indicator's finding may name.
  func facts(_ context: DetectionContext) -> [String: Finding.Fact] {
    var facts = context.coverageFacts
    facts["indikator"] = .indicator(indicator.id)
    facts["mal"] = goals.first.map { .goal($0.id) }
    if let latest = assessment.latest ?? picture.countyWomen?.latest, let number = latest.value.number {
      facts["matar"] = .year(latest.key.year, [.observation(latest.key)])
      facts["varde"] = .number(number, [.observation(latest.key)])
    }
    return facts
  }

  /// What moves the wrong way and between which years, for the wording: the value itself, its distance to the reference
  /// area, the difference between groups, or its pace beside the reference area's.
  var movement: [String: Finding.Fact] {
    let names = ["eget", "avstand", "grupp", "takt", "referensvarde", "forsta"]
    var facts: [String: Finding.Fact] = Dictionary(
      names.map { ($0, .text("")) }, uniquingKeysWith: { first, _ in first })
    let isCertain = assessment.trend?.certainty == .sure || assessment.trend?.certainty == .likely
    let first = (isCertain ? assessment.trend?.years.first : nil) ?? assessment.baseline?.key.year
    if let first { facts["forsta"] = .year(first, [.assessment(goal: assessment.goal, indicator: indicator.id)]) }
    if let reference = assessment.reference, let number = reference.value.number {
      let isMean = reference.key.place == IndicatorPictures.peerMean
      facts["referensvarde"] = .number(
        number,
        isMean ? [.assessment(goal: assessment.goal, indicator: indicator.id)] : [.observation(reference.key)])
    }
    facts["jamforelse"] = .label(comparedWith)
    let name =
      switch indicator.targetKind {
      case .reachReference, .approachReference, .aboveReference, .belowReference: "avstand"
      case .groupGap: "grupp"
      case .rateAgainstReference: "takt"
      case .level, .change, .direction, .rank, .notNumeric: "eget"
      }
    facts[name] = .text("ja")
    return facts
  }

  private var comparedWith: LocalizedText {
    switch indicator.reference {
    case .country: LocalizedText(sv: "riket", en: "the country")
    case .countryWithoutMetropolitanCounties:
      LocalizedText(sv: "riket utom storstadslänen", en: "the country without the metropolitan counties")
    case .peerGroup:
      indicator.peers.map { LocalizedText(sv: $0.name, en: $0.name) }
        ?? LocalizedText(sv: "jämförelsegruppen", en: "the peer group")
    }
  }

  func finding(
    _ rule: Rule, _ prefix: String, _ context: DetectionContext, kind: Finding.Kind, score: [Finding.ScorePart],
    facts more: [String: Finding.Fact] = [:], evidence: [Trace]? = nil, organisations: [Organisation.ID] = [],
    reservations: [Finding.Reservation] = []
  ) -> Finding {
    Finding(
      id: "\(prefix)-\(StableID.part(indicator.id.rawValue))", kind: kind, detector: rule.code, subject: subject,
      score: score, facts: facts(context).merging(more) { $1 }, organisations: organisations, goals: goals.map(\.id),
      evidence: evidence ?? assessmentTraces(context), reservations: reservations)
  }
}
