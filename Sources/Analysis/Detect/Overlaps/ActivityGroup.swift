import Diagnostics
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

  /// The words that its pairs have in common.
  func terms(_ texts: SimilarTexts) -> [String] {
    CommonTerms.of(pairs.map { texts.sharedWords($0.placeA, $0.placeB) })
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

  /// Groups of related pairs, by their first activity; `links` are what may bring two together, and no group has more
  /// than `most`.
  static func all(
    _ links: [SimilarPair], minimum: Double, sharingGoals: Bool, most: Int = .max, _ context: DetectionContext
  ) -> [ActivityGroup] {
    // What no chain of links ties together is gathered apart.
    let parts = LinkedParts.parts(links, of: context.portfolio.activities.count)
    return context.workforce.map(parts.count) { number in
      groups(parts[number], minimum: minimum, sharingGoals: sharingGoals, most: most, context)
    }
    .flatMap { $0 }.sorted { $0.first < $1.first }.map(\.group)
  }

  /// With the place of each one's first activity.
  private static func groups(
    _ links: [SimilarPair], minimum: Double, sharingGoals: Bool, most: Int, _ context: DetectionContext
  ) -> [(first: Int, group: ActivityGroup)] {
    let table = context.meetings
    // Where the activities stand in the portfolio, which is by id.
    let places = Set(links.flatMap { [$0.a, $0.b] }).sorted()
    let index = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let pairs = links.compactMap { link -> SimilarPair? in
      guard let a = index[link.a], let b = index[link.b] else { return nil }
      return SimilarPair(a: min(a, b), b: max(a, b), similarity: link.similarity)
    }
    let groups = Clusters.groups(
      pairs, of: places.count, minimum: minimum, sums: GroupSums(context.texts, places)
    ) { a, b in
      context.texts.similarity(places[a], places[b])
    } mayJoin: { x, y in
      if x.count + y.count > most { return false }
      if sharingGoals, !haveGoalInCommon(x, y, places, table) { return false }
      return x.allSatisfy { a in y.allSatisfy { b in canMeet(places[a], places[b], table) } }
    }
    var groupOf = [Int](repeating: -1, count: places.count)
    for (number, group) in groups.enumerated() { for member in group { groupOf[member] = number } }
    var within = [[ActivityPair]](repeating: [], count: groups.count)
    for (link, pair) in zip(links, pairs) {
      let group = groupOf[pair.a]
      if group >= 0, group == groupOf[pair.b] { within[group].append(ActivityPair(link, context)) }
    }
    return zip(groups, within).map { group, pairs in
      let activities = group.map { context.portfolio.activities[places[$0]] }
      return (
        places[group.first ?? 0],
        ActivityGroup(
          pairs: pairs.sorted(by: strongestFirst), activities: activities, goals: goals(activities, context).sorted())
      )
    }
  }

  private static func goals(_ activities: [Activity], _ context: DetectionContext) -> Set<Goal.ID> {
    let first = Set(activities.first.map { context.goals(of: $0.id) } ?? [])
    return activities.dropFirst().reduce(into: first) { $0.formIntersection(context.goals(of: $1.id)) }
  }

  private static func haveGoalInCommon(_ x: [Int], _ y: [Int], _ places: [Int], _ table: MeetingTable) -> Bool {
    guard let first = x.first else { return false }
    return table.goals(of: places[first]).contains { goal in
      y.allSatisfy { table.has(places[$0], goal) } && x.allSatisfy { table.has(places[$0], goal) }
    }
  }

  private static func canMeet(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    table.haveOneOwner(a, b)
      || (table.overlap(a, b) && !table.namePartner(a, b) && !table.areInOneEffort(a, b))
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
