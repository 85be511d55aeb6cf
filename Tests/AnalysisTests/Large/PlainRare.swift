import StrategyModel

@testable import Analysis

/// What is laid beside a text in a county with too many to compare them all, and what comes of it: one by one.
struct PlainRare {
  let context: DetectionContext
  let reach: RareStems.Reach

  /// From the rarest of the text's stems on, those that hold it until so many have been looked at; of those that are
  /// wanted, the so many that share most.
  func beside(_ text: Int, among others: [Int], where isWanted: (Int) -> Bool) -> [Int] {
    let stems = context.texts.stems
    let weights = context.texts.space.weights.map { Float($0 * $0) }
    let holders = Dictionary(
      stems[text].map { stem in (stem, others.filter { stems[$0].contains(stem) }) },
      uniquingKeysWith: { first, _ in first })
    var left = reach.looked
    var shares: [Int: Float] = [:]
    for (stem, holders) in holders.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) {
      for other in holders.prefix(max(0, left)) { shares[other, default: 0] += weights[Int(stem)] }
      left -= holders.count
    }
    func share(_ other: Int) -> Float {
      (shares[other] ?? 0) * (1 / max(1, stems[other].reduce(0) { $0 + weights[Int($1)] }).squareRoot())
    }
    return Array(
      shares.keys.filter { $0 != text && isWanted($0) }.sorted { (share($1), $0) < (share($0), $1) }
        .prefix(reach.compared))
  }

  private var current: [Int] { context.portfolio.activities.indices.filter(context.meetings.isCurrent) }

  private func couldTalk(_ a: Int, _ b: Int) -> Bool { RelatedActivities.couldTalk(a, b, context.meetings) }

  func related(atLeast minimum: Double) -> [Link] {
    var links: Set<Link> = []
    for asking in current {
      for other in beside(asking, among: current, where: { couldTalk(asking, $0) }) {
        let link = Link(asking, other, context.texts.similarity(asking, other))
        if link.similarity >= minimum { links.insert(link) }
      }
    }
    return links.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// Of a goal with more than `manyMembers`, those in a single municipality are laid beside those that meet there.
  func nearestMeeting(
    atLeast minimum: Double, below: Double, most: Int, mostOfRare: Int, mostCompared: Int, manyMembers: Int
  ) -> [Link] {
    let table = context.meetings
    var links: Set<Link> = []
    for goal in (0..<table.goalCount).map(Int32.init) {
      let members = current.filter { table.has($0, goal) }
      for asking in members {
        let isLocal = members.count > manyMembers && table.onlyPlace(of: asking) != nil
        let others = isLocal ? members.filter { table.meet(asking, $0) } : members
        let mayKeep: (Int) -> Bool = { $0 != asking && table.meet(asking, $0) && couldTalk(asking, $0) }
        let areMany = others.count > mostCompared
        let compared = areMany ? beside(asking, among: others, where: mayKeep) : others.filter(mayKeep)
        let near = compared.map { (other: $0, similarity: context.texts.similarity(asking, $0)) }
          .filter { $0.similarity >= minimum && $0.similarity < below }
          .sorted { ($1.similarity, $0.other) < ($0.similarity, $1.other) }
        for one in near.prefix(areMany ? min(most, mostOfRare) : most) {
          links.insert(Link(asking, one.other, one.similarity))
        }
      }
    }
    return links.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// For each that seeks something, the places of the best offers.
  func offers() -> [[Int]] {
    let activities = context.portfolio.activities
    let active = activities.indices.filter { activities[$0].status.isActive }
    return context.seekers.indices.map { number in
      let (seeker, sought) = (context.seekers[number], context.sought(number))
      let found = beside(sought, among: active, where: { couldTalk($0, seeker) })
        .map { (other: $0, similarity: context.texts.similarity(sought, $0, titles: .once)) }
        .filter { one in
          let words = context.texts.sharedWords(sought, one.other).count
          return one.similarity >= Complement.related
            && (words >= 2 || (words == 1 && one.similarity >= Complement.relatedByOneWord))
        }
        .sorted { ($1.similarity, $0.other) < ($0.similarity, $1.other) }
      var seen: Set<Organisation.ID> = []
      let least = (found.first?.similarity ?? 0) * Complement.besideBest
      return found.filter { $0.similarity >= least && seen.insert(activities[$0.other].submitter).inserted }
        .prefix(BestOffers.most).map(\.other)
    }
  }
}
