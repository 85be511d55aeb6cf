import StrategyModel

/// Activities of several organisations around one theme: one proposal however many pairs it holds.
///
/// All share a goal; those of different organisations go on at the same time and none of them names another's
/// organisation as partner, so that what is said of the group is true of every pair in it.
struct ActivityGroup: Sendable {
  /// Those that made the group, the strongest first.
  let pairs: [ActivityPair]
  /// Sorted by id.
  let activities: [Activity]
  /// What all of them share, sorted; may be empty where goals are not asked for.
  let goals: [Goal.ID]

  var ids: [Activity.ID] { activities.map(\.id) }
  var strongest: ActivityPair? { pairs.first }
  var places: [Place.Code] { Set(pairs.flatMap { $0.sharedPlaces?.places ?? [] }).sorted() }
  var similarity: Double { pairs.reduce(0) { $0 + $1.similarity } / Double(max(1, pairs.count)) }
  var terms: [String] { CommonTerms.of(pairs.map(\.terms)) }

  /// Names the group by its strongest pair: one more member leaves it what it was.
  func id(_ prefix: String) -> String {
    let first = [strongest?.a.id.rawValue, strongest?.b.id.rawValue].compactMap { $0 }
    return "\(prefix)-\(StableID.hash(first))"
  }

  /// A målgrupp that every one of them names, in the first one's words.
  var targetGroup: (text: String, source: RecordReference)? {
    guard let first = activities.first else { return nil }
    let shared = first.targetGroups.first { group in
      activities.allSatisfy { $0.targetGroups.contains { NameKey($0) == NameKey(group) } }
    }
    return shared.map { ($0, first.source) }
  }

  /// Groups of related pairs, by their first activity; `links` are what may bring two together.
  static func all(
    _ links: [ActivityPair], minimum: Double, sharingGoals: Bool, _ context: DetectionContext
  ) -> [ActivityGroup] {
    let ids = Set(links.flatMap { [$0.a.id, $0.b.id] }).sorted()
    let index = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let activities = ids.compactMap { context.portfolio.activity($0) }
    let places = ids.map { context.index(of: $0) }
    let pairs = links.compactMap { link -> SimilarPair? in
      guard let a = index[link.a.id], let b = index[link.b.id] else { return nil }
      return SimilarPair(a: min(a, b), b: max(a, b), similarity: link.similarity)
    }
    func goals(_ group: [Int]) -> Set<Goal.ID> {
      let first = Set(group.first.map { context.goals(of: ids[$0]) } ?? [])
      return group.dropFirst().reduce(into: first) { $0.formIntersection(context.goals(of: ids[$1])) }
    }
    let groups = Clusters.groups(pairs, of: ids.count, minimum: minimum) { a, b in
      context.texts.similarity(places[a], places[b])
    } mayJoin: { x, y in
      if sharingGoals, goals(x + y).isEmpty { return false }
      return x.allSatisfy { a in y.allSatisfy { b in canMeet(activities[a], activities[b], context) } }
    }
    return groups.map { group in
      let members = Set(group.map { ids[$0] })
      return ActivityGroup(
        pairs: links.filter { members.contains($0.a.id) && members.contains($0.b.id) }.sorted(by: strongestFirst),
        activities: group.map { activities[$0] }, goals: goals(group).sorted())
    }
  }

  private static func canMeet(_ a: Activity, _ b: Activity, _ context: DetectionContext) -> Bool {
    a.submitter == b.submitter
      || (a.period.overlaps(b.period) && !context.namesPartner(a, b) && !context.areInOneEffort(a, b))
  }

  private static func strongestFirst(_ left: ActivityPair, _ right: ActivityPair) -> Bool {
    (right.similarity, left.a.id, left.b.id) < (left.similarity, right.a.id, right.b.id)
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
