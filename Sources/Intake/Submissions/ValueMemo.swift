import Formats

/// Remembers what a text meant, so that a value repeated on a hundred thousand rows is understood once.
struct ValueMemo<Meaning: Sendable>: Sendable {
  /// How many different texts are remembered: bounds the memory, not the answers.
  private static var capacity: Int { 4_096 }
  private var texts = KnownTexts()
  private var entries: [(meaning: Meaning, content: UInt64)] = []
  private let understand: @Sendable (String) -> Meaning
  /// The same for texts that say the same.
  private let content: @Sendable (String) -> UInt64

  init(
    content: @escaping @Sendable (String) -> UInt64 = { _ in 0 }, _ understand: @escaping @Sendable (String) -> Meaning
  ) {
    self.understand = understand
    self.content = content
  }

  /// Takes in a value: what to ask for its meaning by, -1 where it is one too many to remember; and what it says.
  mutating func take(_ value: RawRecord.Value, _ summary: ByteSummary, of record: RawRecord) -> (
    number: Int32, content: UInt64
  ) {
    let known = texts.number(of: value.range, in: record.bytes, hash: summary.hash)
    if known >= 0 { return (Int32(truncatingIfNeeded: known), entries[known].content) }
    let text = record.text(value)
    let content = content(text)
    guard entries.count < Self.capacity else { return (-1, content) }
    texts.add(value.range, of: record.bytes, hash: summary.hash)
    entries.append((understand(text), content))
    return (Int32(truncatingIfNeeded: entries.count - 1), content)
  }

  /// The meaning of a value that was taken in.
  func meaning(_ number: Int32, _ value: RawRecord.Value, of record: RawRecord) -> Meaning {
    number < 0 ? understand(record.text(value)) : entries[Int(number)].meaning
  }
}
