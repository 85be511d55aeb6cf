import Diagnostics
import StrategyModel

/// Finds the goal that somebody stated: by id, then name, then alias. What equals none is left with suggestions.
struct GoalMatcher: Sendable {
  enum Match: Equatable {
    case goal(Goal.ID, Alignment.Ground)
    /// No goal is called so; titles of goals that may have been meant, best first.
    case none(suggestions: [String])
  }

  private let ids: [NameKey: Goal.ID]
  private let titles: [NameKey: Goal.ID]
  private let aliases: [NameKey: Goal.ID]
  /// The titles of an area's goals, by everything the area is called.
  private let areas: [NameKey: [String]]
  private let names: [(name: String, title: String)]
  private let vocabulary: GoalVocabulary

  init(_ strategy: Strategy) {
    let goals = strategy.goals
    func index(_ names: (Goal) -> [String]) -> [NameKey: Goal.ID] {
      Dictionary(goals.flatMap { goal in names(goal).map { (NameKey($0), goal.id) } }, uniquingKeysWith: { a, _ in a })
    }
    ids = index { [$0.id.rawValue] }
    titles = index { [$0.title] }
    aliases = index(\.aliases)
    areas = Dictionary(
      strategy.areas.flatMap { area in
        ([area.id.rawValue, area.title] + area.aliases).map { (NameKey($0), area.goals.map(\.title)) }
      }, uniquingKeysWith: { first, _ in first })
    names = goals.flatMap { goal in ([goal.title] + goal.aliases).map { ($0, goal.title) } }
    vocabulary = GoalVocabulary(goals)
  }

  func match(_ stated: String) -> Match {
    let key = NameKey(stated)
    if let goal = ids[key] ?? titles[key] { return .goal(goal, .declared) }
    if let goal = aliases[key] { return .goal(goal, .alias) }
    if let goalsOfArea = areas[key] { return .none(suggestions: goalsOfArea) }
    return .none(suggestions: suggestions(for: stated))
  }

  /// Near spellings first; where there are none, goals that share words with what was written. At most three.
  private func suggestions(for stated: String) -> [String] {
    var titles: [String] = []
    for name in NearestName.candidates(for: stated, among: names.map(\.name)) {
      for (candidate, title) in names where candidate == name && !titles.contains(title) { titles.append(title) }
    }
    var memory = GoalVocabulary.Memory()
    return Array((titles.isEmpty ? vocabulary.goals(speakingOf: [stated], &memory) : titles).prefix(3))
  }

  /// Goals that share words with an activity tied to none. A suggestion to a person, never a tie.
  func suggestions(forTextsOf activity: Activity, _ memory: inout GoalVocabulary.Memory) -> [String] {
    vocabulary.goals(speakingOf: [activity.title.raw, activity.title.raw, activity.summary.raw], &memory)
  }
}
