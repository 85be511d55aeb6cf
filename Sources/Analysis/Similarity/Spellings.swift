/// How each stem was mostly written, for showing.
struct Spellings: Sendable {
  private let spelling: [Int32: String]

  init(_ vectors: RelatedTextVectors) {
    var best: [Int32: Int] = [:]
    let words = vectors.vocabulary.words
    for (word, features) in vectors.vocabulary.featuresOfWord.enumerated() {
      guard let stem = features.first else { continue }
      guard let known = best[stem] else {
        best[stem] = word
        continue
      }
      let (times, before) = (vectors.timesWritten[word], vectors.timesWritten[known])
      if (-times, words[word]) < (-before, words[known]) { best[stem] = word }
    }
    spelling = best.mapValues { words[$0] }
  }

  /// The stems that two texts share, by what each adds to their similarity; where they share none,
  /// the pieces of words.
  func sharedTerms(_ a: Int, _ b: Int, in vectors: RelatedTextVectors, limit: Int) -> [String] {
    guard limit > 0, a >= 0, b >= 0, a < vectors.count, b < vectors.count else { return [] }
    var stems: [(name: String, feature: Int32, weight: Double)] = []
    var pieces: [(name: String, weight: Double)] = []
    vectors.shared(a, b) { dimension, product in
      let number = vectors.featureOfDimension[Int(dimension)]
      let feature = vectors.vocabulary.features[Int(number)]
      if feature.isStem {
        stems.append((feature.name, number, product))
      } else {
        pieces.append((feature.name, product))
      }
    }
    if stems.isEmpty {
      return pieces.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(limit).map {
        String($0.name.filter { $0 != " " })
      }
    }
    return stems.sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }.prefix(limit).map {
      spelling[$0.feature] ?? $0.name
    }
  }
}
