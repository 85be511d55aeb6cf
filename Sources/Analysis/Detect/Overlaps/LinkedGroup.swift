import Diagnostics
import StrategyModel

/// Activities that links have gathered, by their places in the portfolio.
struct LinkedGroup: Sendable {
  /// Rising.
  let members: [Int]
  /// Those within the group, the strongest first.
  let links: [Link]

  /// The links by their places among the members.
  var rows: [(a: Int, b: Int)] {
    let rows = Dictionary(members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return links.compactMap { link in rows[Int(link.a)].flatMap { a in rows[Int(link.b)].map { (a, $0) } } }
  }

  /// Where more links hang together, those that share goals are gathered goal by goal: an activity can then be in a group
  /// for each of its goals.
  static let mostTogether = 500_000

  /// By their first activity; `links` are what may bring two together, and no group has more than `most`.
  static func all(
    _ links: [Link], minimum: Double, sharingGoals: Bool, most: Int = .max, mostTogether: Int = mostTogether,
    _ context: DetectionContext
  ) -> [LinkedGroup] {
    // What no chain of links ties together is gathered apart.
    let parts = LinkedParts.parts(links, of: context.portfolio.activities.count).flatMap { part in
      sharingGoals && part.count > mostTogether ? byGoal(part, context.meetings) : [part]
    }
    return context.workforce.map(parts.count) { number in
      groups(parts[number], minimum: minimum, sharingGoals: sharingGoals, most: most, context)
    }
    .flatMap { $0 }.sorted { $0.members.lexicographicallyPrecedes($1.members) }
  }

  /// Each link with the first goal that its two share.
  private static func byGoal(_ links: [Link], _ table: MeetingTable) -> [[Link]] {
    var parts = [[Link]](repeating: [], count: table.goalCount)
    for link in links {
      if let goal = table.firstSharedGoal(Int(link.a), Int(link.b)) { parts[Int(goal)].append(link) }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static func groups(
    _ links: [Link], minimum: Double, sharingGoals: Bool, most: Int, _ context: DetectionContext
  ) -> [LinkedGroup] {
    let table = context.meetings
    // Where the activities stand in the portfolio, which is by id.
    let places = Set(links.flatMap { [$0.a, $0.b] }).sorted()
    let index = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = links.compactMap { link in
      index[link.a].flatMap { a in index[link.b].map { Link(a, $0, link.similarity) } }
    }
    let vectors = context.texts.vectors(of: places)
    let groups = Clusters.groups(
      pairs, of: places.count, minimum: minimum, sums: GroupSums(vectors, Array(places.indices)),
      likeness: vectors.similarity
    ) { x, y in
      if x.count + y.count > most { return false }
      if sharingGoals, !haveGoalInCommon(x, y, places, table) { return false }
      return x.allSatisfy { a in y.allSatisfy { b in canMeet(Int(places[a]), Int(places[b]), table) } }
    }
    var groupOf = [Int](repeating: -1, count: places.count)
    for (number, group) in groups.enumerated() { for member in group { groupOf[member] = number } }
    var within = [[Link]](repeating: [], count: groups.count)
    for (link, pair) in zip(links, pairs) {
      let group = groupOf[Int(pair.a)]
      if group >= 0, group == groupOf[Int(pair.b)] { within[group].append(link) }
    }
    return zip(groups, within).map { group, links in
      LinkedGroup(members: group.map { Int(places[$0]) }, links: links.sorted(by: Link.strongestFirst))
    }
  }

  private static func haveGoalInCommon(_ x: [Int], _ y: [Int], _ places: [Int32], _ table: MeetingTable) -> Bool {
    guard let first = x.first else { return false }
    return table.goals(of: Int(places[first])).contains { goal in
      y.allSatisfy { table.has(Int(places[$0]), goal) } && x.allSatisfy { table.has(Int(places[$0]), goal) }
    }
  }

  private static func canMeet(_ a: Int, _ b: Int, _ table: MeetingTable) -> Bool {
    table.haveOneOwner(a, b)
      || (table.overlap(a, b) && !table.namePartner(a, b) && !table.areInOneEffort(a, b))
  }
}
