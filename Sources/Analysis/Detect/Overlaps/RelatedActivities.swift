import StrategyModel

/// Finds pairs of activities of different organisations that speak of the same thing and could meet.
///
/// They go on or are planned, overlap in time, are not one joint effort, and neither names the other as partner. What is
/// cheap to ask is asked before texts are compared: a large county has millions of pairs that only share some words.
enum RelatedActivities {
  /// From here on two texts are taken to be nearly the same (possible double work).
  static let nearlySame = 0.8
  /// From here on two texts that share two words are related enough to suggest that their organisations talk.
  static let related = 0.25
  /// The same for three words or more.
  static let relatedByWords = 0.17
  /// The same for three words or more where they name the same municipality.
  static let relatedInSamePlace = 0.13

  /// Strongest first, ties by id. Only those for which `isWorth` holds.
  static func pairs(
    _ context: DetectionContext, atLeast minimum: Double,
    isWorth: @Sendable (ActivityPair) -> Bool = { _ in true }
  ) -> [ActivityPair] {
    let table = context.meetings
    let current = context.portfolio.activities.indices.filter(table.isCurrent)
    let links = context.texts.links(atLeast: minimum, among: current) { a, b in
      couldTalk(a, b, table)
    }
    return described(links, context, isWorth)
  }

  /// The same for those that share a goal and meet in a place; compared goal by goal.
  static func pairsMeeting(
    _ context: DetectionContext, atLeast minimum: Double, isWorth: @Sendable (ActivityPair) -> Bool
  ) -> [ActivityPair] {
    let table = context.meetings
    var members = [[Int]](repeating: [], count: table.goalCount)
    for index in context.portfolio.activities.indices where table.isCurrent(index) {
      for goal in table.goals(of: index) { members[Int(goal)].append(index) }
    }
    var links: [SimilarPair] = []
    for (goal, members) in members.enumerated() where members.count > 1 {
      // A pair with several goals in common is found under the first of them.
      links += context.texts.links(atLeast: minimum, among: members) { a, b in
        table.mayMeet(a, b) && couldTalk(a, b, table) && table.firstSharedGoal(a, b) == Int32(goal)
      }
    }
    return described(links, context) { $0.sharedPlaces != nil && isWorth($0) }
  }

  static func isCurrent(_ activity: Activity) -> Bool {
    activity.status.isActive || activity.status == .planned
  }

  private static func couldTalk(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    !table.haveOneOwner(a, b) && table.overlap(a, b) && !table.areInOneEffort(a, b) && !table.namePartner(a, b)
  }

  /// With the goals and places that they share.
  private static func described(
    _ links: [SimilarPair], _ context: DetectionContext, _ isWorth: @Sendable (ActivityPair) -> Bool
  ) -> [ActivityPair] {
    let sorted = links.sorted(by: SimilarPair.strongestFirst)
    let activities = context.portfolio.activities
    let shares = max(1, min(mostShares, sorted.count / fewestLinks))
    let parts = context.workforce.map(shares) { share in
      sorted[(sorted.count * share / shares)..<(sorted.count * (share + 1) / shares)].compactMap {
        link -> ActivityPair? in
        let (a, b) = (activities[link.a], activities[link.b])
        let goals = Set(context.goals(of: a.id)).intersection(context.goals(of: b.id))
        let pair = ActivityPair(
          a: a, b: b, placeA: link.a, placeB: link.b, similarity: link.similarity, sharedGoals: goals.sorted(),
          sharedPlaces: SharedPlaces(a, b, context))
        return isWorth(pair) ? pair : nil
      }
    }
    return Array(parts.joined())
  }
  private static let mostShares = 16
  private static let fewestLinks = 200
}
