import Diagnostics
import StrategyModel

/// Activities that have a successor: another activity of one of their reporters that goes on longer and says the same.
struct FollowedEfforts: Sendable {
  /// How alike the texts of an activity and its successor are where the titles differ.
  static let likeness = 0.4

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
        var maker = context.texts.maker()
        return asked[range].flatMap { reporter, places in
          let later = context.indices(of: reporter).filter { mayFollow(activities[$0]) }
          let vectors = context.texts.vectors(of: (later + places).map(Int32.init), &maker)
          return FollowedEfforts.followed(places, by: later, titles, vectors)
        }
      })
  }

  func contains(_ place: Int) -> Bool { followed.contains(place) }

  /// `vectors` are those of the later ones and then of those asked about.
  private static func followed(
    _ places: [Int], by later: [Int], _ titles: ComparedTitles, _ vectors: RelatedTextVectors
  ) -> [Int] {
    let indices = stride(from: 0, to: later.count, by: NearIndex.mostTexts).map { start in
      NearIndex(vectors, (start..<min(start + NearIndex.mostTexts, later.count)).map(Int32.init))
    }
    var probe = NearProbe(vectors)
    let rule = Follows(later: later)
    return places.enumerated().filter { asked, place in
      if later.contains(where: { $0 != place && titles.agree(place, $0) }) { return true }
      var kept = Follows.Kept(place: place)
      for index in indices { probe.ask(later.count + asked, index, rule, &kept) }
      return kept.isFollowed
    }.map(\.element)
  }

  /// Any that says the same is enough.
  private struct Follows: NearRule {
    struct Kept {
      let place: Int
      var isFollowed = false
    }

    let later: [Int]

    var wanted: Int { 1 }
    func threshold(_ kept: Kept) -> Double { likeness }
    func mayKeep(_ text: Int, _ kept: Kept) -> Bool { !kept.isFollowed && later[text] != kept.place }
    func offer(_ text: Int, _ similarity: Double, to kept: inout Kept) { kept.isFollowed = true }
  }
}
