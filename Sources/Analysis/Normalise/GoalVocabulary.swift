import StrategyModel

/// The words that speak of each goal, to suggest goals by. Weighs a word by how few goals use it.
struct GoalVocabulary: Sendable {
  /// What each word, by its hash, says: the places of the goals it speaks of, and how much for each.
  struct Memory: Sendable { fileprivate var words: [UInt64: [(goal: Int, weight: Double)]] = [:] }

  private let titles: [String]
  /// By stem.
  private let weights: [String: [(goal: Int, weight: Double)]]

  init(_ goals: [Goal]) {
    titles = goals.map(\.title)
    var weights: [String: [(goal: Int, weight: Double)]] = [:]
    for (place, goal) in goals.enumerated() {
      for stem in Set(([goal.title] + goal.aliases + goal.keywords).flatMap { SwedishTokens.stems(of: $0) }) {
        weights[stem, default: []].append((place, 0))
      }
    }
    self.weights = weights.mapValues { uses in uses.map { ($0.goal, 1 / Double(uses.count)) } }
  }

  /// Titles of at most three goals that share a word with the texts, best first, ties in the register's order.
  func goals(speakingOf texts: [String], _ memory: inout Memory) -> [String] {
    var scores = [Double](repeating: 0, count: titles.count)
    for text in texts {
      WordScanner.scan(text) { word, hash in
        let said = memory.words[hash] ?? said(by: word, hash)
        memory.words[hash] = said
        for (goal, weight) in said { scores[goal] += weight }
      }
    }
    return scores.indices.filter { scores[$0] >= 0.5 }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      .prefix(3).map { titles[$0] }
  }

  private func said(by word: [UInt8], _ hash: UInt64) -> [(goal: Int, weight: Double)] {
    if StopWords.contains(hash) { return [] }
    return weights[SwedishStemmer.stem(String(decoding: word, as: UTF8.self))] ?? []
  }
}
