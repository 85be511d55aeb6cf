import Diagnostics

/// All pairs of texts at or above a threshold: every one, none twice, the same whatever the number of tasks.
struct SelfJoin: Sendable {
  struct Match: Sendable {
    let a: Int32
    let b: Int32
    let similarity: Double
  }

  private let vectors: RelatedTextVectors
  private let index: JoinIndex
  private let workforce: any Workforce
  private let threshold: Double
  /// Whose each text is, by index outside; nil asks for all pairs.
  private let owners: [Int32]?
  /// Which pairs are wanted at all, by index outside; asked before anything is compared. nil wants all.
  private let wants: (@Sendable (Int, Int) -> Bool)?
  /// Rows that a task takes at a time: small, as later rows have more before them to look through.
  private static let stride = 64

  init(
    _ vectors: RelatedTextVectors, threshold: Double, owners: [Int32]?, _ workforce: any Workforce = OneWorker(),
    wants: (@Sendable (Int, Int) -> Bool)? = nil
  ) {
    self.vectors = vectors
    self.workforce = workforce
    self.index = JoinIndex(vectors, threshold: threshold, workforce)
    self.threshold = threshold
    self.owners = owners
    self.wants = wants
  }

  /// Strongest first; nil where there are more than `most`.
  func matches(most: Int = .max) -> [Match]? {
    let tasks = SelfJoin.tasks(for: index.count)
    let parts = workforce.map(tasks) { matches(task: $0, of: tasks, most: most) }
    guard parts.reduce(0, { $0 + $1.count }) <= most else { return nil }
    return SelfJoin.ordered(parts.flatMap { $0 })
  }

  /// The same, in no certain order.
  func found() -> [Match] {
    let tasks = SelfJoin.tasks(for: index.count)
    return workforce.map(tasks) { matches(task: $0, of: tasks, most: .max) }.flatMap { $0 }
  }

  /// Each task has scratch memory of its own, so they are few.
  static func tasks(for texts: Int) -> Int { texts < 500 ? 1 : 4 }

  private static func ordered(_ matches: [Match]) -> [Match] {
    matches.sorted { ($1.similarity, $0.a, $0.b) < ($0.similarity, $1.a, $1.b) }
  }

  /// Stops soon after there are more than `most`.
  private func matches(task: Int, of tasks: Int, most: Int) -> [Match] {
    var prober = Prober(index)
    var matches: [Match] = []
    for chunk in Swift.stride(from: task * SelfJoin.stride, to: index.count, by: tasks * SelfJoin.stride) {
      if matches.count > most { return matches }
      for row in chunk..<min(chunk + SelfJoin.stride, index.count) {
        let admit = Int(index.depth[row])
        prober.probe(
          row, before: row, threshold: Float(threshold), admit: admit, gather: gatherLevel(row, admit: admit),
          where: { isWanted(row, $0) }
        ) { other, _ in
          let (x, y) = (Int(index.original[row]), Int(index.original[other]))
          // The exact value decides, in double precision and one order.
          let similarity = vectors.similarity(x, y)
          if similarity >= threshold {
            matches.append(Match(a: Int32(min(x, y)), b: Int32(max(x, y)), similarity: similarity))
          }
        }
      }
    }
    return matches
  }

  private func isWanted(_ row: Int, _ other: Int) -> Bool {
    let (x, y) = (Int(index.original[row]), Int(index.original[other]))
    if let owners, owners[x] == owners[y] { return false }
    return wants?(min(x, y), max(x, y)) ?? true
  }

  /// How far down sums are gathered before rows are checked one by one. At 40 000 short texts 0, 2, 4, 7 and 10 levels took 4.2, 4.2,
  /// 6, 20 and 36 s of processor time at a threshold of 0.3, and 1.1, 1.0, 1.4, 2.0 and 4.4 at 0.5.
  private func gatherLevel(_ row: Int, admit: Int) -> Int {
    max(0, min(admit, admit - SelfJoin.gatherLevels))
  }
  private static let gatherLevels = 2
}
