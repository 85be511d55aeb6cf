package import Diagnostics

/// Texts that can be asked which of them speak of the same thing, and by which words.
///
/// The similarity is the mean of three cosines: of words as they are written, of stems, and of pieces of four letters in
/// the stems, which see into compounds and misspellings. All weigh a feature by the square root of its count and by its
/// rarity. Headings of report forms, stop words and everyday words are left out. The answers are exact, not sampled, and
/// the same however many workers find them.
package struct SimilarTexts: Sendable {
  let vectors: RelatedTextVectors
  private let workforce: any Workforce

  /// `ignored` are stems that make no texts alike.
  package init(
    _ texts: [String], weighting: TermWeighting = .collection, ignoring ignored: Set<String> = [],
    workforce: any Workforce = OneWorker()
  ) {
    self.workforce = workforce
    vectors = RelatedTextVectors(texts, weighting: weighting, ignoring: ignored, workforce: workforce)
  }

  package var count: Int { vectors.count }

  /// 0–1; 0 for an index that is not there.
  package func similarity(_ a: Int, _ b: Int) -> Double { vectors.similarity(a, b) }

  /// Calls with each dimension of a text and its weight.
  func weigh(_ text: Int, _ use: (Int32, Double) -> Void) {
    for entry in vectors[text] { use(entry.dimension, Double(entry.weight)) }
  }

  /// The shared words that weigh most, heaviest first, as they are written in the two texts.
  package func sharedTerms(_ a: Int, _ b: Int, limit: Int = 6) -> [String] {
    SharedTerms(vectors).terms(a, b, limit: limit)
  }

  /// The same, without the last resort of words that only resemble each other: empty where no word is shared.
  package func sharedWords(_ a: Int, _ b: Int, limit: Int = 6) -> [String] {
    SharedTerms(vectors).terms(a, b, limit: limit, withKin: false)
  }

  /// Every pair at least so similar, strongest first. Pairs of one owner are left out where `owners` are given, one for
  /// each text; an empty owner is nobody else's.
  package func pairs(atLeast minimum: Double, owners: [String]? = nil, terms: Int = 6) -> [SimilarPair] {
    pairs(atLeast: minimum, owners: owners, terms: terms, most: .max) ?? []
  }

  /// The same pairs; nil where there are more than `most`, which is found out before they are all held.
  package func pairs(atLeast minimum: Double, owners: [String]? = nil, terms: Int = 6, most: Int) -> [SimilarPair]? {
    let join = SelfJoin(vectors, threshold: minimum, owners: numbers(owners), workforce)
    return join.matches(most: most).map { pairs($0, terms: terms) }
  }

  /// For each of some texts, those of others at least so similar, in no certain order.
  func neighbours(of asked: [Int], among others: [Int], atLeast minimum: Double) -> [[SimilarPair]] {
    CrossJoin(vectors, asked: asked, others: others, threshold: minimum, workforce).matches()
  }

  /// The `count` nearest of every text that share anything with it and are at least so similar: by text, then strongest
  /// first. Owners as in `pairs`.
  package func nearest(
    _ count: Int, atLeast minimum: Double = 0, owners: [String]? = nil, terms: Int = 6
  ) -> [SimilarPair] {
    let search = NearestTexts(vectors, minimum: minimum, owners: numbers(owners), workforce)
    return pairs(search.matches(count), terms: terms)
  }

  private func pairs(_ matches: [SelfJoin.Match], terms: Int) -> [SimilarPair] {
    let shares = max(1, min(8, matches.count / 1_000))
    let parts = workforce.map(shares) { share in
      matches[(matches.count * share / shares)..<(matches.count * (share + 1) / shares)].map { match in
        let (a, b) = (Int(match.a), Int(match.b))
        return SimilarPair(
          a: a, b: b, similarity: match.similarity, terms: terms > 0 ? sharedTerms(a, b, limit: terms) : [])
      }
    }
    return Array(parts.joined())
  }

  /// Owners as numbers, every empty one (and every one that is missing at the end) with a number of its own.
  private func numbers(_ owners: [String]?) -> [Int32]? {
    guard let owners else { return nil }
    var known: [String: Int32] = [:]
    return (0..<vectors.count).map { text in
      let alone = -1 - Int32(text)
      guard text < owners.count, !owners[text].isEmpty else { return alone }
      if let number = known[owners[text]] { return number }
      let number = Int32(known.count)
      known[owners[text]] = number
      return number
    }
  }
}
