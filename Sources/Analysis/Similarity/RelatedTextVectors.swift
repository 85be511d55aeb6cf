import Foundation

/// Texts as unit vectors over stems and pieces of stems, laid out flat for the join.
///
/// Each kind has the length √½, so that the product of two vectors is the mean of the two cosines. Dimensions are
/// numbered from the ones that cost most to compare by (common, of little weight) to the cheapest (rare).
struct RelatedTextVectors: Sendable {
  struct Entry: Sendable {
    let dimension: Int32
    let weight: Float
  }

  /// Entries of all texts, by text and dimension.
  private(set) var entries: [Entry] = []
  /// Where each text's entries begin; one more than there are texts.
  private(set) var starts: [Int] = [0]
  /// The vocabulary's feature behind each dimension.
  let featureOfDimension: [Int32]
  let vocabulary: Vocabulary
  /// How often each word was written.
  let timesWritten: [Int32]

  var count: Int { starts.count - 1 }
  var dimensions: Int { featureOfDimension.count }

  init(_ texts: [String], weighting: TermWeighting) {
    var vocabulary = Vocabulary()
    var timesWritten: [Int32] = []
    var counter = FeatureCounter()
    var features: [Int32] = []  // of all texts, with their counts beside
    var counts: [Int32] = []
    var ends: [Int] = [0]
    var met: [Int32] = []  // texts with each feature
    for text in texts {
      WordScanner.scan(ReportHeadings.stripped(text)) { bytes, _ in
        let word = String(decoding: bytes, as: UTF8.self)
        let number = Int(vocabulary.number(of: word))
        if number == timesWritten.count { timesWritten.append(0) }
        timesWritten[number] += 1
        counter.add(vocabulary.featuresOfWord[number])
      }
      while met.count < vocabulary.features.count { met.append(0) }
      counter.drain { feature, count in
        features.append(feature)
        counts.append(count)
        met[Int(feature)] += 1
      }
      ends.append(features.count)
    }

    let all = vocabulary.features
    let inverse = RelatedTextVectors.inverseFrequencies(all, met: met, texts: texts.count, weighting)
    let order = RelatedTextVectors.cheapestLast(all, met: met, inverse: inverse)
    var rank = [Int32](repeating: 0, count: order.count)
    for (position, feature) in order.enumerated() { rank[Int(feature)] = Int32(position) }

    entries.reserveCapacity(features.count)
    starts.reserveCapacity(texts.count + 1)
    var one: [UInt64] = []  // rank and place of one text, packed to sort fast
    for text in texts.indices {
      one.removeAll(keepingCapacity: true)
      for place in ends[text]..<ends[text + 1] {
        one.append(UInt64(rank[Int(features[place])]) << 32 | UInt64(counts[place]))
      }
      one.sort()
      var squares = (stems: 0.0, pieces: 0.0)
      for packed in one {
        let (feature, weight) = RelatedTextVectors.weight(packed, order, inverse)
        if all[feature].isStem { squares.stems += weight * weight } else { squares.pieces += weight * weight }
      }
      let scale = (stems: 1 / (2 * squares.stems).squareRoot(), pieces: 1 / (2 * squares.pieces).squareRoot())
      for packed in one {
        let (feature, weight) = RelatedTextVectors.weight(packed, order, inverse)
        let unit = weight * (all[feature].isStem ? scale.stems : scale.pieces)
        entries.append(Entry(dimension: Int32(packed >> 32), weight: Float(unit)))
      }
      starts.append(entries.count)
    }
    featureOfDimension = order
    self.vocabulary = vocabulary
    self.timesWritten = timesWritten
  }

  /// Square root of the count times the inverse frequency.
  private static func weight(_ packed: UInt64, _ order: [Int32], _ inverse: [Double]) -> (Int, Double) {
    let feature = Int(order[Int(packed >> 32)])
    return (feature, Double(packed & 0xFFFF_FFFF).squareRoot() * inverse[feature])
  }

  private static func inverseFrequencies(
    _ features: [Vocabulary.Feature], met: [Int32], texts: Int, _ weighting: TermWeighting
  ) -> [Double] {
    switch weighting {
    case .collection:
      return met.map { TermWeighting.inverseFrequency(met: Double($0), of: Double(texts)) }
    case .background:
      let counts = BackgroundCounts.standard
      return features.map {
        let met = $0.isStem ? counts.stem($0.name) : counts.piece($0.name)
        return TermWeighting.inverseFrequency(met: met, of: BackgroundCounts.total)
      }
    }
  }

  /// By texts to look through for each unit of weight, dearest first; ties by name, so that the order of the texts has
  /// no part in it.
  private static func cheapestLast(_ features: [Vocabulary.Feature], met: [Int32], inverse: [Double]) -> [Int32] {
    var total = (stems: 0.0, pieces: 0.0)
    for (feature, met) in zip(features, met) {
      if feature.isStem { total.stems += Double(met) } else { total.pieces += Double(met) }
    }
    let cost = features.indices.map { number in
      // A kind with many entries in a text has little weight on each.
      Double(met[number]) / (inverse[number] * inverse[number])
        * (features[number].isStem ? total.stems : total.pieces)
    }
    return features.indices.sorted { left, right in
      if cost[left] != cost[right] { return cost[left] > cost[right] }
      if features[left].isStem != features[right].isStem { return features[right].isStem }
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
  func shared(_ a: Int, _ b: Int, _ use: (Int32, Double) -> Void) {
    var (i, j) = (starts[a], starts[b])
    while i < starts[a + 1], j < starts[b + 1] {
      let (left, right) = (entries[i], entries[j])
      if left.dimension == right.dimension { use(left.dimension, Double(left.weight) * Double(right.weight)) }
      if left.dimension <= right.dimension { i += 1 }
      if right.dimension <= left.dimension { j += 1 }
    }
  }
}

/// Counts the features of one text at a time.
private struct FeatureCounter {
  private var counts: [Int32] = []
  private var seen: [Int32] = []

  mutating func add(_ features: [Int32]) {
    for feature in features {
      let index = Int(feature)
      while counts.count <= index { counts.append(0) }
      if counts[index] == 0 { seen.append(feature) }
      counts[index] += 1
    }
  }

  mutating func drain(_ use: (Int32, Int32) -> Void) {
    for feature in seen {
      use(feature, counts[Int(feature)])
      counts[Int(feature)] = 0
    }
    seen.removeAll(keepingCapacity: true)
  }
}
