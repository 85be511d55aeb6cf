/// Runs of letters within a word, its edges marked by spaces: "skola" gives " sko", "skol", "kola", "ola ".
///
/// They find what stems miss: other endings, unknown compounds and slips of spelling (scikit-learn's `char_wb`).
enum CharacterGrams {
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
}
