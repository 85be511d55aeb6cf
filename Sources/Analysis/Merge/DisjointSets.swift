/// Groups of things that belong together because some pair of them does.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    if x != y { parents[max(x, y)] = min(x, y) }
  }

  /// The groups, each in rising order, ordered by their first member.
  mutating func members() -> [[Int]] {
    var groups: [[Int]] = []
    groups.reserveCapacity(parents.count)
    var places = [Int](repeating: 0, count: parents.count)
    // A root is the least of its group, so that it is met first.
    for index in parents.indices {
      let root = root(index)
      if root == index {
        places[index] = groups.count
        groups.append([index])
      } else {
        groups[places[root]].append(index)
      }
    }
    return groups
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
