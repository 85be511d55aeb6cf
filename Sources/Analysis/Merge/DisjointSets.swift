/// Groups of things that belong together because some pair of them does.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parents[max(x, y)] = min(x, y) }
  }

  /// The groups, each in rising order, ordered by their first member.
  func members() -> [[Int]] {
    var groups: [Int: [Int]] = [:]
    for index in parents.indices { groups[root(index), default: []].append(index) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }
}
