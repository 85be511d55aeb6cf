import Foundation

/// Texts as weighted words, to find those that speak of the same thing and to say with which words.
///
/// TF-IDF cosine over stems and compound parts. The idf comes from a fixed background, so that a further text changes
/// no similarity between the others.
struct TextCollection: Sendable {
  private struct Term: Sendable {
    /// The stem's place among all stems of the collection, sorted.
    let stem: Int
    let weight: Double
    /// The compound that the stem is a part of, where it is not a word of its own in the text.
    let compound: Int?
  }

  /// Sorted by stem.
  private let vectors: [[Term]]
  /// How each stem was mostly written; nil for those met only as parts of compounds.
  private let spellings: [String?]

  init(_ texts: [String], splitter: CompoundSplitter = CompoundSplitter(), except ignored: Set<String> = []) {
    var reader = WordReader(splitter: splitter, ignored: ignored)
    let counted = texts.map { reader.read($0) }
    let stems = Set(counted.flatMap(\.counts.keys)).sorted()
    let ids = Dictionary(stems.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let rarity = stems.map(TextCollection.inverseFrequency)
    vectors = counted.map { text in
      let raw = text.counts.compactMap { stem, count in ids[stem].map { (stem: $0, count: count) } }
        .sorted { $0.stem < $1.stem }
        .map { ($0.stem, (1 + log(max($0.count, 0.5))) * rarity[$0.stem]) }
      let length = raw.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
      return raw.map { stem, weight in
        Term(stem: stem, weight: weight / max(length, 1e-12), compound: text.compounds[stems[stem]].flatMap { ids[$0] })
      }
    }
    spellings = stems.map { reader.spelling(of: $0) }
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
  ///
  /// A part that both have from the same compound is no word more than the compound.
  func sharedTerms(_ a: Int, _ b: Int, limit: Int = 6) -> [String] {
    let shared = products(a, b).filter { $0.compound == nil }
      .sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }
    return Array(shared.compactMap { spellings[$0.stem] }.prefix(limit))
  }

  /// Every pair of texts at least so similar, ordered by the first and then the second index. Exact, by an inverted
  /// index: each text's words are looked up among those of the texts before it.
  func pairs(atLeast minimum: Double) -> [(a: Int, b: Int, similarity: Double)] {
    var postings = [[(text: Int, weight: Double)]](repeating: [], count: spellings.count)
    var found: [(Int, Int, Double)] = []
    var sums = [Double](repeating: 0, count: vectors.count)
    for b in vectors.indices {
      var touched: [Int] = []
      for term in vectors[b] {
        for posting in postings[term.stem] {
          if sums[posting.text] == 0 { touched.append(posting.text) }
          sums[posting.text] += posting.weight * term.weight
        }
        postings[term.stem].append((b, term.weight))
      }
      for a in touched {
        if sums[a] >= minimum { found.append((a, b, min(1, sums[a]))) }
        sums[a] = 0
      }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private func products(_ a: Int, _ b: Int) -> [Term] {
    guard vectors.indices.contains(a), vectors.indices.contains(b) else { return [] }
    let (left, right) = (vectors[a], vectors[b])
    var shared: [Term] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].stem == right[j].stem {
        let isSameCompound = left[i].compound != nil && left[i].compound == right[j].compound
        shared.append(
          Term(
            stem: left[i].stem, weight: left[i].weight * right[j].weight,
            compound: isSameCompound ? left[i].compound : nil))
        i += 1
        j += 1
      } else if left[i].stem < right[j].stem {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
