import Diagnostics
import StrategyModel

/// What the detectors of challenges and of perspectives share: a theme that no or few efforts going on name.
struct ThemeGap: Sendable {
  let rule: Rule
  /// The letters before the theme's id in the finding's id.
  let prefix: String
  /// The places of the themes that an activity names, among those given, each once.
  let named: @Sendable (Activity) -> [Int]

  func findings(_ themes: [Theme], _ context: DetectionContext) -> [Finding] {
    var naming = [[Activity]](repeating: [], count: themes.count)
    for activity in context.active { for theme in named(activity) { naming[theme].append(activity) } }
    return zip(themes, naming).compactMap { theme, named in
      guard context.countEfforts(named.map(\.id)) <= context.weights.thinTheme else { return nil }
      let efforts = context.efforts(named.map(\.id))
      let traces = [context.trace(theme.id)] + named.map { .activity($0.id) }
      let facts: [String: Finding.Fact] = [
        "tema": .theme(theme.id), "antal": .count(efforts.count, traces),
      ]
      return Finding(
        id: "\(prefix)-\(StableID.part(theme.id.rawValue))", kind: .effortGap, detector: rule.code,
        subject: theme.title,
        score: [
          context.part(
            "insatsbrist", efforts.isEmpty ? 1 : 0.7, sv: "\(efforts.count) pågående", en: "\(efforts.count) active"),
          context.coveragePart,
        ],
        facts: facts.merging(context.coverageFacts) { a, _ in a }, organisations: context.organisations(named),
        evidence: traces, reservations: context.reservations(GapSubject(theme), mapped: false))
    }
  }
}
