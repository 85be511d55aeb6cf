import Foundation

/// Texts as weighted words, to find those that speak of the same thing and to say with which words.
///
/// TF-IDF cosine over stems and compound parts. The idf comes from a fixed background, so that a further text changes
/// no similarity between the others.
struct TextCollection: Sendable {
  private struct Term: Sendable {
    let stem: String
    let weight: Double
  }

  /// Sorted by stem.
  private let vectors: [[Term]]
  /// How each stem was mostly written, for showing.
  private let spellings: [String: String]

  init(_ texts: [String], splitter: CompoundSplitter = CompoundSplitter(), except ignored: Set<String> = []) {
    var written: [String: [String: Int]] = [:]
    var vectors: [[Term]] = []
    for text in texts {
      var counts: [String: Double] = [:]
      for word in SwedishTokens.words(of: text) where !StopWords.contains(word) {
        let stem = SwedishStemmer.stem(word)
        guard !ignored.contains(stem) else { continue }
        written[stem, default: [:]][word, default: 0] += 1
        counts[stem, default: 0] += 1
        for part in splitter.parts(of: stem) where !ignored.contains(part) { counts[part, default: 0] += 0.5 }
      }
      vectors.append(TextCollection.weighted(counts))
    }
    self.vectors = vectors
    spellings = written.compactMapValues { forms in
      forms.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
    }
  }

  private static func weighted(_ counts: [String: Double]) -> [Term] {
    let raw = counts.sorted { $0.key < $1.key }.map { stem, count in
      Term(stem: stem, weight: (1 + log(max(count, 0.5))) * inverseFrequency(of: stem))
    }
    let length = raw.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    return length > 0 ? raw.map { Term(stem: $0.stem, weight: $0.weight / length) } : []
  }

  /// ln((N + 1) / (n + 1)) + 1, as scikit-learn does it; words that the background does not hold count as met 7 times.
  private static func inverseFrequency(of stem: String) -> Double {
    let met = Double(BackgroundFrequencies.table[stem] ?? 7)
    return log((Double(BackgroundFrequencies.documents) + 1) / (met + 1)) + 1
  }

  var count: Int { vectors.count }

  /// 0–1.
  func similarity(_ a: Int, _ b: Int) -> Double {
    min(1, products(a, b).reduce(0) { $0 + $1.weight })
  }

  /// The words that two texts share, those that weigh most first, as they are mostly written.
  func sharedTerms(_ a: Int, _ b: Int, limit: Int = 6) -> [String] {
    products(a, b).sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }.prefix(limit).map {
      spellings[$0.stem] ?? $0.stem
    }
  }

  /// Every pair of texts at least so similar, ordered by the first and then the second index.
  func pairs(atLeast minimum: Double) -> [(a: Int, b: Int, similarity: Double)] {
    var postings: [String: [Int]] = [:]
    var found: [(Int, Int, Double)] = []
    for b in vectors.indices {
      var candidates: Set<Int> = []
      for term in vectors[b] { candidates.formUnion(postings[term.stem] ?? []) }
      for a in candidates.sorted() {
        let similarity = similarity(a, b)
        if similarity >= minimum { found.append((a, b, similarity)) }
      }
      for term in vectors[b] { postings[term.stem, default: []].append(b) }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private func products(_ a: Int, _ b: Int) -> [Term] {
    guard vectors.indices.contains(a), vectors.indices.contains(b) else { return [] }
    var shared: [Term] = []
    var (i, j) = (0, 0)
    while i < vectors[a].count, j < vectors[b].count {
      let (left, right) = (vectors[a][i], vectors[b][j])
      if left.stem == right.stem {
        shared.append(Term(stem: left.stem, weight: left.weight * right.weight))
        i += 1
        j += 1
      } else if left.stem < right.stem {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
