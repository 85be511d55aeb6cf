import StrategyModel

/// Finds pairs of activities of different organisations that speak of the same thing and could meet.
///
/// They go on or are planned, overlap in time, are not one joint effort, and neither names the other as partner.
enum RelatedActivities {
  /// From here on two texts are taken to be nearly the same (possible double work).
  static let nearlySame = 0.8
  /// From here on two texts that share two words are related enough to suggest that their organisations talk.
  static let related = 0.25
  /// The same for three words or more.
  static let relatedByWords = 0.17
  /// The same for three words or more where they name the same municipality.
  static let relatedInSamePlace = 0.13

  /// `meeting`: only those that share a goal and meet in a place. What is cheap to ask is asked first: a large county has
  /// millions of pairs that only share some words.
  static func pairs(
    _ context: DetectionContext, atLeast minimum: Double = related, below maximum: Double = .infinity,
    meeting: Bool = false
  ) -> [ActivityPair] {
    let activities = context.portfolio.activities
    let owners = activities.map(\.submitter.rawValue)
    let current = activities.map(isCurrent)
    let goals = activities.map { Set(context.goals(of: $0.id)) }
    return context.texts.pairs(atLeast: minimum, owners: owners, terms: 0).compactMap { pair in
      guard current[pair.a], current[pair.b], pair.similarity < maximum else { return nil }
      if meeting, goals[pair.a].isDisjoint(with: goals[pair.b]) { return nil }
      let (a, b) = (activities[pair.a], activities[pair.b])
      guard a.period.overlaps(b.period) else { return nil }
      let places = SharedPlaces(a, b, context)
      if meeting, places == nil { return nil }
      guard !context.areInOneEffort(a, b), !context.namesPartner(a, b) else { return nil }
      return ActivityPair(
        a: a, b: b, similarity: pair.similarity, sharedGoals: goals[pair.a].intersection(goals[pair.b]).sorted(),
        sharedPlaces: places, terms: context.texts.sharedWords(pair.a, pair.b))
    }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }
}
