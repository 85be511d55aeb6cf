package import Diagnostics

/// A tie between an activity and a goal (koppling), with its grounds.
package struct Alignment: Sendable, Hashable {
  /// Why the tie is made; earlier grounds win over later ones.
  package enum Ground: String, CaseIterable, Sendable {
    case declared = "angiven"
    case alias
    case confirmed = "beslutad"
    case text
  }

  package let activity: Activity.ID
  package let goal: Goal.ID
  package let ground: Ground
  /// 0–1; 1 for what was stated.
  package let confidence: Double
  /// What decided: the stated text, or the words that spoke for the goal.
  package let terms: [String]
  /// True for the first goal of the activity.
  package let isPrimary: Bool

  package init(
    activity: Activity.ID, goal: Goal.ID, ground: Ground, confidence: Double, terms: [String], isPrimary: Bool
  ) {
    self.activity = activity
    self.goal = goal
    self.ground = ground
    self.confidence = confidence
    self.terms = terms
    self.isPrimary = isPrimary
  }
}

/// Something that found no match on the other side of a merge (omatchat).
package struct Unmatched: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A stated goal that equals no goal.
    case goal = "mål"
    /// An activity that is tied to no goal at all.
    case activity = "insats utan mål"
    /// A submitter or partner that is not in the register.
    case organisation = "organisation"
    /// A registered organisation that a text names, but not under partner: a guess.
    case mention = "partner nämnd i text (gissning)"
    /// A place that is not in the register.
    case place = "plats"
    /// An indicator in the register that has no figures.
    case indicator = "indikator utan siffror"
    /// A series in the statistics that belongs to no indicator of the register.
    case series = "serie utan indikator"
    /// A value left out because it was not public at the reference date.
    case laterValue = "värde efter referensdatum"
  }

  package let kind: Kind
  package let value: SubmittedText
  package let source: RecordReference?
  /// What it may have been, best first.
  package let suggestions: [String]

  package init(kind: Kind, value: String, source: RecordReference?, suggestions: [String] = []) {
    self.kind = kind
    self.value = SubmittedText(value)
    self.source = source
    self.suggestions = suggestions
  }
}
