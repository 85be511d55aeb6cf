import StrategyModel

/// What texts have meant so far in a file, field by field.
struct RecordMemos: Sendable {
  var kinds = ValueMemo<Activity.Kind?>()
  var statuses = ValueMemo<Activity.Status?>()
  var dates = ValueMemo<DateText>()
  var amounts = ValueMemo<Amount?>()
  var years = ValueMemo<Int?>()
  var goals = ValueMemo<Vocabulary.GoalEntry>()
  var places = ValueMemo<Vocabulary.PlaceEntry>()
  var challenges = ValueMemo<Vocabulary.ThemeEntry>()
  var perspectives = ValueMemo<Vocabulary.ThemeEntry>()
  var organisations = ValueMemo<Organisation.ID>()
}
