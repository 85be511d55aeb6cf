/// Runs of letters within a word, its edges marked by spaces: "skola" gives " sko", "skol", "kola", "ola ".
///
/// They find what stems miss: other endings, unknown compounds and slips of spelling (scikit-learn's `char_wb`).
enum CharacterGrams {
  /// The longest run that has a key.
  static let longest = 5

  /// In order of length, then place, repeats included.
  static func grams(of word: String, lengths: ClosedRange<Int>) -> [String] {
    let letters = Array((" " + word + " ").unicodeScalars)
    var grams: [String] = []
    for length in lengths where length <= letters.count {
      for start in 0...(letters.count - length) {
        var gram = String.UnicodeScalarView()
        gram.append(contentsOf: letters[start..<(start + length)])
        grams.append(String(gram))
      }
    }
    return grams
  }

  /// The same as numbers, in the same order, none of them longer than `longest`: the letters' own numbers, a byte each,
  /// or the hash of a run with letters outside ISO 8859-1, which `named` is then told of.
  static func keys(
    of word: String, lengths: ClosedRange<Int>, named: (UInt64, String) -> Void = { _, _ in }
  ) -> [UInt64] {
    guard let plain = PlainLetters.of(word) else {
      return grams(of: word, lengths: lengths).map { gram in
        if let letters = PlainLetters.of(gram) { return key(letters[...]) }
        let key = WordScanner.hash(gram.utf8) | 1 << 63
        named(key, gram)
        return key
      }
    }
    let letters = [0x20] + plain + [0x20]
    var keys: [UInt64] = []
    for length in lengths where length <= letters.count {
      for start in 0...(letters.count - length) { keys.append(key(letters[start..<(start + length)])) }
    }
    return keys
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1) } }

  /// The letters of a key; nil for a hash.
  static func text(ofKey key: UInt64) -> String? {
    guard key >> 63 == 0 else { return nil }
    return PlainLetters.text((0..<8).reversed().map { UInt8(truncatingIfNeeded: key >> (8 * $0)) }.filter { $0 > 0 })
  }
}
