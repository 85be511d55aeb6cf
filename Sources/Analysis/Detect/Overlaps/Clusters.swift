/// Gathers what is alike pair by pair into groups in which everything is alike: no chains.
enum Clusters {
  /// Greedy average linkage: the strongest pairs first; two groups become one when the mean likeness of all pairs between
  /// them is at least `minimum` and `mayMeet` allows each of them. Groups of one are left out. Members in rising order.
  static func groups(
    count: Int, pairs: [(a: Int, b: Int, likeness: Double)], minimum: Double,
    mayMeet: (Int, Int) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    struct Pair: Hashable {
      let a: Int
      let b: Int
    }
    var likeness: [Pair: Double] = [:]
    for pair in pairs { likeness[Pair(a: min(pair.a, pair.b), b: max(pair.a, pair.b))] = pair.likeness }
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    let strongest = pairs.sorted { (-$0.likeness, $0.a, $0.b) < (-$1.likeness, $1.a, $1.b) }
    for pair in strongest where pair.likeness >= minimum {
      let (x, y) = (groupOf[pair.a], groupOf[pair.b])
      guard x != y else { continue }
      var sum = 0.0
      var allowed = true
      for a in members[x] {
        for b in members[y] {
          sum += likeness[Pair(a: min(a, b), b: max(a, b))] ?? 0
          allowed = allowed && mayMeet(a, b)
        }
      }
      guard allowed, sum / Double(members[x].count * members[y].count) >= minimum else { continue }
      for member in members[y] { groupOf[member] = x }
      members[x] += members[y]
      members[y] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
