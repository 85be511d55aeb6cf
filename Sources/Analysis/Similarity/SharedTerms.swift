/// The words by which two texts resemble each other: whole words, as they are written in these two texts.
///
/// What stands in other texts has no part in it, so that a further text changes no pair's words.
struct SharedTerms {
  private let vectors: RelatedTextVectors
  /// Fewer shared words than this, and those that are parts of the other's compounds are shown too.
  private static let few = 3

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
    var found: [(word: String, weight: Double)] = []
    for left in mine {
      for right in others {
        let (short, long) =
          left.stemText.utf8.count <= right.stemText.utf8.count ? (left, right) : (right, left)
        guard short.stemText.unicodeScalars.count >= WordPieces.length,
          // A prefix of two letters turns the word round: "otydlig".
          long.stemText.unicodeScalars.count >= short.stemText.unicodeScalars.count + 3,
          long.stemText.hasPrefix(short.stemText) || SharedTerms.ends(long.stemText, with: short.stemText)
        else { continue }
        found.append((short.text, left.weight * right.weight))
      }
    }
    var seen: Set<String> = []
    return found.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.map(\.word).filter { seen.insert($0).inserted }
  }

  /// Whether a compound ends with a word, an ending of two letters apart.
  private static func ends(_ compound: String, with word: String) -> Bool {
    (0...2).contains { compound.dropLast($0).hasSuffix(word) }
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
