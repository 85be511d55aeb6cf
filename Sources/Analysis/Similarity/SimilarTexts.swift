/// Texts that can be asked which of them speak of the same thing, and by which words.
///
/// The similarity is the mean of two cosines: of stems, and of pieces of four letters in them, which see into compounds
/// and misspellings. Both weigh a feature by the square root of its count and by its rarity. Headings of report forms
/// and stop words are left out. The answers are exact, not sampled.
package struct SimilarTexts: Sendable {
  private let vectors: RelatedTextVectors
  private let spellings: Spellings

  package init(_ texts: [String], weighting: TermWeighting = .collection) {
    vectors = RelatedTextVectors(texts, weighting: weighting)
    spellings = Spellings(vectors)
  }

  package var count: Int { vectors.count }

  /// 0–1; 0 for an index that is not there.
  package func similarity(_ a: Int, _ b: Int) -> Double { vectors.similarity(a, b) }

  /// The shared words that weigh most, heaviest first.
  package func sharedTerms(_ a: Int, _ b: Int, limit: Int = 6) -> [String] {
    spellings.sharedTerms(a, b, in: vectors, limit: limit)
  }

  /// Every pair at least so similar, strongest first. Pairs of one owner are left out where `owners` are given, one for
  /// each text; an empty owner is nobody else's.
  package func pairs(atLeast minimum: Double, owners: [String]? = nil, terms: Int = 6) -> [SimilarPair] {
    pairs(join(minimum, owners).matches(), terms: terms)
  }

  /// The same pairs, found by several tasks at once.
  package func pairs(atLeast minimum: Double, owners: [String]? = nil, terms: Int = 6, tasks: Int) async
    -> [SimilarPair]
  {
    pairs(await join(minimum, owners).matches(tasks: tasks), terms: terms)
  }

  /// The `count` nearest of every text that share anything with it and are at least so similar: by text, then strongest
  /// first. Owners as in `pairs`.
  package func nearest(
    _ count: Int, atLeast minimum: Double = 0, owners: [String]? = nil, terms: Int = 6
  ) -> [SimilarPair] {
    pairs(NearestTexts(vectors, minimum: minimum, owners: numbers(owners)).matches(count), terms: terms)
  }

  /// The same neighbours, found by several tasks at once.
  package func nearest(
    _ count: Int, atLeast minimum: Double = 0, owners: [String]? = nil, terms: Int = 6, tasks: Int
  ) async -> [SimilarPair] {
    let search = NearestTexts(vectors, minimum: minimum, owners: numbers(owners))
    return pairs(await search.matches(count, tasks: tasks), terms: terms)
  }

  private func join(_ minimum: Double, _ owners: [String]?) -> SelfJoin {
    SelfJoin(vectors, threshold: minimum, owners: numbers(owners))
  }

  private func pairs(_ matches: [SelfJoin.Match], terms: Int) -> [SimilarPair] {
    matches.map { match in
      let (a, b) = (Int(match.a), Int(match.b))
      return SimilarPair(
        a: a, b: b, similarity: match.similarity, terms: terms > 0 ? sharedTerms(a, b, limit: terms) : [])
    }
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
