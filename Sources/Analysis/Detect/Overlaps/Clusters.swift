/// Gathers what is alike pair by pair into groups in which everything is alike: no chains.
enum Clusters {
  /// Greedy average linkage: the strongest links first; two groups become one when the mean likeness of all pairs
  /// between them is at least `minimum` and they may join. Groups of one are left out. Members in rising order.
  ///
  /// The likeness of two is that of their link where they have one. `sums` tell the mean up to rounding; where that
  /// leaves a doubt, pair by pair.
  static func groups(
    _ links: [Link], of count: Int, minimum: Double, sums: GroupSums? = nil, likeness: (Int, Int) -> Double,
    mayJoin: ([Int], [Int]) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    var sums = sums
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    // Groups only grow: what did not join is asked again only when one of the two has grown.
    var apart: [Pair: Pair] = [:]
    func areAlike(_ x: Int, _ y: Int, _ link: Link) -> Bool {
      let (one, other) = (members[x], members[y])
      if one.count == 1, other.count == 1 { return link.similarity >= minimum }
      if let mean = sums.map({ $0.product(x, y) / Double(one.count * other.count) }),
        abs(mean - minimum) > GroupSums.rounding(one.count + other.count)
      {
        return mean > minimum
      }
      return isAlike(one, other, minimum, likeness)
    }
    for link in links.sorted(by: Link.strongestFirst) {
      let (x, y) = (groupOf[Int(link.a)], groupOf[Int(link.b)])
      guard x != y else { continue }
      let groups = Pair(x: x, y: y)
      let sizes = Pair(x: members[x].count, y: members[y].count)
      guard apart[groups] != sizes else { continue }
      guard mayJoin(members[x], members[y]), areAlike(x, y, link) else {
        apart[groups] = sizes
        continue
      }
      for member in members[y] { groupOf[member] = x }
      sums?.join(x, y)
      members[x] += members[y]
      members[y] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private struct Pair: Hashable {
    let x: Int
    let y: Int
  }

  private static func isAlike(
    _ one: [Int], _ other: [Int], _ minimum: Double, _ likeness: (Int, Int) -> Double
  ) -> Bool {
    var sum = 0.0
    for a in one { for b in other { sum += likeness(a, b) } }
    return sum / Double(one.count * other.count) >= minimum
  }
}
