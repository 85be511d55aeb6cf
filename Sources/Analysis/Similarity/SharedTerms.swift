/// The words by which two texts resemble each other: whole words, as they are written in these two texts.
///
/// What stands in other texts has no part in it, so that a further text changes no pair's words.
struct SharedTerms {
  private let vectors: RelatedTextVectors
  /// Fewer shared words than this, and those that are parts of the other's compounds are shown too.
  static let few = 3
  /// So many are shown where nothing else is said.
  static let most = 6

  init(_ vectors: RelatedTextVectors) { self.vectors = vectors }

  /// The words that add most to the similarity first, at most `limit`. Where the two share no word and no part of a
  /// compound, a word of each that hold the same piece, unless `withKin` is false.
  func terms(_ a: Int, _ b: Int, limit: Int, withKin: Bool = true) -> [String] {
    guard limit > 0, a >= 0, b >= 0, a < vectors.count, b < vectors.count else { return [] }
    var stems: [(stem: Int32, weight: Double)] = []
    var bestPiece: (dimension: Int, weight: Double)?
    vectors.shared(a, b) { dimension, product in
      if vectors.space.kinds[dimension] == .piece {
        if product > bestPiece?.weight ?? 0 { bestPiece = (dimension, product) }
      } else if let known = stems.firstIndex(where: { $0.stem == vectors.space.stems[dimension] }) {
        stems[known].weight += product
      } else {
        stems.append((vectors.space.stems[dimension], product))
      }
    }
    guard bestPiece != nil || !stems.isEmpty else { return [] }
    let (mine, others) = (words(of: a), words(of: b))
    var found = stems.map { (word: spelling($0.stem, mine, others), weight: $0.weight) }
      .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.map(\.word)
    if found.count < SharedTerms.few {
      func rest(_ words: [Spelt]) -> [Word] {
        words.filter { word in !stems.contains { $0.stem == word.stem } }.map(word)
      }
      found += parts(rest(mine), rest(others)).filter { !found.contains($0) }
    }
    if found.isEmpty, withKin, let bestPiece {
      found = kin(vectors.space.names[bestPiece.dimension], mine.map(word), others.map(word))
    }
    return Array(found.prefix(limit))
  }

  /// The same as far as they are shared words, as many as are shown where nothing else is said.
  func words(_ a: Int, _ b: Int) -> [String] { terms(a, b, limit: SharedTerms.most, withKin: false) }

  /// A word of a text, as numbers.
  private struct Spelt {
    let dimension: Int32
    let stem: Int32
    let weight: Float
  }

  private struct Word {
    let text: String
    let stem: Int32
    let stemText: String
    let weight: Double
  }

  /// A word as it is laid beside the other text's: its stem's bytes, and its letters where each is one scalar.
  private struct Part {
    let word: Word
    let bytes: [UInt8]
    let length: Int
    /// Whether every letter is of ASCII or Latin-1, so that bytes can stand for letters.
    let isPlain: Bool

    init(_ word: Word) {
      self.word = word
      bytes = Array(word.stemText.utf8)
      length = word.stemText.unicodeScalars.count
      isPlain = bytes.allSatisfy { $0 < 0x80 || (0x80...0xBF).contains($0) || $0 == 0xC3 }
    }
  }

  private func words(of text: Int) -> [Spelt] {
    var words: [Spelt] = []
    for entry in vectors[text] {
      guard vectors.space.kinds[Int(entry.dimension)] == .word else { continue }
      words.append(
        Spelt(dimension: entry.dimension, stem: vectors.space.stems[Int(entry.dimension)], weight: entry.weight))
    }
    return words
  }

  private func word(_ spelt: Spelt) -> Word {
    Word(
      text: vectors.space.names[Int(spelt.dimension)], stem: spelt.stem,
      stemText: vectors.space.names[Int(spelt.stem)], weight: Double(spelt.weight))
  }

  /// A form that both use where there is one, the shortest.
  private func spelling(_ stem: Int32, _ mine: [Spelt], _ others: [Spelt]) -> String {
    let left = mine.filter { $0.stem == stem }
    let right = others.filter { $0.stem == stem }
    // A form of both stands in both under one number.
    let both = left.filter { word in right.contains { $0.dimension == word.dimension } }
    let forms = (both.isEmpty ? left + right : both).map { vectors.space.names[Int($0.dimension)] }
    if forms.count == 1, let only = forms.first { return only }
    return forms.min { ($0.unicodeScalars.count, $0) < ($1.unicodeScalars.count, $1) } ?? ""
  }

  /// Words of the one that begin or end a compound of the other: "närvaro" where the other says "skolnärvaro".
  private func parts(_ mine: [Word], _ others: [Word]) -> [String] {
    let (lefts, rights) = (mine.map { Part($0) }, others.map { Part($0) })
    var found: [(word: String, weight: Double)] = []
    for left in lefts.indices {
      for right in rights.indices {
        let isLeft = lefts[left].bytes.count <= rights[right].bytes.count
        let lengths = (lefts[left].length, rights[right].length)
        let (short, long) = isLeft ? lengths : (lengths.1, lengths.0)
        // A prefix of two letters turns the word round: "otydlig".
        guard short >= WordPieces.length, long >= short + 3,
          isLeft ? SharedTerms.holds(rights[right], lefts[left]) : SharedTerms.holds(lefts[left], rights[right])
        else { continue }
        let word = isLeft ? lefts[left].word.text : rights[right].word.text
        found.append((word, lefts[left].word.weight * rights[right].word.weight))
      }
    }
    var seen: Set<String> = []
    return found.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.map(\.word).filter { seen.insert($0).inserted }
  }

  private static func holds(_ compound: Part, _ word: Part) -> Bool {
    begins(compound, with: word) || ends(compound, with: word)
  }

  private static func begins(_ compound: Part, with word: Part) -> Bool {
    compound.isPlain && word.isPlain
      ? compound.bytes.starts(with: word.bytes) : compound.word.stemText.hasPrefix(word.word.stemText)
  }

  /// Whether a compound ends with a word, an ending of two letters apart.
  private static func ends(_ compound: Part, with word: Part) -> Bool {
    guard compound.isPlain, word.isPlain else {
      return (0...2).contains { compound.word.stemText.dropLast($0).hasSuffix(word.word.stemText) }
    }
    var end = compound.bytes.count
    for _ in 0...2 {
      if end >= word.bytes.count, compound.bytes[(end - word.bytes.count)..<end].elementsEqual(word.bytes) {
        return true
      }
      guard end > 0 else { return false }
      end -= compound.bytes[end - 1] < 0x80 ? 1 : 2
    }
    return false
  }

  /// Where only pieces are shared: a word of each that holds the heaviest of them.
  private func kin(_ piece: String, _ mine: [Word], _ others: [Word]) -> [String] {
    func holder(_ words: [Word]) -> String? {
      words.filter { WordPieces.pieces(of: $0.stemText).contains(piece) }
        .min { (-$0.weight, $0.text) < (-$1.weight, $1.text) }?.text
    }
    return [holder(mine), holder(others)].compactMap { $0 }
  }
}
