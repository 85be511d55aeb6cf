/// Gives every distinct word a small number, in the order they are first met.
struct WordTable: Sendable {
  private var letters: [UInt8] = []
  /// Where each word begins in `letters`; one more than there are words.
  private var starts: [Int] = [0]
  /// Open addressing: the word's number plus one, 0 where free. The size is a power of two.
  private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)

  var count: Int { starts.count - 1 }

  /// The word with that number, which must be one this table gave.
  subscript(_ number: Int) -> String {
    String(decoding: letters[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  /// The number of a word, a new one where it was not met before. `hash` is that of `WordScanner`.
  mutating func number(of word: [UInt8], hash: UInt64) -> Int {
    let slot = slot(of: word, hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    letters.append(contentsOf: word)
    starts.append(letters.count)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The number of a word that was met before.
  func known(_ word: [UInt8], hash: UInt64) -> Int? {
    let found = slots[slot(of: word, hash)]
    return found > 0 ? Int(found) - 1 : nil
  }

  private func slot(of word: [UInt8], _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot] > 0, !equals(Int(slots[slot]) - 1, word) { slot = (slot + 1) & mask }
    return slot
  }

  private func equals(_ number: Int, _ word: [UInt8]) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for index in word.indices where letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let word = Array(letters[starts[number]..<starts[number + 1]])
      slots[slot(of: word, WordScanner.hash(word))] = Int32(number + 1)
    }
  }
}
