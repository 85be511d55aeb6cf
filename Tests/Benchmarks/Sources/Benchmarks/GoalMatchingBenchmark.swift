import Analysis
import Foundation
import StrategyModel

/// How often the suggested goal is the right one, for how many examples, and how fast.
struct GoalMatchingBenchmark: Benchmark {
  let name = "goal-matching"

  func run() {
    guard let data = GoalMatchingData() else {
      print("The public data is not there: nothing measured.")
      return
    }
    let known = data.labels.indices.filter { data.labels[$0] != nil }
    print("SweCRIS-KTH: \(data.texts.count) texts, \(known.count) with one of \(data.goals.count) subjects.\n")
    print("| | top-1 | top-2 | top-3 | macro-F1 | ECE | sure | right when sure |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    print("| no examples | \(withoutExamples(data, known, data.goals).row) |")
    let short = data.goals.map { Goal(id: $0.id, title: $0.title) }
    print("| no examples, titles only | \(withoutExamples(data, known, short).row) |")
    let few = known.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    let some = GoalSuggester(goals: data.goals, unlabelled: few.map { data.texts[$0] })
    print("| no examples, \(few.count) texts | \(score(some, data, few).row) |")
    for count in [50, 100, 200, 400, 800, Int.max] { printTrained(data, known, count) }
    GoalMatchingSpeed().run()
  }

  private func withoutExamples(_ data: GoalMatchingData, _ known: [Int], _ goals: [Goal]) -> GoalMatchingScore {
    score(GoalSuggester(goals: goals, unlabelled: data.texts), data, known)
  }

  private func score(_ suggester: GoalSuggester, _ data: GoalMatchingData, _ places: [Int]) -> GoalMatchingScore {
    var score = GoalMatchingScore()
    let found = suggester.suggestions(for: places.map { data.texts[$0] })
    for (place, suggestions) in zip(places, found) {
      if let label = data.labels[place] { score.add(suggestions, label) }
    }
    return score
  }

  /// Five folds; of the examples outside each, at most `count`, spread evenly.
  private func printTrained(_ data: GoalMatchingData, _ known: [Int], _ count: Int) {
    var score = GoalMatchingScore()
    var used = 0
    for fold in 0..<5 {
      let (tested, others) = (known.filter { data.folds[$0] == fold }, known.filter { data.folds[$0] != fold })
      let taken = min(count, others.count)
      used = taken
      let examples = (0..<taken).compactMap { place -> SuggestionExample? in
        let text = others[place * others.count / taken]
        return data.labels[text].map { SuggestionExample(text: data.texts[text], goals: [$0]) }
      }
      let suggester = GoalSuggester(
        goals: data.goals, unlabelled: data.texts, examples: examples)
      let found = suggester.suggestions(for: tested.map { data.texts[$0] })
      for (place, suggestions) in zip(tested, found) {
        if let label = data.labels[place] { score.add(suggestions, label) }
      }
    }
    print("| \(used) examples | \(score.row) |")
  }
}
