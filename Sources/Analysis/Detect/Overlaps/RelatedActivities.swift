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

  static func pairs(_ context: DetectionContext, atLeast minimum: Double = related) -> [ActivityPair] {
    let activities = context.portfolio.activities
    let owners = activities.map(\.submitter.rawValue)
    return context.texts.pairs(atLeast: minimum, owners: owners, terms: 0).compactMap { pair in
      let (a, b) = (activities[pair.a], activities[pair.b])
      guard isCurrent(a), isCurrent(b), a.period.overlaps(b.period), !context.areInOneEffort(a, b),
        !context.namesPartner(a, b)
      else { return nil }
      let others = Set(context.goals(of: b.id))
      return ActivityPair(
        a: a, b: b, similarity: pair.similarity, sharedGoals: context.goals(of: a.id).filter(others.contains).sorted(),
        sharedPlaces: SharedPlaces(a, b, context), terms: context.texts.sharedWords(pair.a, pair.b))
    }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }
}
