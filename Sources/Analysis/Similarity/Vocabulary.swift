/// The stems and pieces of the words met so far, numbered. Each way of writing a word is looked into once.
struct Vocabulary: Sendable {
  /// A stem, or a piece of a word: the two kinds of feature whose cosines are averaged.
  struct Feature: Sendable {
    let name: String
    let isStem: Bool
  }

  private(set) var features: [Feature] = []
  /// The words as written, by number; the stop words too.
  private(set) var words: [String] = []
  /// The features of each word: its stem first, then its pieces; none for a stop word.
  private(set) var featuresOfWord: [[Int32]] = []
  private var numbers: [String: Int32] = [:]
  private var stems: [String: Int32] = [:]
  private var pieces: [String: Int32] = [:]
  private var featuresOfStem: [Int32: [Int32]] = [:]

  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    featuresOfWord.append(StopWords.contains(word) ? [] : look(into: SwedishStemmer.stem(word)))
    return number
  }

  private mutating func look(into stem: String) -> [Int32] {
    if let known = stems[stem], let all = featuresOfStem[known] { return all }
    let number = Int32(features.count)
    features.append(Feature(name: stem, isStem: true))
    stems[stem] = number
    var all = [number]
    for piece in WordPieces.pieces(of: stem) {
      if let known = pieces[piece] {
        all.append(known)
      } else {
        all.append(Int32(features.count))
        pieces[piece] = Int32(features.count)
        features.append(Feature(name: piece, isStem: false))
      }
    }
    featuresOfStem[number] = all
    return all
  }
}
