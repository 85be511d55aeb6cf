package import StrategyModel

/// A goal that a text may belong to, with what spoke for it. For a person to decide on.
package struct Suggestion: Sendable, Equatable {
  /// A word of the text, as it is read (lower case), and how much of the score it stands for.
  package struct Term: Sendable, Equatable {
    package let word: String
    /// In the unit of `score`; above 0.
    package let weight: Double
  }

  package let goal: Goal.ID
  /// 1 for the best.
  package let rank: Int
  /// Comparable between goals of one text, not between texts.
  package let score: Double
  /// 0–1: how often such a suggestion is right.
  package let confidence: Double
  /// Those that weighed most first; at most six.
  package let terms: [Term]
  /// Whether words and runs of letters, each by itself, put the same goal first.
  package let isAgreed: Bool
}

/// A text to find goals for.
package struct SuggestionText: Sendable, Equatable {
  package let id: String
  package let title: String
  package let text: String

  package init(id: String, title: String, text: String) {
    self.id = id
    self.title = title
    self.text = text
  }
}

/// A text whose goals somebody has confirmed.
package struct SuggestionExample: Sendable, Equatable {
  package let text: SuggestionText
  /// One or more; those not in the strategy are ignored.
  package let goals: [Goal.ID]

  package init(text: SuggestionText, goals: [Goal.ID]) {
    self.text = text
    self.goals = goals
  }
}
