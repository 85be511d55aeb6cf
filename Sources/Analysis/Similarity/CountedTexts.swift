/// Texts read into counts of features: what one worker does with its share of them.
struct CountedTexts: Sendable {
  private(set) var vocabulary: Vocabulary
  /// The features of all texts, with their counts beside, and where each text's end.
  private(set) var features: [Int32] = []
  private(set) var counts: [Int32] = []
  private(set) var ends: [Int] = [0]
  /// In how many texts each feature is met.
  private(set) var met: [Int32] = []

  init(_ texts: some Sequence<String>, ignoring ignored: Set<String>) {
    vocabulary = Vocabulary(ignoring: ignored)
    var counter = FeatureCounter()
    for text in texts {
      WordScanner.scan(ReportHeadings.stripped(text)) { word, hash in
        counter.add(vocabulary.features(of: word, hash: hash))
      }
      while met.count < vocabulary.features.count { met.append(0) }
      counter.drain { feature, count in
        features.append(feature)
        counts.append(count)
        met[Int(feature)] += 1
      }
      ends.append(features.count)
    }
  }

  /// All texts, a share for each piece of work. How many shares there are changes nothing.
  static func read(_ texts: [String], ignoring ignored: Set<String>, _ workforce: any Workforce) -> CountedTexts {
    let shares = max(1, min(mostShares, texts.count / fewestTexts))
    let parts = workforce.map(shares) { share in
      let range = (texts.count * share / shares)..<(texts.count * (share + 1) / shares)
      return CountedTexts(texts[range], ignoring: ignored)
    }
    var whole = parts.first ?? CountedTexts([], ignoring: ignored)
    for part in parts.dropFirst() { whole.append(part) }
    return whole
  }
  /// Each share learns its own words, so few are better than many.
  private static let mostShares = 4
  private static let fewestTexts = 200

  private mutating func append(_ other: CountedTexts) {
    let here = vocabulary.take(other.vocabulary)
    features.reserveCapacity(features.count + other.features.count)
    for feature in other.features { features.append(here[Int(feature)]) }
    counts.append(contentsOf: other.counts)
    let before = ends[ends.count - 1]
    for end in other.ends.dropFirst() { ends.append(before + end) }
    while met.count < vocabulary.features.count { met.append(0) }
    for (feature, count) in other.met.enumerated() { met[Int(here[feature])] += count }
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
