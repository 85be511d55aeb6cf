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
    var weights: [Int32: Double] = [:]  // by stem
    var bestPiece: (name: String, weight: Double)?
    vectors.shared(a, b) { dimension, product in
      let feature = vectors.features[dimension]
      switch feature.kind {
      case .word, .stem: weights[feature.stem, default: 0] += product
      case .piece: if product > bestPiece?.weight ?? 0 { bestPiece = (feature.name, product) }
      }
    }
    guard bestPiece != nil || !weights.isEmpty else { return [] }
    let (mine, others) = (words(of: a), words(of: b))
    var found = weights.map { stem, weight in
      (word: spelling(mine.filter { $0.stem == stem }, others.filter { $0.stem == stem }), weight: weight)
    }.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.map(\.word)
    if found.count < SharedTerms.few {
      found += parts(mine.filter { weights[$0.stem] == nil }, others.filter { weights[$0.stem] == nil })
        .filter { !found.contains($0) }
    }
    if found.isEmpty, withKin, let bestPiece { found = kin(bestPiece.name, mine, others) }
    return Array(found.prefix(limit))
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

  private func words(of text: Int) -> [Word] {
    vectors.features(of: text, .word).map { feature, weight in
      let stem = vectors.features[Int(vectors.dimensionOfFeature[Int(feature.stem)])].name
      return Word(text: feature.name, stem: feature.stem, stemText: stem, weight: weight)
    }
  }

  /// A form that both use where there is one, the shortest.
  private func spelling(_ mine: [Word], _ others: [Word]) -> String {
    let both = mine.filter { word in others.contains { $0.text == word.text } }
    let forms = (both.isEmpty ? mine + others : both).map(\.text)
    return forms.min { ($0.unicodeScalars.count, $0) < ($1.unicodeScalars.count, $1) } ?? ""
  }

  /// Words of the one that begin or end a compound of the other: "närvaro" where the other says "skolnärvaro".
  private func parts(_ mine: [Word], _ others: [Word]) -> [String] {
    let rights = others.map { Part($0) }
    var found: [(word: String, weight: Double)] = []
    for left in mine.map({ Part($0) }) {
      for right in rights {
        let (short, long) = left.bytes.count <= right.bytes.count ? (left, right) : (right, left)
        // A prefix of two letters turns the word round: "otydlig".
        guard short.length >= WordPieces.length, long.length >= short.length + 3,
          SharedTerms.begins(long, with: short) || SharedTerms.ends(long, with: short)
        else { continue }
        found.append((short.word.text, left.word.weight * right.word.weight))
      }
    }
    var seen: Set<String> = []
    return found.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.map(\.word).filter { seen.insert($0).inserted }
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
