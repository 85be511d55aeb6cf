import Formats

/// The one pass over all values of a record, before any rule is asked: what each is known by, what the record says, and
/// whether any of its texts needs a closer look.
struct RecordReading {
  /// What the memo of its field knows each value by, in the order of the values.
  private var numbers: [Int32] = []
  /// What the values of each field say together, the same in any order; 0 where there is none.
  private var sums = [UInt64](repeating: 0, count: Field.allCases.count)
  /// False only where no rule about texts has anything to say.
  private(set) var mayDoubtTexts = false
  private let placeholders = PlaceholderScan()

  mutating func read(_ record: RawRecord, _ memos: inout RecordMemos) {
    let (values, summaries) = (record.values, record.summaries)
    while numbers.count < values.count { numbers.append(-1) }
    for index in sums.indices { sums[index] = 0 }
    var mayDoubt = false
    for index in values.indices {
      let value = values[index]
      let summary = summaries[index]
      let known = memos.take(value, summary, of: record)
      numbers[index] = known?.number ?? -1
      sums[value.field.rawValue] &+= known?.content ?? summary.hash
      if !mayDoubt, value.field.isFreeText || value.field == .ownID {
        mayDoubt = RecordReading.mayDoubt(value, summary, record, placeholders)
      }
    }
    mayDoubtTexts = mayDoubt
  }

  /// What the memo of its field knows a value by.
  func number(_ value: RawRecord.Value) -> Int32 { numbers[value.number] }

  /// Of everything that is said about the activity, by what it means; not of who reports it, how it is spelt, in which
  /// order a list stands, or whom to ask.
  var content: UInt64 {
    var hash = ContentHash()
    for index in sums.indices where RecordReading.reported >> UInt32(index) & 1 == 1 && sums[index] != 0 {
      hash.add(sums[index] &+ UInt64(index))
    }
    return hash.value
  }

  /// One bit for each field of the activity itself.
  private static var reported: UInt32 {
    ~(1 << UInt32(Field.organisation.rawValue) | 1 << UInt32(Field.year.rawValue) | 1 << UInt32(Field.contact.rawValue))
  }

  /// Whether a rule about texts may have something to say of one.
  func mayDoubt(_ value: RawRecord.Value, _ record: RawRecord) -> Bool {
    RecordReading.mayDoubt(value, record.summary(value), record, placeholders)
  }

  private static func mayDoubt(
    _ value: RawRecord.Value, _ summary: ByteSummary, _ record: RawRecord, _ placeholders: PlaceholderScan
  ) -> Bool {
    let signs = TextSigns(summary, first: record.bytes[value.range.lowerBound])
    if value.field == .ownID { return signs.mayHoldPersonalData || signs.mayHoldInvisible }
    return !signs.isPlain || TextQuality.mayDoubt(value, summary)
      || (TextQuality.isShort(value.range.count) && placeholders.mayBe(record.bytes, value.range))
  }
}
