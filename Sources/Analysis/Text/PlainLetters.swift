/// The letters of a word as their numbers in ISO 8859-1, one byte each, where it has no others: most Swedish words.
enum PlainLetters {
  /// nil for a word with any other letter.
  static func of(_ word: String) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(word.utf8.count)
    var lead: UInt8 = 0
    for byte in word.utf8 {
      switch byte {
      case 0..<0x80: letters.append(byte)
      case 0xC2, 0xC3: lead = byte
      case 0x80..<0xC0 where lead != 0:
        letters.append(lead == 0xC3 ? byte + 0x40 : byte)
        lead = 0
      default: return nil
      }
    }
    return letters
  }

  /// The hash of the letters' UTF-8, that of `WordScanner`.
  static func hash(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(WordScanner.seed) { WordScanner.hash(adding: $1, to: $0) }
  }

  static func text(_ letters: some Sequence<UInt8>) -> String {
    var view = String.UnicodeScalarView()
    for letter in letters { view.append(UnicodeScalar(letter)) }
    return String(view)
  }
}
