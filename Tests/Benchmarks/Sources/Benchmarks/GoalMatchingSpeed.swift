import Analysis
import Foundation
import StrategyModel

/// How fast all 3 416 texts are learnt from and 100 000 suggested for. Part of `goal-matching`; alone when named.
struct GoalMatchingSpeed: Benchmark {
  let name = "goal-matching-speed"

  func run() {
    guard let data = GoalMatchingData(.threeDigits) else { return }
    let examples = data.texts.indices.map { place in
      SuggestionExample(text: data.texts[place], goals: [data.labels[place] ?? data.goals[place % data.goals.count].id])
    }
    var suggester: GoalSuggester?
    let training = seconds { suggester = GoalSuggester(goals: data.goals, examples: examples, workforce: AllCores()) }
    // Each text's first half with another's second half, so that no text is met twice.
    let texts = (0..<100_000).map { number in
      let (a, b) = (
        data.texts[number % data.texts.count], data.texts[(number * 7 + number / data.texts.count) % data.texts.count]
      )
      return SuggestionText(
        id: "\(number)", title: a.title,
        text: String(a.text.prefix(a.text.utf8.count / 2)) + " " + String(b.text.suffix(b.text.utf8.count / 2)))
    }
    var found: [[Suggestion]] = []
    let suggesting = seconds { found = suggester?.suggestions(for: texts) ?? [] }
    print(
      String(
        format: "\nTrained on %d in %.1f s, %d suggested in %.1f s (%d MB of text).", examples.count, training,
        found.count, suggesting, texts.reduce(0) { $0 + $1.text.utf8.count } / 1_000_000))
    GoalMatchingPeer.printSpeed(ours: training + suggesting)
  }
}
