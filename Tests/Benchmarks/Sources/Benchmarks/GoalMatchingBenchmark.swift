import Analysis
import Foundation
import StrategyModel

/// How often the suggested goal is the right one, for how many examples, and how fast; scikit-learn beside it.
struct GoalMatchingBenchmark: Benchmark {
  let name = "goal-matching"

  /// Examples in the learning curve; the last is all that four folds have.
  static let curve = [50, 100, 200, 400, 800, 1_600, Int.max]

  func run() {
    guard let data = GoalMatchingData(.threeDigits), let broad = GoalMatchingData(.main) else {
      print("The public data is not there: nothing measured.")
      return
    }
    print("SweCRIS-KTH: \(data.known.count) texts with one of \(data.goals.count) subjects.\n")
    print("| | \(GoalMatchingScore.header) |")
    print("| --- |" + String(repeating: " --- |", count: GoalMatchingScore.columns))
    printWithout("one text at a time", data, data.goals, every: 3, alone: true)
    for every in [7, 3, 1] { printWithout("\(data.known.count / every) texts", data, data.goals, every: every) }
    printWithout(
      "titles only, \(data.known.count / 3) texts", data, data.goals.map { Goal(id: $0.id, title: $0.title) }, every: 3)
    printWithout("\(broad.goals.count) broad goals, \(broad.known.count / 3) texts", broad, broad.goals, every: 3)
    for count in GoalMatchingBenchmark.curve { printTrained(data, count) }
    for count in [200, 1_600] { printTrained(broad, count, note: ", \(broad.goals.count) broad goals") }
    GoalMatchingPeer.printAccuracy()
    GoalMatchingSpeed().run()
  }

  private func printWithout(
    _ what: String, _ data: GoalMatchingData, _ goals: [Goal], every: Int, alone: Bool = false
  ) {
    let places = stride(from: 0, to: data.known.count, by: every).map { data.known[$0] }
    let asked = places.map { data.texts[$0] }
    let suggester = GoalSuggester(goals: goals, unlabelled: alone ? [] : asked)
    var score = GoalMatchingScore()
    score.add(suggester.suggestions(for: asked), places, data)
    print("| no examples, \(what) | \(score.row) |")
  }

  /// Five folds; of the examples outside each, at most `count`, spread evenly. What is tested is all else that is known.
  private func printTrained(_ data: GoalMatchingData, _ count: Int, note: String = "") {
    var score = GoalMatchingScore()
    var used = 0
    for fold in 0..<5 {
      let (tested, others) = (
        data.known.filter { data.folds[$0] == fold }, data.known.filter { data.folds[$0] != fold }
      )
      let taken = min(count, others.count)
      used = taken
      let examples = (0..<taken).compactMap { place -> SuggestionExample? in
        let text = others[place * others.count / taken]
        return data.labels[text].map { SuggestionExample(text: data.texts[text], goals: [$0]) }
      }
      let asked = tested.map { data.texts[$0] }
      let suggester = GoalSuggester(goals: data.goals, unlabelled: asked, examples: examples, workforce: AllCores())
      score.add(suggester.suggestions(for: asked), tested, data)
    }
    print("| \(used) examples\(note) | \(score.row) |")
  }
}
