package import Diagnostics
package import StrategyModel

/// Suggests goals for texts: from the goals' own texts, and from examples where there are any.
///
/// Same input, same answer, whatever the machine's cores. Every other goal text, example and text given when it is
/// made changes what words are common, and so the answers.
package struct GoalSuggester: Sendable {
  /// Texts beyond this many are not needed to see which words are common; those kept are spread evenly.
  private static let mostUnlabelled = 4_000
  /// Fewer examples than this train no classifier; they are counted to the goals' own texts.
  private static let leastExamples = 10
  private static let folds = 5
  private static let manyPerGoal = 20

  let goals: [Goal.ID]
  let words: WordScores
  let calibration: Calibration
  /// How many examples were learnt from.
  let examples: Int
  private let workforce: any Workforce

  /// `unlabelled` are texts of the same kind as those to be asked about, usually those themselves.
  package init(
    goals: [Goal], unlabelled: [SuggestionText] = [], examples: [SuggestionExample] = [],
    workforce: any Workforce = OneWorker()
  ) {
    self.workforce = workforce
    self.goals = goals.map(\.id)
    var places: [Goal.ID: Int] = [:]
    for (place, goal) in goals.enumerated() where places[goal.id] == nil { places[goal.id] = place }
    var lexicon = Lexicon()
    var labels: [[Int]] = []
    var texts: [[Lexicon.Entry]] = []
    for example in examples {
      let known = Set(example.goals.compactMap { places[$0] }).sorted()
      guard !known.isEmpty else { continue }
      labels.append(known)
      texts.append(lexicon.read(title: example.text.title, text: example.text.text))
    }
    let exampleCount = texts.count
    self.examples = exampleCount
    let stride = max(1, (unlabelled.count + GoalSuggester.mostUnlabelled - 1) / GoalSuggester.mostUnlabelled)
    for place in Swift.stride(from: 0, to: unlabelled.count, by: stride) {
      texts.append(lexicon.read(title: unlabelled[place].title, text: unlabelled[place].text))
    }
    let own = goals.map { goal in
      lexicon.read(
        title: goal.title, text: (goal.aliases + goal.keywords + [goal.summary ?? ""]).joined(separator: "\n"))
    }
    let space = FeatureSpace(lexicon: lexicon, texts: texts, goals: own, workforce: workforce)
    let vectors = TextVectors(texts + own, lexicon: lexicon, space: space)
    let matcher = GoalTextMatcher(
      vectors, goalCount: goals.count, space: space,
      examples: exampleCount < GoalSuggester.leastExamples ? labels : [])
    guard exampleCount >= GoalSuggester.leastExamples else {
      words = WordScores(lexicon: lexicon, space: space, matcher: matcher, trained: [], workforce: workforce)
      calibration = .withoutExamples
      return
    }
    let goalCount = goals.count
    let known = labels
    // The goals' own texts are examples too where there are many: they speak for goals that few or none are of. Among
    // few they would outweigh what people have confirmed.
    let isMany = exampleCount >= goalCount * GoalSuggester.manyPerGoal
    let goalRows = isMany ? Array(texts.count..<(texts.count + goalCount)) : []
    let rowGoals = labels + Array(repeating: [], count: texts.count - exampleCount) + (0..<goalCount).map { [$0] }
    // Piece 0 of every view learns from all; the others leave a fold out, to see how sure the methods may be.
    let views = FeatureSpace.View.allCases
    let trained = workforce.map(views.count * (GoalSuggester.folds + 1)) { piece in
      let view = views[piece % views.count]
      let fold = piece / views.count - 1
      return LinearTrainer(
        vectors[view], features: space.count(view), goals: rowGoals, goalCount: goalCount,
        rows: (0..<exampleCount).filter { fold < 0 || $0 % GoalSuggester.folds != fold } + goalRows)
    }
    words = WordScores(
      lexicon: lexicon, space: space, matcher: matcher, trained: Array(trained.prefix(views.count)),
      workforce: workforce)
    let held = words
    calibration = Calibration.fitted(
      (0..<exampleCount).map { row in
        var scores = held.ownScores(row, vectors)
        let first = (row % GoalSuggester.folds + 1) * views.count
        scores.stems = GoalSuggester.lanes(trained[first].scores(row, of: vectors[.stems]), goalCount)
        scores.grams = GoalSuggester.lanes(trained[first + 1].scores(row, of: vectors[.grams]), goalCount)
        return (scores, known[row])
      })
  }

  static func lanes(_ blocks: [RowMatrix.Block], _ count: Int) -> [Float] {
    (0..<count).map { blocks[$0 / 16][$0 % 16] }
  }

  /// For every text the best goals, best first, ties in the strategy's order. The first `named` of them say by which words.
  package func suggestions(for texts: [SuggestionText], limit: Int = 3, named: Int = .max) -> [[Suggestion]] {
    answers(texts.count, { texts[$0] }) { _, reading in reading.suggestions(limit: limit, named: named) }
  }

  /// Texts that are held at a time.
  private static let block = 50_000
  private static let fewestTexts = 250

  /// An answer for each text, in order. Each word is worked out once, however many texts hold it.
  func answers<Answer: Sendable>(
    _ count: Int, _ text: @Sendable (Int) -> SuggestionText, _ answer: @Sendable (Int, GoalReading) -> Answer
  ) -> [Answer] {
    var reader = words
    var answers: [Answer] = []
    answers.reserveCapacity(count)
    for start in Swift.stride(from: 0, to: count, by: GoalSuggester.block) {
      let size = min(GoalSuggester.block, count - start)
      let read = workforce.shares(size, fewest: GoalSuggester.fewestTexts) { range in
        var lexicon = Lexicon()
        let texts = range.map { place in
          let text = text(start + place)
          return lexicon.read(title: text.title, text: text.text)
        }
        return (lexicon: lexicon, texts: texts, first: start + range.lowerBound)
      }
      let numbers = reader.take(read.map(\.lexicon), workforce)
      let known = GoalReader(goals: goals, calibration: calibration, words: reader)
      let parts = workforce.map(read.count) { share in
        read[share].texts.enumerated().map { place, entries in
          let entries = entries.map { Lexicon.Entry(word: Int(numbers[share][$0.word]), weight: $0.weight) }
          return answer(read[share].first + place, GoalReading(known, entries))
        }
      }
      for part in parts { answers.append(contentsOf: part) }
    }
    return answers
  }
}
