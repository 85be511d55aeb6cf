import Diagnostics
import StrategyModel

@testable import Analysis

/// Standard phrases with every sentence kept as a String.
struct PlainPhrases {
  private let phrases: Set<String>

  init(_ activities: [Activity], goals: (Activity.ID) -> [Goal.ID]) {
    var users: [String: [Activity]] = [:]
    for activity in activities {
      for sentence in Set(PlainPhrases.sentences(activity.summary.raw).map(\.key)) where !sentence.isEmpty {
        users[sentence, default: []].append(activity)
      }
    }
    phrases = Set(
      users.filter { _, activities in
        guard Set(activities.map(\.submitter)).count >= 3 else { return false }
        let shared = activities.dropFirst().reduce(into: Set(activities.first.map { goals($0.id) } ?? [])) {
          $0.formIntersection(goals($1.id))
        }
        let words = activities.map { Set(SwedishTokens.stems(of: $0.title.raw)) }
        let common = words.dropFirst().reduce(into: words.first ?? []) { $0.formIntersection($1) }
        return shared.isEmpty || common.isEmpty
      }.keys)
  }

  /// The text without the phrases.
  func removed(from text: String) -> String {
    PlainPhrases.sentences(text).filter { !phrases.contains($0.key) }.map(\.text).joined(separator: " ")
  }

  private static func sentences(_ text: String) -> [(key: String, text: String)] {
    text.split { ".!?\n".contains($0) }.map { sentence in
      (WordScanner.words(of: String(sentence)).joined(separator: " "), String(sentence))
    }
  }
}
