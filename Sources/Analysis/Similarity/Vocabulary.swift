import Diagnostics

/// The words of some texts and what they are compared by, numbered. Each way of writing a word is looked into once.
struct Vocabulary: Sendable {
  /// The three kinds of feature whose cosines are averaged.
  enum Kind: UInt8, CaseIterable, Sendable {
    /// The word as it is written.
    case word
    case stem
    /// A piece of the stem.
    case piece
  }

  struct Feature: Sendable {
    let name: String
    let kind: Kind
    /// The number of the stem of a word; that of the feature itself for others.
    let stem: Int32
  }

  private(set) var features: [Feature] = []
  /// The features of all words, word by word: its stem, itself, then its pieces; none for a stop word.
  private(set) var featuresOfWords: [Int32] = []
  /// Where those of each word begin; one more than there are words.
  private(set) var starts: [Int] = [0]
  private var stems: [String: Int32] = [:]
  private var pieces: [WordPieces.Piece: Int32] = [:]

  /// `ignored` are stems that are passed over like stop words.
  init(_ words: WordTable, ignoring ignored: Set<String>, _ workforce: any Workforce) {
    let shares = max(1, min(Vocabulary.mostShares, words.count / Vocabulary.fewestWords))
    let looked = workforce.map(shares) { share in
      ((words.count * share / shares)..<(words.count * (share + 1) / shares)).map {
        Look(words[$0], ignoring: ignored)
      }
    }
    for look in looked.joined() {
      if let look { add(look) }
      starts.append(featuresOfWords.count)
    }
  }
  private static let mostShares = 8
  private static let fewestWords = 1_000

  /// What is seen in a word, before anything is numbered.
  private struct Look: Sendable {
    let word: String
    let stem: String
    let pieces: [WordPieces.Piece]

    /// nil for a word that tells nothing.
    init?(_ word: String, ignoring ignored: Set<String>) {
      guard !StopWords.contains(word) else { return nil }
      let stem = SwedishStemmer.stem(word)
      guard !EverydayWords.contains(word, stem: stem), !ignored.contains(stem) else { return nil }
      self.word = word
      self.stem = stem
      pieces = WordPieces.packed(of: stem)
    }
  }

  private mutating func add(_ look: Look) {
    let stem = stems[look.stem] ?? new(look.stem, .stem)
    stems[look.stem] = stem
    featuresOfWords.append(stem)
    // Each word is in the table once.
    featuresOfWords.append(new(look.word, .word, stem: stem))
    for piece in look.pieces {
      if let known = pieces[piece] {
        featuresOfWords.append(known)
      } else {
        let number = new(piece.text, .piece)
        pieces[piece] = number
        featuresOfWords.append(number)
      }
    }
  }

  private mutating func new(_ name: String, _ kind: Kind, stem: Int32? = nil) -> Int32 {
    let number = Int32(features.count)
    features.append(Feature(name: name, kind: kind, stem: stem ?? number))
    return number
  }
}
