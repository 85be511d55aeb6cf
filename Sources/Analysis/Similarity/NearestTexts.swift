import Diagnostics

/// The K nearest of every text, exactly: a first look finds K good ones, the least of which is the threshold of a
/// second that misses none.
struct NearestTexts: Sendable {
  private let vectors: RelatedTextVectors
  private let index: JoinIndex
  private let workforce: any Workforce
  private let minimum: Double
  private let owners: [Int32]?
  /// The first look goes down to this level, and checks this many for each one asked for.
  private static let firstLevel = JoinIndex.levels / 2
  private static let firstFactor = 4
  private static let stride = 64

  init(
    _ vectors: RelatedTextVectors, minimum: Double, owners: [Int32]?, _ workforce: any Workforce = OneWorker()
  ) {
    self.vectors = vectors
    self.workforce = workforce
    index = JoinIndex(vectors, threshold: 1, workforce)
    self.minimum = minimum
    self.owners = owners
  }

  /// By text, then strongest first.
  func matches(_ count: Int) -> [SelfJoin.Match] {
    let tasks = SelfJoin.tasks(for: index.count)
    return NearestTexts.ordered(workforce.map(tasks) { matches(count, task: $0, of: tasks) }.flatMap { $0 })
  }

  private static func ordered(_ matches: [SelfJoin.Match]) -> [SelfJoin.Match] {
    matches.sorted { ($0.a, $1.similarity, $0.b) < ($1.a, $0.similarity, $1.b) }
  }

  private func matches(_ count: Int, task: Int, of tasks: Int) -> [SelfJoin.Match] {
    guard count > 0 else { return [] }
    var prober = Prober(index)
    var matches: [SelfJoin.Match] = []
    for chunk in Swift.stride(from: task * NearestTexts.stride, to: index.count, by: tasks * NearestTexts.stride) {
      for row in chunk..<min(chunk + NearestTexts.stride, index.count) {
        matches.append(contentsOf: nearest(count, of: row, &prober))
      }
    }
    return matches
  }

  private func nearest(_ count: Int, of row: Int, _ prober: inout Prober) -> [SelfJoin.Match] {
    let text = Int(index.original[row])
    let sketch = prober.best(count * NearestTexts.firstFactor, for: row, downTo: NearestTexts.firstLevel) {
      isOther(text, Int(index.original[$0]))
    }
    let first = sketch.map { vectors.similarity(text, Int(index.original[$0])) }.sorted(by: >)
    let least = max(minimum, count <= first.count ? first[count - 1] : 0)
    var rough: [(row: Int, sum: Float)] = []
    let admit = index.admission(row, Float(least))
    prober.probe(row, before: index.count, threshold: Float(least), admit: admit, gather: max(0, admit - 2)) {
      other, sum in
      if isOther(text, Int(index.original[other])) { rough.append((other, sum)) }
    }
    // Only those that rounding could bring among the first are worth an exact value.
    let sums = rough.map(\.sum).sorted(by: >)
    let enough = count <= sums.count ? sums[count - 1] - 2 * index.slack : 0
    var near: [SelfJoin.Match] = []
    for candidate in rough where candidate.sum >= enough {
      let neighbour = Int(index.original[candidate.row])
      let similarity = vectors.similarity(text, neighbour)
      if similarity >= least, similarity > 0 {
        near.append(SelfJoin.Match(a: Int32(text), b: Int32(neighbour), similarity: similarity))
      }
    }
    return Array(NearestTexts.ordered(near).prefix(count))
  }

  private func isOther(_ a: Int, _ b: Int) -> Bool { a != b && owners.map { $0[a] != $0[b] } ?? true }
}
