package import StrategyModel

/// What a suggester has learnt, for people to look into: the strongest features of every goal and the methods' weights.
package struct GoalModel: Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case exampleWords = "exempel, ord"
    case exampleLetters = "exempel, bokstäver"
    case goalWords = "målets text, ord"
    case goalLetters = "målets text, bokstäver"
    case method = "metodens vikt"
    case disagreement = "metodens vikt, tillägg när metoderna är oense"
  }

  package struct Row: Sendable, Equatable {
    /// nil for the weights of the methods, which are the same for all goals.
    package let goal: Goal.ID?
    package let part: Part
    /// A stem, a run of letters, a group of words (`grupp: hälsa`), or a method.
    package let feature: String
    package let weight: Double
  }

  /// By goal in the strategy's order and part; the strongest first, those that speak against the goal last.
  package let rows: [Row]
  /// Confirmed examples that were learnt from.
  package let examples: Int
}

extension GoalSuggester {
  /// At most so many features that speak for each goal, and half as many against, in each part.
  package func model(strongest limit: Int) -> GoalModel {
    var rows: [GoalModel.Row] = []
    let methods = ["exempel, ord", "exempel, bokstäver", "målets text"]
    for (place, weight) in calibration.weights.enumerated() {
      rows.append(
        .init(
          goal: nil, part: place < Calibration.methods ? .method : .disagreement,
          feature: methods[place % Calibration.methods], weight: weight))
    }
    // Of the space, whatever the goal.
    let views = FeatureSpace.View.allCases.map { (view: $0, names: words.space.names($0)) }
    for (place, goal) in goals.enumerated() {
      for (view, names) in views {
        if !words.trained.isEmpty {
          let part: GoalModel.Part = view == .stems ? .exampleWords : .exampleLetters
          rows += GoalSuggester.strongest(words.trained[view.rawValue].weights, place, names, limit)
            .map { .init(goal: goal, part: part, feature: $0.name, weight: $0.weight) }
        }
        let part: GoalModel.Part = view == .stems ? .goalWords : .goalLetters
        rows += GoalSuggester.strongest(words.matcher.centroids[view.rawValue], place, names, limit)
          .map { .init(goal: goal, part: part, feature: $0.name, weight: $0.weight) }
      }
    }
    return GoalModel(rows: rows, examples: examples)
  }

  private static func strongest(
    _ matrix: RowMatrix, _ goal: Int, _ names: [String], _ limit: Int
  ) -> [(name: String, weight: Double)] {
    let weighed = names.indices.map { (name: names[$0], weight: Double(matrix.lane($0, goal))) }
      .filter { $0.weight != 0 }.sorted { (-$0.weight, $0.name) < (-$1.weight, $1.name) }
    let (speaking, against) = (weighed.filter { $0.weight > 0 }, weighed.filter { $0.weight < 0 })
    return speaking.prefix(limit) + against.suffix(limit / 2)
  }
}
