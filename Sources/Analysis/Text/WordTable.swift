/// Gives every distinct word a small number, in the order they are first met.
///
/// Words are told apart by their 64-bit hash alone: among a million words the chance that any two share one is below
/// one in ten million, and the harm that one word is read as another.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    /// The word's number plus one, 0 where free.
    var number: Int
  }

  private var letters: [UInt8] = []
  /// Where each word begins in `letters`; one more than there are words.
  private var starts: [Int] = [0]
  /// By number.
  private var hashes: [UInt64] = []
  /// Open addressing. The size is a power of two.
  private var slots = Array(repeating: Slot(hash: 0, number: 0), count: 1 << 12)

  var count: Int { starts.count - 1 }

  /// The word with that number, which must be one this table gave.
  subscript(_ number: Int) -> String {
    String(decoding: letters[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  /// The number of a word, a new one where it was not met before. `hash` is that of `WordScanner`.
  mutating func number(of word: [UInt8], hash: UInt64) -> Int {
    let place = place(of: hash)
    if slots[place].number > 0 { return slots[place].number - 1 }
    letters.append(contentsOf: word)
    starts.append(letters.count)
    hashes.append(hash)
    slots[place] = Slot(hash: hash, number: count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Takes in another's words; for each of them, its number here.
  mutating func take(_ other: WordTable) -> [Int32] {
    (0..<other.count).map { number in
      let word = Array(other.letters[other.starts[number]..<other.starts[number + 1]])
      return Int32(self.number(of: word, hash: other.hashes[number]))
    }
  }

  /// Where the hash is, or where it would be put.
  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[place].number > 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, number: 0), count: old.count * 2)
    for slot in old where slot.number > 0 { slots[place(of: slot.hash)] = slot }
  }
}
