import Diagnostics
import StrategyModel

/// What texts have meant so far in a file, field by field.
struct RecordMemos: Sendable {
  var kinds = ValueMemo<CodeEntry<Activity.Kind>>()
  var statuses = ValueMemo<CodeEntry<Activity.Status>>()
  var dates = ValueMemo<DateText>()
  var amounts = ValueMemo<Amount?>()
  var years = ValueMemo<Int?>()
  var goals = ValueMemo<Vocabulary.GoalEntry>()
  var places = ValueMemo<Vocabulary.PlaceEntry>()
  var challenges = ValueMemo<Vocabulary.ThemeEntry>()
  var perspectives = ValueMemo<Vocabulary.ThemeEntry>()
  var organisations = ValueMemo<Organisation.ID>()
  /// What values say, as hashes, by field.
  var contents = [ValueMemo<UInt64>](repeating: ValueMemo(), count: Field.allCases.count)
}

/// A word of a closed list; or the nearest words, where it is none of them.
struct CodeEntry<Code: Sendable>: Sendable {
  let code: Code?
  let nearest: [String]?

  init(_ code: Code?, _ text: String, _ allowed: [String]) {
    self.code = code
    nearest = code == nil ? NearestName.candidates(for: RecordChecker.shown(text), among: allowed, limit: 1) : nil
  }
}
