/// Sets of records, of which a further one is only taken where it brings something: shares at most half of the smaller
/// with each set before it. What it shares is counted member by member, not set by set.
struct ChosenSets {
  private var sizes: [Int] = []
  /// The sets that each record is in.
  private var setsOf: [Int: [Int]] = [:]

  init(_ sets: [Set<Int>]) { for set in sets { take(set) } }

  /// Takes a set in, unless an earlier one holds too much of it.
  mutating func add(_ members: Set<Int>) -> Bool {
    var shared: [Int: Int] = [:]
    for member in members { for set in setsOf[member] ?? [] { shared[set, default: 0] += 1 } }
    guard shared.allSatisfy({ $0.value * 2 <= min(sizes[$0.key], members.count) }) else { return false }
    take(members)
    return true
  }

  private mutating func take(_ members: Set<Int>) {
    for member in members { setsOf[member, default: []].append(sizes.count) }
    sizes.append(members.count)
  }
}
