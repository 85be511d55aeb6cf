import Diagnostics
import StrategyModel

/// Activities that have a successor: another activity of one of their reporters that goes on longer and says the same.
///
/// For each organisation its possible successors are laid up by what they speak of, so that an activity is only compared
/// with those that could be as like it as they must be.
struct FollowedEfforts: Sendable {
  /// How alike the texts of an activity and its successor are where the titles differ.
  static let likeness = 0.4
  /// How far a sum may lie from the exact likeness.
  private static let rounding = 1e-4

  private let followed: Set<Int>

  /// `places` are those asked about; `mayFollow` says which activities go on longer.
  init(_ places: [Int], _ context: DetectionContext, mayFollow: @Sendable (Activity) -> Bool) {
    let activities = context.portfolio.activities
    var askedOf: [Organisation.ID: [Int]] = [:]
    for place in places {
      for reporter in context.effort(at: place)?.reporters ?? [activities[place].submitter] {
        askedOf[reporter, default: []].append(place)
      }
    }
    guard !askedOf.isEmpty else {
      followed = []
      return
    }
    let titles = ComparedTitles(activities.map(\.title.raw), without: [], workforce: context.workforce)
    let asked = askedOf.sorted { $0.key < $1.key }
    followed = Set(
      context.workforce.each(asked.count, fewest: 10) { range in
        asked[range].flatMap { reporter, places in
          let later = context.indices(of: reporter).filter { mayFollow(activities[$0]) }
          return FollowedEfforts.followed(places, by: later, titles, context.texts)
        }
      })
  }

  func contains(_ place: Int) -> Bool { followed.contains(place) }

  private static func followed(
    _ places: [Int], by later: [Int], _ titles: ComparedTitles, _ texts: SimilarTexts
  ) -> [Int] {
    var holders: [Int32: [(number: Int, weight: Double)]] = [:]
    for (number, place) in later.enumerated() {
      texts.weigh(place) { dimension, weight in holders[dimension, default: []].append((number, weight)) }
    }
    var sums = [Double](repeating: 0, count: later.count)
    return places.filter { place in
      if later.contains(where: { $0 != place && titles.agree(place, $0) }) { return true }
      texts.weigh(place) { dimension, weight in
        for holder in holders[dimension] ?? [] { sums[holder.number] += weight * holder.weight }
      }
      defer { for number in sums.indices { sums[number] = 0 } }
      return later.indices.contains { number in
        later[number] != place && sums[number] >= likeness - rounding
          && texts.similarity(place, later[number]) >= likeness
      }
    }
  }
}
