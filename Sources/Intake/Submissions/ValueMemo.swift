import Formats

/// Remembers what a text meant, so that a value repeated on a hundred thousand rows is understood once.
struct ValueMemo<Meaning: Sendable>: Sendable {
  /// How many different texts are remembered: bounds the memory, not the answers.
  private let capacity = 4_096
  /// Places in `entries`, by hash with the next free place taken; -1 for none. At most half full.
  private var slots: [Int32] = []
  private var entries: [(hash: UInt64, start: Int, count: Int, meaning: Meaning)] = []
  private var texts: [UInt8] = []

  /// The meaning of a value's bytes; `understand` is asked when they are new.
  mutating func meaning(
    of bytes: [UInt8], _ value: RawRecord.Value, _ understand: (String) -> Meaning
  ) -> Meaning {
    let hash = value.summary.hash
    if let known = find(hash, bytes, value.range) { return entries[known].meaning }
    let meaning = understand(String(decoding: bytes[value.range], as: UTF8.self))
    if entries.count < capacity { remember(hash, bytes[value.range], meaning) }
    return meaning
  }

  private func find(_ hash: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].hash == hash, isSame(entry, bytes, range) { return entry }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    entries[entry].count == range.count
      && ByteCopy.isSame(texts, entries[entry].start, bytes, range.lowerBound, count: range.count)
  }

  private mutating func remember(_ hash: UInt64, _ text: ArraySlice<UInt8>, _ meaning: Meaning) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    place(hash, entries.count)
    entries.append((hash, texts.count, text.count, meaning))
    texts += text
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(64, slots.count * 2))
    for index in entries.indices { place(entries[index].hash, index) }
  }

  private mutating func place(_ hash: UInt64, _ entry: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }
}

/// FNV-1a, 64 bits: the same on every machine and in every run.
struct ContentHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Eight bytes at once, for what is itself a hash.
  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
