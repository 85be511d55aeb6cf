/// The words met so far and what they are compared by, numbered. Each way of writing a word is looked into once.
struct Vocabulary: Sendable {
  /// The three kinds of feature whose cosines are averaged.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// The word as it is written.
    case word
    case stem
    /// A piece of the stem.
    case piece
  }

  struct Feature: Sendable, Hashable {
    let name: String
    let kind: Kind
    /// The number of the stem of a word; that of the feature itself for others.
    var stem: Int32 = -1

    static func == (a: Feature, b: Feature) -> Bool { a.kind == b.kind && a.name == b.name }
    func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(name)
    }
  }

  private(set) var features: [Feature] = []
  /// The features of each word, in the order of the words' numbers: its stem, itself, then its pieces; none for a stop
  /// word.
  private(set) var featuresOfWord: [[Int32]] = []
  private var words = WordTable()
  private var numbers: [Feature: Int32] = [:]
  /// Stems that are passed over like stop words.
  private let ignored: Set<String>

  init(ignoring ignored: Set<String> = []) { self.ignored = ignored }

  /// The features of a word, given as UTF-8 with its `WordScanner` hash.
  mutating func features(of word: [UInt8], hash: UInt64) -> [Int32] {
    let number = words.number(of: word, hash: hash)
    if number == featuresOfWord.count { featuresOfWord.append(look(into: words[number])) }
    return featuresOfWord[number]
  }

  private mutating func look(into word: String) -> [Int32] {
    guard !StopWords.contains(word) else { return [] }
    let stem = SwedishStemmer.stem(word)
    guard !EverydayWords.contains(word, stem: stem), !ignored.contains(stem) else { return [] }
    let stemNumber = number(of: stem, .stem)
    return [stemNumber, number(of: word, .word, stem: stemNumber)]
      + WordPieces.pieces(of: stem).map { number(of: $0, .piece) }
  }

  /// The number of a feature, a new one where it was not met before.
  mutating func number(of name: String, _ kind: Kind, stem: Int32 = -1) -> Int32 {
    let next = Int32(features.count)
    let feature = Feature(name: name, kind: kind, stem: stem < 0 ? next : stem)
    if let known = numbers[feature] { return known }
    numbers[feature] = next
    features.append(feature)
    return next
  }

  /// Takes in another's features; for each of them, its number here.
  mutating func take(_ other: Vocabulary) -> [Int32] {
    var here: [Int32] = []
    here.reserveCapacity(other.features.count)
    // A word's stem has a lower number than the word.
    for feature in other.features {
      let stem = feature.kind == .word ? here[Int(feature.stem)] : -1
      here.append(number(of: feature.name, feature.kind, stem: stem))
    }
    return here
  }
}
