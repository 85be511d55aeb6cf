import Diagnostics
import Formats
import StrategyModel

/// What texts have meant so far in a file, field by field.
struct RecordMemos: Sendable {
  var organisations: ValueMemo<Organisation.ID>
  var years: ValueMemo<Int?>
  var kinds: ValueMemo<CodeEntry<Activity.Kind>>
  var statuses: ValueMemo<CodeEntry<Activity.Status>>
  var starts: ValueMemo<DateText>
  var ends: ValueMemo<DateText>
  var amounts: ValueMemo<Amount?>
  var goals: ValueMemo<Vocabulary.GoalEntry>
  var places: ValueMemo<Vocabulary.PlaceEntry>
  var challenges: ValueMemo<Vocabulary.ThemeEntry>
  var perspectives: ValueMemo<Vocabulary.ThemeEntry>

  static let kindWords = Activity.Kind.allCases.map(\.rawValue)
  static let statusWords = Activity.Status.allCases.map(\.rawValue)

  init(_ vocabulary: Vocabulary) {
    func content(_ field: Field) -> @Sendable (String) -> UInt64 {
      // What is not understood means its letters.
      { ValueMeaning.hash($0, field, vocabulary) ?? RawRecord.hash(of: $0) }
    }
    organisations = ValueMemo { vocabulary.submitter($0).id }
    years = ValueMemo { RecordChecker.year($0) }
    kinds = ValueMemo(content: content(.kind)) { CodeEntry(RecordChecker.kind($0), $0, RecordMemos.kindWords) }
    statuses = ValueMemo(content: content(.status)) { CodeEntry(RecordChecker.status($0), $0, RecordMemos.statusWords) }
    starts = ValueMemo(content: content(.start)) { DateText($0) }
    ends = ValueMemo(content: content(.end)) { DateText($0) }
    amounts = ValueMemo(content: content(.budget)) { AmountText.amount($0) }
    goals = ValueMemo(content: content(.goal)) { vocabulary.goal($0) }
    places = ValueMemo(content: content(.municipality)) { vocabulary.place($0) }
    challenges = ValueMemo(content: content(.challenge)) { vocabulary.theme($0, of: .challenge) }
    perspectives = ValueMemo(content: content(.perspective)) { vocabulary.theme($0, of: .perspective) }
  }

  /// Takes in a value of a field whose values mean something apart from their letters; nil for other fields.
  @inline(__always)
  mutating func take(
    _ value: RawRecord.Value, _ summary: ByteSummary, of record: RawRecord
  ) -> (number: Int32, content: UInt64)? {
    switch value.field {
    case .organisation: organisations.take(value, summary, of: record)
    case .year: years.take(value, summary, of: record)
    case .kind: kinds.take(value, summary, of: record)
    case .status: statuses.take(value, summary, of: record)
    case .start: starts.take(value, summary, of: record)
    case .end: ends.take(value, summary, of: record)
    case .budget: amounts.take(value, summary, of: record)
    case .goal: goals.take(value, summary, of: record)
    case .municipality: places.take(value, summary, of: record)
    case .challenge: challenges.take(value, summary, of: record)
    case .perspective: perspectives.take(value, summary, of: record)
    default: nil
    }
  }
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
