/// The Snowball stemmer for Swedish, version 3.1.1 of its rules: "arbetet", "arbetets" and "arbete" become "arbet".
///
/// Source of the rules: snowballstem.org/algorithms/swedish (BSD licence), written anew here. Takes lower-case words
/// in Unicode normal form C. No rule changes a letter, so a stem is as many letters of the word's beginning; all letters
/// that a rule names are of ISO 8859-1, so any other may be read as none of them.
enum SwedishStemmer {
  static func stem(_ word: String) -> String {
    let letters = PlainLetters.of(word) ?? word.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0 }
    let gone = letters.count - length(letters)
    guard gone > 0 else { return word }
    let scalars = word.unicodeScalars
    return String(scalars[..<scalars.index(scalars.endIndex, offsetBy: -gone)])
  }

  /// How many of a word's letters its stem has.
  static func length(_ letters: [UInt8]) -> Int { length(letters[...]) }

  static func length(_ letters: ArraySlice<UInt8>) -> Int {
    let start = letters.startIndex
    let r1 = regionOne(letters)
    var end = withoutMainSuffix(letters, r1)
    if longest(consonantPairs, of: letters[..<end], from: r1) > 0 { end -= 1 }
    return withoutOtherSuffix(letters[..<end], r1) - start
  }

  /// Where the region after the first non-vowel that follows a vowel begins; at least three letters in.
  private static func regionOne(_ letters: ArraySlice<UInt8>) -> Int {
    guard letters.count >= 3, let vowel = letters.firstIndex(where: isVowel),
      let consonant = letters[vowel...].firstIndex(where: { !isVowel($0) })
    else { return letters.endIndex }
    return max(consonant + 1, letters.startIndex + 3)
  }

  private static func withoutMainSuffix(_ letters: ArraySlice<UInt8>, _ r1: Int) -> Int {
    let end = letters.endIndex
    let suffix = longest(mainSuffixes, of: letters, from: r1)
    if suffix == 0 { return end }
    let last = letters[end - 1]
    if suffix == 1, last == UInt8(ascii: "s") {
      if letters.count >= 3, letters[end - 3] == UInt8(ascii: "e"), letters[end - 2] == UInt8(ascii: "t"),
        allowsDefiniteEt(letters[..<(end - 3)])
      {
        return end - 3
      }
      return letters.count >= 2 && isBeforeS(letters[end - 2]) ? end - 1 : end
    }
    if suffix == 2, last == UInt8(ascii: "t"), letters[end - 2] == UInt8(ascii: "e") {
      return allowsDefiniteEt(letters[..<(end - 2)]) ? end - 2 : end
    }
    return end - suffix
  }

  /// Whether -et after these letters is the definite ending: a consonant after a vowel, and not of words like "kvalitet".
  private static func allowsDefiniteEt(_ letters: ArraySlice<UInt8>) -> Bool {
    let end = letters.endIndex
    guard letters.count >= 3, !isVowel(letters[end - 1]), isVowel(letters[end - 2]) else { return false }
    return longest(beforeOtherEt, of: letters, from: letters.startIndex) == 0
  }

  private static func withoutOtherSuffix(_ letters: ArraySlice<UInt8>, _ r1: Int) -> Int {
    let end = letters.endIndex
    let suffix = longest(otherSuffixes, of: letters, from: r1)
    switch suffix {
    case 5: return end - 1  // fullt → full
    case 3 where letters[end - 3] == 0xF6:  // löst → lös
      return letters.count > 3 && isBeforeOst(letters[end - 4]) ? end - 1 : end
    default: return end - suffix
    }
  }

  /// The length of the longest of the endings that the letters have from a place on; 0 where they have none.
  private static func longest(_ endings: Endings, of letters: ArraySlice<UInt8>, from r1: Int) -> Int {
    guard let last = letters.last else { return 0 }
    let room = letters.endIndex - max(r1, letters.startIndex)
    for ending in endings.byLast[Int(last)] where ending.count <= room {
      var place = letters.endIndex - ending.count
      if ending.allSatisfy({ letter in
        defer { place += 1 }
        return letters[place] == letter
      }) {
        return ending.count
      }
    }
    return 0
  }

  /// Endings by their last letter, the longest first.
  private struct Endings: Sendable {
    let byLast: [[[UInt8]]]

    init(_ words: String) {
      var byLast = [[[UInt8]]](repeating: [], count: 256)
      for letters in words.split(separator: " ").compactMap({ PlainLetters.of(String($0)) }) {
        if let last = letters.last { byLast[Int(last)].append(letters) }
      }
      self.byLast = byLast.map { $0.sorted { $0.count > $1.count } }
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE4, 0xE5, 0xF6: true  // a e i o u y ä å ö
    default: false
    }
  }
  private static func isBeforeS(_ letter: UInt8) -> Bool { beforeS.contains(letter) }
  private static func isBeforeOst(_ letter: UInt8) -> Bool { beforeOst.contains(letter) }

  private static let beforeS = Array("bcdfghjklmnoprtvy".utf8)
  private static let beforeOst = Array("iklnprtuv".utf8)
  private static let mainSuffixes = Endings(
    """
    a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or s as arnas ernas \
    ornas es ades andes ens arens hetens erns at et andet het ast
    """)
  private static let consonantPairs = Endings("dd gd nn dt gt kt tt")
  private static let otherSuffixes = Endings("fullt lig els öst ig")
  private static let beforeOtherEt = Endings(
    "fab h pak rak stak kom iet cit dit alit ilit mit nit pit rit sit tit uit ivit kvit xit")
}
