/// To which of some groups of texts a further text is nearest: by the mean likeness to their members, exactly.
///
/// The sums of each group's vectors say so up to rounding; only groups that rounding leaves in doubt are compared text
/// by text.
struct GroupMeans: Sendable {
  private let groups: [[Int]]
  private let texts: SimilarTexts
  /// For each dimension the groups that have it, with their weight in it.
  private let sums: [Int32: [(group: Int, weight: Double)]]
  private static let rounding = 1e-5

  init(_ groups: [[Int]], _ texts: SimilarTexts) {
    self.groups = groups
    self.texts = texts
    var sums: [Int32: [(group: Int, weight: Double)]] = [:]
    for (number, group) in groups.enumerated() {
      var sum: [Int32: Double] = [:]
      for text in group { texts.weigh(text) { sum[$0, default: 0] += $1 } }
      for (dimension, weight) in sum { sums[dimension, default: []].append((number, weight / Double(group.count))) }
    }
    self.sums = sums
  }

  /// The group whose mean is highest, the first of equals; nil where none is at least `minimum`.
  func best(for text: Int, atLeast minimum: Double) -> Int? {
    var rough: [Int: Double] = [:]
    texts.weigh(text) { dimension, weight in
      for entry in sums[dimension] ?? [] { rough[entry.group, default: 0] += weight * entry.weight }
    }
    guard let highest = rough.values.max(), highest >= minimum - GroupMeans.rounding else { return nil }
    let possible = rough.filter { $0.value >= highest - GroupMeans.rounding }.keys.sorted()
    let exact = possible.map { (group: $0, mean: mean(text, groups[$0])) }
    guard let best = exact.max(by: { $0.mean < $1.mean }), best.mean >= minimum else { return nil }
    return best.group
  }

  private func mean(_ text: Int, _ group: [Int]) -> Double {
    group.reduce(0) { $0 + texts.similarity(text, $1) } / Double(max(1, group.count))
  }
}
