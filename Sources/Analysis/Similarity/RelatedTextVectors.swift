import Diagnostics
import Foundation

/// Texts as unit vectors over words, stems and pieces of stems, laid out flat for the join.
///
/// Each kind has the length √⅓, so that the product of two vectors is the mean of the three cosines. Dimensions are
/// numbered from the ones that cost most to compare by (common, of little weight) to the cheapest (rare).
struct RelatedTextVectors: Sendable {
  struct Entry: Sendable {
    let dimension: Int32
    let weight: Float
  }

  /// Entries of all texts, by text and dimension.
  let entries: [Entry]
  /// Where each text's entries begin; one more than there are texts.
  let starts: [Int]
  /// The vocabulary's features, by dimension.
  let features: [Vocabulary.Feature]
  /// The kind of each dimension's feature.
  let kinds: [Vocabulary.Kind]
  /// The dimensions of each text's stems, rising, and where they begin.
  private let stemsOfTexts: [Int32]
  private let stemStarts: [Int]
  /// The stem of each word, and the feature itself for others, by the vocabulary's numbers.
  let stems: [Int32]
  /// The dimension of each feature, by the vocabulary's numbers.
  let dimensionOfFeature: [Int32]
  /// In how many texts each dimension is met.
  let met: [Int32]

  var count: Int { starts.count - 1 }
  var dimensions: Int { features.count }

  init(
    _ texts: [String], weighting: TermWeighting, ignoring ignored: Set<String> = [],
    workforce: any Workforce = OneWorker()
  ) {
    let counted = CountedTexts(texts, ignoring: ignored, workforce)
    let all = counted.vocabulary.features
    let inverse = RelatedTextVectors.inverseFrequencies(all, met: counted.met, texts: texts.count, weighting)
    let order = RelatedTextVectors.cheapestLast(all, counted.met, inverse, weighting)
    var positions = [Int32](repeating: 0, count: order.count)
    for (position, feature) in order.enumerated() { positions[Int(feature)] = Int32(position) }
    let rank = positions
    let weights = order.map { inverse[Int($0)] }
    let kinds = order.map { all[Int($0)].kind }

    let shares = max(1, min(RelatedTextVectors.mostShares, texts.count / 1_000))
    var parts = workforce.map(shares) { share in
      let range = (texts.count * share / shares)..<(texts.count * (share + 1) / shares)
      return RelatedTextVectors.entries(of: range, counted, rank: rank, weights: weights, kinds: kinds)
    }
    let ends = counted.ends
    met = order.map { counted.met[Int($0)] }
    var entries: [Entry] = []
    entries.reserveCapacity(ends[ends.count - 1])
    for share in parts.indices {
      entries.append(contentsOf: parts[share])
      parts[share] = []
    }
    self.entries = entries
    (stemsOfTexts, stemStarts) = RelatedTextVectors.stems(entries, ends, kinds)
    starts = ends
    features = order.map { all[Int($0)] }
    self.kinds = kinds
    stems = order.map { all[Int($0)].stem }
    dimensionOfFeature = rank
  }
  private static let mostShares = 8

  /// Some of the texts, in the order given, with the same dimensions.
  func picked(_ texts: [Int]) -> RelatedTextVectors { RelatedTextVectors(self, texts) }

  private init(_ all: RelatedTextVectors, _ texts: [Int]) {
    var entries: [Entry] = []
    var starts = [0]
    for text in texts {
      entries.append(contentsOf: all.entries[all.starts[text]..<all.starts[text + 1]])
      starts.append(entries.count)
    }
    var met = [Int32](repeating: 0, count: all.dimensions)
    for entry in entries { met[Int(entry.dimension)] += 1 }
    self.met = met
    self.entries = entries
    self.starts = starts
    (stemsOfTexts, stemStarts) = RelatedTextVectors.stems(entries, starts, all.kinds)
    features = all.features
    kinds = all.kinds
    stems = all.stems
    dimensionOfFeature = all.dimensionOfFeature
  }

