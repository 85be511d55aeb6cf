import Diagnostics

/// Two texts that are alike, the lower number first.
struct Link: Sendable, Hashable {
  let a: Int32
  let b: Int32
  let similarity: Double

  init(_ one: Int, _ other: Int, _ similarity: Double) {
    (a, b, self.similarity) = (Int32(min(one, other)), Int32(max(one, other)), similarity)
  }

  init(_ pair: SimilarPair) { self.init(pair.a, pair.b, pair.similarity) }

  /// Strongest first; equal ones by number, so that no run differs from another.
  static func strongestFirst(_ left: Link, _ right: Link) -> Bool {
    (right.similarity, left.a, left.b) < (left.similarity, right.a, right.b)
  }

  /// By number, each once.
  static func distinct(_ links: [Link], _ workforce: any Workforce = OneWorker()) -> [Link] {
    let sorted = workforce.sorted(links) { ($0.a, $0.b) < ($1.a, $1.b) }
    var distinct: [Link] = []
    distinct.reserveCapacity(sorted.count)
    for link in sorted where distinct.last.map({ ($0.a, $0.b) != (link.a, link.b) }) ?? true { distinct.append(link) }
    return distinct
  }
}
