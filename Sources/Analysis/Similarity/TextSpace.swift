import Diagnostics

import Foundation

/// What texts are compared by: words, stems and pieces of stems as numbered dimensions, from the ones that cost most to
/// compare by (common, of little weight) to the cheapest (rare).
struct TextSpace: Sendable {
  /// By dimension.
  let names: [String]
  let kinds: [Vocabulary.Kind]
  /// The dimension of the stem of a word; of others their own.
  let stems: [Int32]
  /// What one in a text weighs, by its rarity.
  let weights: [Double]
  /// The dimensions of each word: its stem, itself, then its pieces; none for a word that tells nothing.
  let dimensionsOfWords: [Int32]
  /// Where those of each word begin; one more than there are words.
  let starts: [Int]

  var count: Int { names.count }

  init(
    _ words: TextWords, _ table: WordTable, weighting: TermWeighting, ignoring ignored: Set<String>,
    _ workforce: any Workforce
  ) {
    let vocabulary = Vocabulary(table, ignoring: ignored, workforce)
    let features = vocabulary.features
    let met = weighting == .collection ? TextSpace.met(words, vocabulary) : []
    let inverse = TextSpace.inverseFrequencies(features, met: met, texts: words.count, weighting)
    let order = TextSpace.cheapestLast(features, met, inverse, weighting)
    var dimensions = [Int32](repeating: 0, count: order.count)
    for (dimension, feature) in order.enumerated() { dimensions[Int(feature)] = Int32(dimension) }
    names = order.map { features[Int($0)].name }
    kinds = order.map { features[Int($0)].kind }
    stems = order.map { dimensions[Int(features[Int($0)].stem)] }
    weights = order.map { inverse[Int($0)] }
    dimensionsOfWords = vocabulary.featuresOfWords.map { dimensions[Int($0)] }
    starts = vocabulary.starts
  }

  /// The dimension of a word's stem and that of the word itself; nil for one that tells nothing.
  func stemAndWord(of word: Int32) -> (stem: Int32, word: Int32)? {
    let start = starts[Int(word)]
    guard start < starts[Int(word) + 1] else { return nil }
    return (dimensionsOfWords[start], dimensionsOfWords[start + 1])
  }

  /// In how many texts each feature is met.
  private static func met(_ words: TextWords, _ vocabulary: Vocabulary) -> [Int32] {
    var met = [Int32](repeating: 0, count: vocabulary.features.count)
    var lastMet = [Int32](repeating: -1, count: met.count)
    for text in 0..<words.count {
      for entry in words[text] {
        for place in vocabulary.starts[Int(entry.word)]..<vocabulary.starts[Int(entry.word) + 1] {
          let feature = Int(vocabulary.featuresOfWords[place])
          if lastMet[feature] != Int32(text) {
            lastMet[feature] = Int32(text)
            met[feature] += 1
          }
        }
      }
    }
    return met
  }

  private static func inverseFrequencies(
    _ features: [Vocabulary.Feature], met: [Int32], texts: Int, _ weighting: TermWeighting
  ) -> [Double] {
    switch weighting {
    case .collection:
      return met.map { TermWeighting.inverseFrequency(met: Double($0), of: Double(texts)) }
    case .background:
      let counts = BackgroundCounts.standard
      return features.map { feature in
        let met =
          switch feature.kind {
          case .word: counts.stem(features[Int(feature.stem)].name)
          case .stem: counts.stem(feature.name)
          case .piece: counts.piece(feature.name)
          }
        return TermWeighting.inverseFrequency(met: met, of: BackgroundCounts.total)
      }
    }
  }

  /// By texts to look through for each unit of weight, dearest first; ties by name, so that the order of the texts has
  /// no part in it.
  ///
  /// With background weights the texts at hand have no part in it either, so that a further one changes no sum by as
  /// much as a rounding.
  private static func cheapestLast(
    _ features: [Vocabulary.Feature], _ met: [Int32], _ inverse: [Double], _ weighting: TermWeighting
  ) -> [Int32] {
    // A kind with many entries in a text has little weight on each: usually one word and stem for seven pieces.
    var total = [1.0, 1.0, 7.0]
    if weighting == .collection {
      total = [0, 0, 0]
      for (feature, met) in zip(features, met) { total[Int(feature.kind.rawValue)] += Double(met) }
    }
    let places = features.indices.map { number in
      let met = weighting == .collection ? Double(met[number]) : exp(-inverse[number])
      let cost = met / (inverse[number] * inverse[number]) * total[Int(features[number].kind.rawValue)]
      return Place(cost: cost, kind: features[number].kind.rawValue, head: Place.head(features[number].name), number)
    }
    return places.sorted { left, right in
      if left.cost != right.cost { return left.cost > right.cost }
      if left.kind != right.kind { return left.kind > right.kind }
      if let one = left.head, let other = right.head, one != other { return one < other }
      return features[Int(left.feature)].name < features[Int(right.feature)].name
    }.map(\.feature)
  }

  private struct Place {
    let cost: Double
    let kind: UInt8
    /// The first eight bytes of the name, where bytes sort as the name does.
    let head: UInt64?
    let feature: Int32

    init(cost: Double, kind: UInt8, head: UInt64?, _ feature: Int) {
      (self.cost, self.kind, self.head, self.feature) = (cost, kind, head, Int32(feature))
    }

    /// nil where a letter is neither of ASCII nor one of Latin-1, none of which ever joins with the next.
    static func head(_ name: String) -> UInt64? {
      var (head, count) = (UInt64(0), 0)
      for byte in name.utf8 {
        guard byte < 0xC0 || byte == 0xC3 else { return nil }
        if count < 8 { head = head << 8 | UInt64(byte) }
        count += 1
      }
      return head << UInt64(8 * max(0, 8 - count))
    }
  }
}
