/// Sets of records, of which a further one is only taken where it brings something: shares at most half of the smaller
/// with each set before it. What it shares is counted member by member, not set by set.
struct ChosenSets {
  private(set) var sizes: [Int] = []
  /// The sets that each record is in.
  private var setsOf: [Int: [Int]] = [:]

  init(_ sets: [[Int]]) { for set in sets { take(set) } }

  /// Takes a set in, unless an earlier one holds too much of it. Each member is named once.
  mutating func add(_ members: [Int]) -> Bool {
    var shared = [Int](repeating: 0, count: sizes.count)
    for member in members { for set in setsOf[member] ?? [] { shared[set] += 1 } }
    guard zip(shared, sizes).allSatisfy({ $0 * 2 <= min($1, members.count) }) else { return false }
    take(members)
    return true
  }

  private mutating func take(_ members: [Int]) {
    for member in members { setsOf[member, default: []].append(sizes.count) }
    sizes.append(members.count)
  }
}
