/// Groups of things that belong together because some pair of them does.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parents[max(x, y)] = min(x, y) }
  }

  /// Whether two are known to belong together already.
  mutating func areJoined(_ a: Int, _ b: Int) -> Bool { root(a) == root(b) }

  /// The groups, each in rising order, ordered by their first member.
  mutating func members() -> [[Int]] {
    var groups = [[Int]](repeating: [], count: parents.count)
    for index in parents.indices { groups[root(index)].append(index) }
    return groups.filter { !$0.isEmpty }
  }

  /// The least of the group. The way there is shortened, so that long chains are walked once.
  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
