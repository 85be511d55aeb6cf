import StrategyModel

/// What a value says, whatever the spelling: a code and its name are the same, and so are `2024` and `2024-01-01` as a start.
enum ValueMeaning {
  /// The same for values that say the same; nil for one that is not understood.
  static func hash(_ text: String, _ field: Field, _ vocabulary: Vocabulary) -> UInt64? {
    switch field {
    case .kind: RecordChecker.kind(text).map { hash($0.rawValue) }
    case .status: RecordChecker.status(text).map { hash($0.rawValue) }
    case .start, .end:
      if case .days(let first, let last) = DateText(text) {
        hash((field == .start ? first : last).description)
      } else {
        nil
      }
    case .budget: AmountText.amount(text).map { hash("\($0.ore)") }
    case .goal: vocabulary.goalID(text).map { hash($0.rawValue) }
    case .challenge, .perspective:
      if case .known(let id) = vocabulary.theme(text, of: field) { hash(id.rawValue) } else { nil }
    case .municipality: place(text, vocabulary)
    default: nil
    }
  }

  /// A group says as much as its members one by one.
  private static func place(_ text: String, _ vocabulary: Vocabulary) -> UInt64? {
    switch vocabulary.place(text) {
    case .municipalities(let codes): codes.reduce(0) { $0 &+ hash($1.rawValue) }
    case .county: hash("county")
    case .outside, .unknown: nil
    }
  }

  private static func hash(_ text: String) -> UInt64 {
    var hash = ContentHash()
    for byte in text.utf8 { hash.add(byte) }
    // FNV's lower bits are weak; sums of several should not meet.
    hash.add(hash.value >> 32)
    return hash.value
  }
}
