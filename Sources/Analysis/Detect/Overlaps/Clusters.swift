/// Gathers what is alike pair by pair into groups in which everything is alike: no chains.
enum Clusters {
  /// Greedy average linkage: the strongest links first; two groups become one when the mean likeness of all pairs
  /// between them is at least `minimum` and they may join. Groups of one are left out. Members in rising order.
  static func groups(
    _ links: [SimilarPair], of count: Int, minimum: Double, likeness: (Int, Int) -> Double,
    mayJoin: ([Int], [Int]) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    for link in links.sorted(by: SimilarPair.strongestFirst) {
      let (x, y) = (groupOf[link.a], groupOf[link.b])
      guard x != y, mayJoin(members[x], members[y]) else { continue }
      var sum = 0.0
      for a in members[x] { for b in members[y] { sum += likeness(a, b) } }
      guard sum / Double(members[x].count * members[y].count) >= minimum else { continue }
      for member in members[y] { groupOf[member] = x }
      members[x] += members[y]
      members[y] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
