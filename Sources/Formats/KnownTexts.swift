import Glibc

/// Texts that have been met, numbered in the order in which they came: asked for each value of a file, so with few
/// calls and no allocation.
package struct KnownTexts: Sendable {
  /// Numbers by hash, with the next free place taken; -1 for none. At most half full.
  private var slots: [Int32] = []
  private var entries: [(hash: UInt64, start: Int, count: Int)] = []
  private var texts: [UInt8] = []

  package init() {}

  package var count: Int { entries.count }

  /// The number of a text, whose `ByteSummary` has the hash; -1 where it has not been met.
  package func number(of range: Range<Int>, in bytes: [UInt8], hash: UInt64) -> Int {
    if slots.isEmpty || range.upperBound > bytes.count { return -1 }
    return unsafe slots.withUnsafeBufferPointer { slots in
      unsafe entries.withUnsafeBufferPointer { entries in
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while unsafe slots[slot] >= 0 {
          let number = unsafe Int(slots[slot])
          let entry = unsafe entries[number]
          if entry.hash == hash, entry.count == range.count, isText(at: entry.start, bytes, range) { return number }
          slot = (slot + 1) & mask
        }
        return -1
      }
    }
  }

  @inline(__always) private func isText(at start: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    unsafe texts.withUnsafeBytes { texts in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let a = texts.baseAddress, let b = bytes.baseAddress else { return range.isEmpty }
        return unsafe memcmp(a + start, b + range.lowerBound, range.count) == 0
      }
    }
  }

  /// Adds a text that has not been met.
  package mutating func add(_ range: Range<Int>, of bytes: [UInt8], hash: UInt64) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    place(hash, entries.count)
    entries.append((hash, texts.count, range.count))
    texts += bytes[range]
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(64, slots.count * 2))
    for index in entries.indices { place(entries[index].hash, index) }
  }

  private mutating func place(_ hash: UInt64, _ entry: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: entry)
  }
}
