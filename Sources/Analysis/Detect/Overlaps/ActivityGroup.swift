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

  /// Groups of related pairs, by their first activity; `links` are what may bring two together.
  static func all(
    _ links: [SimilarPair], minimum: Double, sharingGoals: Bool, _ context: DetectionContext
  ) -> [ActivityGroup] {
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
      if sharingGoals, !haveGoalInCommon(x + y, places, table) { return false }
      return x.allSatisfy { a in y.allSatisfy { b in canMeet(places[a], places[b], table) } }
    }
    var groupOf: [Int: Int] = [:]
    for (number, group) in groups.enumerated() { for member in group { groupOf[places[member]] = number } }
    var within = [[SimilarPair]](repeating: [], count: groups.count)
    for link in links {
      if let group = groupOf[link.a], group == groupOf[link.b] { within[group].append(link) }
    }
    let shares = max(1, min(mostShares, groups.count / fewestGroups))
    let (members, linked) = (groups, within)
    let parts = context.workforce.map(shares) { share in
      ((members.count * share / shares)..<(members.count * (share + 1) / shares)).map { number in
        let activities = members[number].map { context.portfolio.activities[places[$0]] }
        return ActivityGroup(
          pairs: linked[number].map { ActivityPair($0, context) }.sorted(by: strongestFirst), activities: activities,
          goals: goals(activities, context).sorted())
      }
    }
    return Array(parts.joined())
  }
  private static let mostShares = 16
  private static let fewestGroups = 50

  private static func goals(_ activities: [Activity], _ context: DetectionContext) -> Set<Goal.ID> {
    let first = Set(activities.first.map { context.goals(of: $0.id) } ?? [])
    return activities.dropFirst().reduce(into: first) { $0.formIntersection(context.goals(of: $1.id)) }
  }

  private static func haveGoalInCommon(_ group: [Int], _ places: [Int], _ table: MeetingTable) -> Bool {
    guard let first = group.first else { return false }
    return table.goals(of: places[first]).contains { goal in
      group.dropFirst().allSatisfy { table.goals(of: places[$0]).contains(goal) }
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
