/// To which of some groups of texts a further text is nearest: by the mean likeness to their members, exactly.
///
/// The sums of each group's vectors say so up to rounding; only groups that rounding leaves in doubt are compared text
/// by text.
struct GroupMeans: Sendable {
  private let groups: [[Int]]
  private let texts: SimilarTexts
  /// For each dimension, by number, the groups that have it, with their weight in it.
  private let entries: [(group: Int32, weight: Double)]
  /// Where those of each dimension begin; one more than there are dimensions.
  private let starts: [Int]
  private static let rounding = 1e-5

  init(_ groups: [[Int]], _ texts: SimilarTexts) {
    self.groups = groups
    self.texts = texts
    var found: [(dimension: Int32, group: Int32, weight: Double)] = []
    for (number, group) in groups.enumerated() {
      var sum: [Int32: Double] = [:]
      for text in group { texts.weigh(text) { sum[$0, default: 0] += $1 } }
      for (dimension, weight) in sum { found.append((dimension, Int32(number), weight / Double(group.count))) }
    }
    var starts = [Int](repeating: 0, count: Int(found.map(\.dimension).max() ?? -1) + 2)
    for entry in found { starts[Int(entry.dimension) + 1] += 1 }
    for dimension in starts.indices.dropFirst() { starts[dimension] += starts[dimension - 1] }
    var (next, entries) = (starts, [(group: Int32, weight: Double)](repeating: (0, 0), count: found.count))
    for entry in found {
      entries[next[Int(entry.dimension)]] = (entry.group, entry.weight)
      next[Int(entry.dimension)] += 1
    }
    self.entries = entries
    self.starts = starts
  }

  /// The group whose mean is highest, the first of equals; nil where none is at least `minimum`.
  func best(for text: Int, atLeast minimum: Double) -> Int? {
    var rough = [Double](repeating: 0, count: groups.count)
    texts.weigh(text) { dimension, weight in
      guard Int(dimension) + 1 < starts.count else { return }
      for entry in entries[starts[Int(dimension)]..<starts[Int(dimension) + 1]] {
        rough[Int(entry.group)] += weight * entry.weight
      }
    }
    guard let highest = rough.max(), highest >= minimum - GroupMeans.rounding else { return nil }
    let exact = rough.indices.filter { rough[$0] >= highest - GroupMeans.rounding }
      .map { (group: $0, mean: mean(text, groups[$0])) }
    guard let best = exact.max(by: { $0.mean < $1.mean }), best.mean >= minimum else { return nil }
    return best.group
  }

  private func mean(_ text: Int, _ group: [Int]) -> Double {
    group.reduce(0) { $0 + texts.similarity(text, $1) } / Double(max(1, group.count))
  }
}
