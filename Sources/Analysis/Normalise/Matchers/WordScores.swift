import Diagnostics

/// What every word adds to the score of every goal, worked out once per word.
struct WordScores: Sendable {
  private typealias Block = RowMatrix.Block

  private var lexicon: Lexicon
  let space: FeatureSpace
  let matcher: GoalTextMatcher
  /// By view; empty without examples.
  let trained: [LinearTrainer]
  /// A row per word: for each view what it says by examples, and by the goals' own texts. Each is how much more it says
  /// for a goal than for the goals on average, which changes no order between them.
  private var rows: RowMatrix
  /// Squared length of every word, by view.
  private var squares: [[Float]] = FeatureSpace.View.allCases.map { _ in [] }

  init(
    lexicon: Lexicon, space: FeatureSpace, matcher: GoalTextMatcher, trained: [LinearTrainer],
    workforce: any Workforce = OneWorker()
  ) {
    self.lexicon = lexicon
    self.space = space
    self.matcher = matcher
    self.trained = trained
    rows = RowMatrix(rows: 0, blocks: 4 * RowMatrix.blocks(forLanes: matcher.goalCount))
    workOut(workforce)
  }

  private var goalBlocks: Int { RowMatrix.blocks(forLanes: matcher.goalCount) }
  private var viewBlocks: Int { 2 * goalBlocks }

  /// Takes in the words of others and works out the new ones; for each of a lexicon's words, its number here.
  mutating func take(_ others: [Lexicon], _ workforce: any Workforce) -> [[Int32]] {
    let numbers = others.map { lexicon.take($0) }
    workOut(workforce)
    return numbers
  }

  /// Works out the words that are new.
  private mutating func workOut(_ workforce: any Workforce) {
    let known = squares[0].count
    let new = self
    let parts = workforce.shares(lexicon.count - known) { range in range.map { new.workedOut(known + $0) } }
    rows.reserve(lexicon.count)
    for word in parts.joined() {
      rows.append(word.row)
      for view in squares.indices { squares[view].append(word.squares[view]) }
    }
  }

  private func workedOut(_ word: Int) -> (row: [Block], squares: [Float]) {
    let text = lexicon[word]
    var row = [Block](repeating: .zero, count: 2 * viewBlocks)
    var squares: [Float] = []
    for view in FeatureSpace.View.allCases {
      var square: Float = 0
      let start = view.rawValue * viewBlocks
      for feature in space.features(of: text, numbered: word, in: view) {
        square += feature.weight * feature.weight
        let number = Int(feature.number)
        if !trained.isEmpty {
          trained[view.rawValue].weights.accumulate(number, feature.weight, into: &row, at: start)
        }
        matcher.centroids[view.rawValue].accumulate(number, feature.weight, into: &row, at: start + goalBlocks)
      }
      squares.append(square)
    }
    for part in 0..<4 { centre(&row, from: part * goalBlocks) }
    return (row, squares)
  }

  private func centre(_ row: inout [Block], from start: Int) {
    let count = matcher.goalCount
    var sum: Float = 0
    for goal in 0..<count { sum += row[start + goal / 16][goal % 16] }
    let mean = sum / Float(max(count, 1))
    if mean == 0 { return }
    for goal in 0..<count { row[start + goal / 16][goal % 16] -= mean }
  }

  func scores(of entries: [Lexicon.Entry]) -> GoalScores {
    var sum = [Block](repeating: .zero, count: rows.blocks)
    for entry in entries { rows.accumulate(entry.word, entry.weight, into: &sum) }
    let factors = FeatureSpace.View.allCases.map { factor(entries, $0) }
    return assembled(factors, sum)
  }

  /// One over the length of a text in a view.
  private func factor(_ entries: [Lexicon.Entry], _ view: FeatureSpace.View) -> Float {
    let square = entries.reduce(Float(0)) { $0 + $1.weight * $1.weight * squares[view.rawValue][$1.word] }
    return square > 0 ? 1 / square.squareRoot() : 0
  }

  private func assembled(_ factors: [Float], _ sum: [Block]) -> GoalScores {
    let count = matcher.goalCount
    func part(_ view: Int, _ offset: Int) -> [Float] {
      let start = view * viewBlocks + offset
      return (0..<count).map { sum[start + $0 / 16][$0 % 16] * factors[view] }
    }
    let (ownStems, ownGrams) = (part(0, goalBlocks), part(1, goalBlocks))
    let own = zip(ownStems, ownGrams).map { $0 + $1 }
    guard !trained.isEmpty else {
      return GoalScores(stems: [], grams: [], ownStems: ownStems, ownGrams: ownGrams, own: own)
    }
    func trainedPart(_ view: Int) -> [Float] {
      zip(part(view, 0), GoalSuggester.lanes(trained[view].bias, count)).map { $0 + $1 }
    }
    return GoalScores(
      stems: trainedPart(0), grams: trainedPart(1), ownStems: ownStems, ownGrams: ownGrams, own: own)
  }

  /// The likeness to the goals' own texts of a text that the vectors hold.
  func ownScores(_ row: Int, _ vectors: TextVectors) -> GoalScores {
    var sum = [Block](repeating: .zero, count: rows.blocks)
    for view in FeatureSpace.View.allCases {
      var part = [Block](repeating: .zero, count: goalBlocks)
      vectors[view].product(row, matcher.centroids[view.rawValue], into: &part)
      let start = view.rawValue * viewBlocks + goalBlocks
      for block in part.indices { sum[start + block] = part[block] }
    }
    return assembled([1, 1], sum)
  }

  /// The words that spoke for a goal more than for the others on average, those that weighed most first.
  func terms(
    of entries: [Lexicon.Entry], for goal: Int, methods: [Double], scores: GoalScores, limit: Int = 6
  ) -> [Suggestion.Term] {
    let deviation = GoalScores.deviation(scores.own)
    let own = deviation > 0 ? Float(methods[2]) / deviation : 0
    let factors = FeatureSpace.View.allCases.map { factor(entries, $0) }
    let shares = [
      Float(methods[0]) * factors[0], own * factors[0], Float(methods[1]) * factors[1], own * factors[1],
    ]
    var found: [(word: Int, weight: Float)] = []
    for entry in entries {
      var weight: Float = 0
      for part in shares.indices where shares[part] != 0 {
        weight += shares[part] * rows[entry.word, part * goalBlocks + goal / 16][goal % 16]
      }
      if weight > 0 { found.append((entry.word, weight * entry.weight)) }
    }
    return WordScores.strongest(found, limit).map {
      Suggestion.Term(word: lexicon[$0.word], weight: Double($0.weight))
    }
  }

  /// The first of what a full sort would give, strongest first, ties by the word's number.
  private static func strongest(_ found: [(word: Int, weight: Float)], _ limit: Int) -> [(word: Int, weight: Float)] {
    var kept: [(word: Int, weight: Float)] = []
    for term in found {
      if kept.count == limit, let last = kept.last, (last.weight, -last.word) >= (term.weight, -term.word) { continue }
      let place = kept.firstIndex { ($0.weight, -$0.word) < (term.weight, -term.word) } ?? kept.count
      kept.insert(term, at: place)
      if kept.count > limit { kept.removeLast() }
    }
    return kept
  }
}
