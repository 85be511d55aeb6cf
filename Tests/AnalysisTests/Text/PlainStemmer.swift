@testable import Analysis

/// The stemmer as its rules read: letters are scalars, and endings are looked for one by one.
enum PlainStemmer {
  static func stem(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    let r1 = regionOne(letters)
    removeMainSuffix(&letters, r1)
    if longest(consonantPairs, of: letters, from: r1) != nil { letters.removeLast() }
    replaceOtherSuffix(&letters, r1)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// Where the region after the first non-vowel that follows a vowel begins; at least three letters in.
  private static func regionOne(_ letters: [UnicodeScalar]) -> Int {
    guard letters.count >= 3, let vowel = letters.firstIndex(where: vowels.contains),
      let consonant = letters[vowel...].firstIndex(where: { !vowels.contains($0) })
    else { return letters.count }
    return max(consonant + 1, 3)
  }

  private static func removeMainSuffix(_ letters: inout [UnicodeScalar], _ r1: Int) {
    guard let suffix = longest(mainSuffixes, of: letters, from: r1) else { return }
    switch suffix {
    case ["s"]:
      if letters.suffix(3).starts(with: ["e", "t"]), allowsDefiniteEt(letters.dropLast(3)) {
        letters.removeLast(3)
      } else if letters.count >= 2, beforeS.contains(letters[letters.count - 2]) {
        letters.removeLast()
      }
    case ["e", "t"]:
      if allowsDefiniteEt(letters.dropLast(2)) { letters.removeLast(2) }
    default: letters.removeLast(suffix.count)
    }
  }

  /// Whether -et after these letters is the definite ending: a consonant after a vowel, and not of words like "kvalitet".
  private static func allowsDefiniteEt(_ letters: ArraySlice<UnicodeScalar>) -> Bool {
    guard letters.count >= 3, let last = letters.last, let before = letters.dropLast().last else { return false }
    guard !vowels.contains(last), vowels.contains(before) else { return false }
    return !beforeOtherEt.contains { letters.count >= $0.count && letters.suffix($0.count).elementsEqual($0) }
  }

  private static func replaceOtherSuffix(_ letters: inout [UnicodeScalar], _ r1: Int) {
    guard let suffix = longest(otherSuffixes, of: letters, from: r1) else { return }
    switch suffix.count {
    case 5: letters.removeLast()  // fullt → full
    case 3 where suffix.first == "ö":  // löst → lös
      if letters.count > 3, beforeOst.contains(letters[letters.count - 4]) { letters.removeLast() }
    default: letters.removeLast(suffix.count)
    }
  }

  private static func longest(
    _ suffixes: [[UnicodeScalar]], of letters: [UnicodeScalar], from r1: Int
  ) -> [UnicodeScalar]? {
    suffixes.first { letters.count - $0.count >= r1 && letters.suffix($0.count).elementsEqual($0) }
  }

  private static func byLength(_ words: String) -> [[UnicodeScalar]] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  private static let vowels = Set("aeiouyäåö".unicodeScalars)
  private static let beforeS = Set("bcdfghjklmnoprtvy".unicodeScalars)
  private static let beforeOst = Set("iklnprtuv".unicodeScalars)
  private static let mainSuffixes = byLength(
    """
    a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or s as arnas ernas \
    ornas es ades andes ens arens hetens erns at et andet het ast
    """)
  private static let consonantPairs = byLength("dd gd nn dt gt kt tt")
  private static let otherSuffixes = byLength("fullt lig els öst ig")
  private static let beforeOtherEt = byLength(
    "fab h pak rak stak kom iet cit dit alit ilit mit nit pit rit sit tit uit ivit kvit xit")
}
