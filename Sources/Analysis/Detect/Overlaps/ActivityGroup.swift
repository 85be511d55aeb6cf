import Diagnostics
import StrategyModel

/// Activities of several organisations around one theme: one proposal however many pairs it holds.
///
/// All share a goal; those of different organisations go on at the same time and none of them names another's
/// organisation as partner, so that what is said of the group is true of every pair in it.
struct ActivityGroup: Sendable {
  private let linked: LinkedGroup
  /// Sorted by id.
  let activities: [Activity]
  /// What all of them share, sorted; may be empty where goals are not asked for.
  let goals: [Goal.ID]
  let strongest: ActivityPair?
  /// Where its pairs meet.
  let places: [Place.Code]

  var ids: [Activity.ID] { activities.map(\.id) }
  var similarity: Double { linked.links.reduce(0) { $0 + $1.similarity } / Double(max(1, linked.links.count)) }

  init(_ linked: LinkedGroup, _ context: DetectionContext) {
    self.linked = linked
    let activities = linked.members.map { context.portfolio.activities[$0] }
    self.activities = activities
    goals = linked.members.dropFirst().reduce(into: Set(linked.members.first.map { context.goals(at: $0) } ?? [])) {
      $0.formIntersection(context.goals(at: $1))
    }.sorted()
    strongest = linked.links.first.map { ActivityPair($0, context) }
    let spots = activities.map { Spot($0, context) }
    var places: Set<Place.Code> = []
    for link in linked.rows {
      places.formUnion(SharedPlaces(spots[link.a], spots[link.b], context.portfolio.places)?.places ?? [])
    }
    self.places = places.sorted()
  }

  /// The words that its pairs have in common.
  func terms(_ texts: EffortTexts, _ maker: inout VectorMaker) -> [String] {
    let shared = SharedTerms(texts.vectors(of: linked.members.map(Int32.init), &maker))
    return CommonTerms.of(linked.rows.map { shared.words($0.a, $0.b) })
  }

  /// Names the group by its strongest pair: one more member leaves it what it was.
  func id(_ prefix: String) -> String {
    let first = [strongest?.a.id.rawValue, strongest?.b.id.rawValue].compactMap { $0 }
    return "\(prefix)-\(StableID.hash(first))"
  }

  /// A målgrupp that every one of them names, in the first one's words.
  var targetGroup: (text: SubmittedText, source: RecordReference)? {
    guard let first = activities.first else { return nil }
    let shared = first.targetGroups.first { group in
      activities.allSatisfy { $0.targetGroups.contains { NameKey($0.raw) == NameKey(group.raw) } }
    }
    return shared.map { ($0, first.source) }
  }
}

/// The words that the pairs of a group have in common.
enum CommonTerms {
  /// Those of a third of the lists or more, most shared first; other forms of a word count as the word. Where there are
  /// none, those of the first list.
  static func of(_ lists: [[String]], limit: Int = 6) -> [String] {
    var votes: [String: (count: Int, place: Int, form: String)] = [:]
    for list in lists {
      for (place, term) in list.enumerated() {
        let stem = SwedishStemmer.stem(term)
        var known = votes[stem] ?? (0, place, term)
        known = (known.count + 1, min(known.place, place), min(known.form, term))
        votes[stem] = known
      }
    }
    let shared = votes.values.filter { $0.count * 3 >= lists.count }
      .sorted { (-$0.count, $0.place, $0.form) < (-$1.count, $1.place, $1.form) }
    return Array((shared.isEmpty ? lists.first ?? [] : shared.map(\.form)).prefix(limit))
  }
}
