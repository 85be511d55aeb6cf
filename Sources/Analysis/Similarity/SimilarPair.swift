/// Two texts that speak of the same thing, and the words that say so.
package struct SimilarPair: Sendable, Hashable {
  /// The index of the text that was asked about, or the lower of the two.
  package let a: Int
  package let b: Int
  /// 0–1: the mean of the cosines of words and of parts of words.
  package let similarity: Double
  /// The shared words that weigh most, the heaviest first, as they are mostly written.
  package let terms: [String]

  package init(a: Int, b: Int, similarity: Double, terms: [String] = []) {
    self.a = a
    self.b = b
    self.similarity = similarity
    self.terms = terms
  }

  /// Strongest first; equal ones by index, so that no run differs from another.
  static func strongestFirst(_ left: SimilarPair, _ right: SimilarPair) -> Bool {
    (right.similarity, left.a, left.b) < (left.similarity, right.a, right.b)
  }
}
