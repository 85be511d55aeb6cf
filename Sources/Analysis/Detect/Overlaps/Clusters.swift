/// Gathers what is alike pair by pair into groups in which everything is alike: no chains.
enum Clusters {
  /// Greedy average linkage: the strongest links first; two groups become one when the mean likeness of all pairs
  /// between them is at least `minimum`; pairs that `all` does not hold count as 0. Groups of one are left out. Members
  /// in rising order.
  static func groups(
    count: Int, links: [(a: Int, b: Int, likeness: Double)], all: [(a: Int, b: Int, likeness: Double)], minimum: Double
  ) -> [[Int]] {
    struct Pair: Hashable {
      let a: Int
      let b: Int
    }
    var likeness: [Pair: Double] = [:]
    for pair in all { likeness[Pair(a: min(pair.a, pair.b), b: max(pair.a, pair.b))] = pair.likeness }
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    for link in links.sorted(by: { (-$0.likeness, $0.a, $0.b) < (-$1.likeness, $1.a, $1.b) }) {
      let (x, y) = (groupOf[link.a], groupOf[link.b])
      guard x != y else { continue }
      var sum = 0.0
      for a in members[x] { for b in members[y] { sum += likeness[Pair(a: min(a, b), b: max(a, b))] ?? 0 } }
      guard sum / Double(members[x].count * members[y].count) >= minimum else { continue }
      for member in members[y] { groupOf[member] = x }
      members[x] += members[y]
      members[y] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
