import StrategyModel

/// The words that speak of each goal, to suggest goals by. Weighs a word by how few goals use it.
struct GoalVocabulary: Sendable {
  private let titles: [String]
  private let stems: [[String: Double]]

  init(_ goals: [Goal]) {
    titles = goals.map(\.title)
    let words = goals.map { goal in
      Set(([goal.title] + goal.aliases + goal.keywords).flatMap { SwedishTokens.stems(of: $0) })
    }
    var usedBy: [String: Int] = [:]
    for goalWords in words { for word in goalWords { usedBy[word, default: 0] += 1 } }
    stems = words.map { goalWords in
      Dictionary(goalWords.map { ($0, 1 / Double(usedBy[$0] ?? 1)) }, uniquingKeysWith: { a, _ in a })
    }
  }

  /// Titles of at most three goals that share a word with the texts, best first, ties in the register's order.
  func goals(speakingOf texts: [String]) -> [String] {
    let words = texts.flatMap { SwedishTokens.stems(of: $0) }
    let scores = stems.map { goal in words.reduce(0) { $0 + (goal[$1] ?? 0) } }
    return scores.indices.filter { scores[$0] >= 0.5 }
      .sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      .prefix(3).map { titles[$0] }
  }
}