  private static func entries(
    of texts: Range<Int>, _ counted: CountedTexts, rank: [Int32], weights: [Double], kinds: [Vocabulary.Kind]
  ) -> [Entry] {
    guard let first = texts.first else { return [] }
    var entries: [Entry] = []
    entries.reserveCapacity(counted.ends[texts.upperBound] - counted.ends[first])
    var one: [UInt64] = []  // rank and count of one text's features, packed to sort fast
    for text in texts {
      one.removeAll(keepingCapacity: true)
      for place in counted.ends[text]..<counted.ends[text + 1] {
        one.append(UInt64(rank[Int(counted.features[place])]) << 32 | UInt64(counted.counts[place]))
      }
      one.sort()
      var (words, stems, pieces) = (0.0, 0.0, 0.0)
      for packed in one {
        let dimension = Int(packed >> 32)
        let square = Double(packed & 0xFFFF_FFFF) * weights[dimension] * weights[dimension]
        switch kinds[dimension] {
        case .word: words += square
        case .stem: stems += square
        case .piece: pieces += square
        }
      }
      words = 1 / (3 * words).squareRoot()
      stems = 1 / (3 * stems).squareRoot()
      pieces = 1 / (3 * pieces).squareRoot()
      for packed in one {
        let dimension = Int(packed >> 32)
        // Square root of the count times the inverse frequency.
        let weight = Double(packed & 0xFFFF_FFFF).squareRoot() * weights[dimension]
        let scale =
          switch kinds[dimension] {
          case .word: words
          case .stem: stems
          case .piece: pieces
          }
        entries.append(Entry(dimension: Int32(dimension), weight: Float(weight * scale)))
      }
    }
    return entries
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
    let cost = features.indices.map { number in
      let met = weighting == .collection ? Double(met[number]) : exp(-inverse[number])
      return met / (inverse[number] * inverse[number]) * total[Int(features[number].kind.rawValue)]
    }
    return features.indices.sorted { left, right in
      if cost[left] != cost[right] { return cost[left] > cost[right] }
      if features[left].kind != features[right].kind {
        return features[left].kind.rawValue > features[right].kind.rawValue
      }
      return features[left].name < features[right].name
    }.map(Int32.init)
  }

  /// Exact up to rounding, summed in one order whichever text comes first.
  func similarity(_ a: Int, _ b: Int) -> Double {
    guard starts.indices.contains(a + 1), starts.indices.contains(b + 1), a >= 0, b >= 0 else { return 0 }
    var sum = 0.0
    shared(a, b) { _, product in sum += product }
    return min(1, sum)
  }

  /// Calls `use` with each shared dimension, in order, and the product of the weights.
  func shared(_ a: Int, _ b: Int, _ use: (Int, Double) -> Void) {
    var (i, j) = (starts[a], starts[b])
    let (endA, endB) = (starts[a + 1], starts[b + 1])
    while i < endA, j < endB {
      let (left, right) = (entries[i], entries[j])
      if left.dimension == right.dimension { use(Int(left.dimension), Double(left.weight) * Double(right.weight)) }
      if left.dimension <= right.dimension { i += 1 }
      if right.dimension <= left.dimension { j += 1 }
    }
  }

  /// The dimensions of the stems that two texts share, rising.
  func sharedStems(_ a: Int, _ b: Int) -> [Int32] {
    var shared: [Int32] = []
    let all = stemsOfTexts.span
    var (i, j) = (stemStarts[a], stemStarts[b])
    let (endA, endB) = (stemStarts[a + 1], stemStarts[b + 1])
    while i < endA, j < endB {
      let (left, right) = (all[i], all[j])
      if left == right { shared.append(left) }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return shared
  }

  /// The stems' dimensions alone, by text, and where each text's begin.
  private static func stems(
    _ entries: [Entry], _ starts: [Int], _ kinds: [Vocabulary.Kind]
  ) -> (dimensions: [Int32], starts: [Int]) {
    var (dimensions, stemStarts) = ([Int32](), [0])
    stemStarts.reserveCapacity(starts.count)
    for text in 0..<(starts.count - 1) {
      for place in starts[text]..<starts[text + 1] where kinds[Int(entries[place].dimension)] == .stem {
        dimensions.append(entries[place].dimension)
      }
      stemStarts.append(dimensions.count)
    }
    return (dimensions, stemStarts)
  }
}
