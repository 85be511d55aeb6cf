/// A cheap look at a short text: whether it may be a stand-in, before it is made a String.
struct PlaceholderScan {
  // Not static: those are looked up through a lock at every use.
  private let beginnings = Beginnings()
  private let words = Words()

  /// False only where `TextQuality.isPlaceholder` is false too: no listed word, not one letter repeated, not bare marks.
  func mayBe(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var hash = ContentHash()
    var letters = 0
    var first: UInt8 = 0
    var isOneLetter = true
    for index in range {
      let byte = PlaceholderScan.letter(bytes[index])
      if byte == 0 { continue }
      // A combining mark or other script: let the careful reading decide.
      if byte == PlaceholderScan.careful { return true }
      if letters == 0 { first = byte } else if byte != first { isOneLetter = false }
      letters += 1
      // Nearly every text is told from a listed word by how it begins.
      if letters == 2, !isOneLetter, !beginnings.contains(first, byte) { return false }
      hash.add(byte)
    }
    return letters == 0 || (isOneLetter && letters >= 3) || words.mayContain(hash.value)
  }

  private static var careful: UInt8 { 0xFF }

  /// The letter or digit that a byte stands for when folded, 0 for none.
  @inline(__always) private static func letter(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39: byte
    // The second byte of å ä à á, ö ó, é è, ü and their capitals; another letter is left out, as when folded.
    case 0xA5, 0xA4, 0xA0, 0xA1, 0x85, 0x84, 0x80, 0x81: 0x61
    case 0xB6, 0xB3, 0x96, 0x93: 0x6F
    case 0xA9, 0xA8, 0x89, 0x88: 0x65
    case 0xBC, 0x9C: 0x75
    case 0xC2, 0xC4...0xFF: careful
    default: 0
    }
  }

  /// The first two letters of the listed words, one bit for each pair.
  private struct Beginnings {
    private let rows: [UInt64]

    init() {
      rows = TextQuality.placeholders.reduce(into: [UInt64](repeating: 0, count: 64)) { rows, word in
        let letters = Array(word.utf8.prefix(2))
        if letters.count == 2 { rows[Int(letters[0] & 63)] |= 1 << UInt64(letters[1] & 63) }
      }
    }

    func contains(_ first: UInt8, _ second: UInt8) -> Bool { rows[Int(first & 63)] >> UInt64(second & 63) & 1 == 1 }
  }

  /// The listed words by their hashes, with one bit of each in front: nearly all texts are none of them by that alone.
  private struct Words {
    private let hashes: Set<UInt64>
    private let bits: [UInt64]

    init() {
      hashes = Set(
        TextQuality.placeholders.map { word in
          var hash = ContentHash()
          for byte in word.utf8 { hash.add(byte) }
          return hash.value
        })
      bits = hashes.reduce(into: [UInt64](repeating: 0, count: 64)) { $0[Words.place($1)] |= 1 << ($1 & 63) }
    }

    func mayContain(_ hash: UInt64) -> Bool {
      bits[Words.place(hash)] >> (hash & 63) & 1 == 1 && hashes.contains(hash)
    }

    /// Of bits that `hash & 63` does not use.
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & 63 }
  }
}
