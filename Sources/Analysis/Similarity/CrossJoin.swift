import Diagnostics

/// All pairs of texts of one set with texts of another at or above a threshold: every one, exactly.
struct CrossJoin: Sendable {
  private let vectors: RelatedTextVectors
  private let asked: [Int]
  private let others: [Int]
  private let index: JoinIndex
  private let threshold: Double
  private let workforce: any Workforce
  /// The row of each asked text in the index, which holds the others first and then the asked.
  private let rows: [Int]
  private static let stride = 16

  init(_ vectors: RelatedTextVectors, asked: [Int], others: [Int], threshold: Double, _ workforce: any Workforce) {
    self.vectors = vectors
    self.asked = asked
    self.others = others
    self.threshold = threshold
    self.workforce = workforce
    index = JoinIndex(vectors.picked((others + asked).map(Int32.init)), threshold: threshold, workforce)
    var rows = [Int](repeating: 0, count: asked.count)
    for (row, original) in index.original.enumerated() where Int(original) >= others.count {
      rows[Int(original) - others.count] = row
    }
    self.rows = rows
  }

  /// For each asked text those of the others; `a` is the asked one.
  func matches() -> [[SimilarPair]] {
    let tasks = SelfJoin.tasks(for: index.count)
    let parts = workforce.map(tasks) { matches(task: $0, of: tasks) }
    var found = [[SimilarPair]](repeating: [], count: asked.count)
    for part in parts { for (place, pairs) in part { found[place] = pairs } }
    return found
  }

  private func matches(task: Int, of tasks: Int) -> [(place: Int, pairs: [SimilarPair])] {
    var prober = Prober(index)
    var found: [(place: Int, pairs: [SimilarPair])] = []
    for chunk in Swift.stride(from: task * CrossJoin.stride, to: asked.count, by: tasks * CrossJoin.stride) {
      for place in chunk..<min(chunk + CrossJoin.stride, asked.count) {
        found.append((place, matches(of: place, &prober)))
      }
    }
    return found
  }

  private func matches(of place: Int, _ prober: inout Prober) -> [SimilarPair] {
    let admit = index.admission(rows[place], Float(threshold))
    var pairs: [SimilarPair] = []
    prober.probe(
      rows[place], before: index.count, threshold: Float(threshold), admit: admit, gather: max(0, admit - 2),
      where: { index.original[$0] < others.count }
    ) { other, _ in
      let text = others[Int(index.original[other])]
      // The exact value decides.
      let similarity = vectors.similarity(asked[place], text)
      if similarity >= threshold { pairs.append(SimilarPair(a: asked[place], b: text, similarity: similarity)) }
    }
    return pairs
  }
}
