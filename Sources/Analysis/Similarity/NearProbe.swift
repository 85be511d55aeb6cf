/// Which texts are kept as the most like one that is asked about.
protocol NearRule {
  /// What is kept for one text.
  associatedtype Kept

  /// About how many are kept.
  var wanted: Int { get }
  /// A text less alike is not kept. Never falls while texts are offered.
  func threshold(_ kept: Kept) -> Double
  /// Whether a text could be kept were it alike enough; asked before anything is compared.
  func mayKeep(_ text: Int, _ kept: Kept) -> Bool
  /// Told of every text that may be at the threshold or above, with the exact likeness.
  func offer(_ text: Int, _ similarity: Double, to kept: inout Kept)
}

/// One worker that asks an index about one text at a time, with scratch memory of its own.
struct NearProbe {
  private let vectors: RelatedTextVectors
  /// What each row has in common with the asked text in the levels that were gathered.
  private var sums: [Float] = []
  /// The asked text, one place for each dimension.
  private var asked: [Float]
  /// What of the asked text is in the index, level by level, and how long it is from each level on.
  private var places: [Int32] = []
  private var weights: [Float] = []
  private var levelStarts = [Int](repeating: 0, count: NearIndex.levels + 1)
  private var rest = [Float](repeating: 0, count: NearIndex.levels + 1)
  /// The rows that may reach the threshold: the first so many.
  private var possible: [Int32] = []
  private var possibleCount = 0
  /// Rows that share something that was gathered, where few do.
  private var met: [Int32] = []
  private var metCount = 0
  /// Whether sums are left from the last one asked about.
  private var isUsed = false
  /// What the last one asked about ended with: a guess that changes the speed and nothing else.
  private var guess = 0.0

  init(_ vectors: RelatedTextVectors) {
    self.vectors = vectors
    asked = [Float](repeating: 0, count: vectors.dimensions)
  }

  /// Offers every text of the index, but for the asked one, that may be kept.
  mutating func ask<Rule: NearRule>(_ text: Int, _ index: NearIndex, _ rule: Rule, _ kept: inout Rule.Kept) {
    prepare(text, index)
    let threshold = rule.threshold(kept)
    var gathered = levelsInReach(index, threshold)
    let isHigh = gathered <= NearProbe.fewLevels
    if isHigh {
      gatherMet(gathered, index)
      collectMet(index, level: gathered, above: threshold)
    } else {
      gathered = levelsToGather(index, max(threshold, guess * NearProbe.caution))
      gather(gathered, index)
      collect(index, rest[gathered], level: gathered, above: threshold)
    }

    layOut(text)
    if possibleCount > NearProbe.fewSeeds * rule.wanted {
      for row in seeds(rule.wanted) {
        verify(Int(index.texts[Int(row)]), not: text, rule, &kept)
        sums[Int(row)] = -1
      }
    }
    let count = index.count
    let base = gathered * count
    for position in 0..<possibleCount {
      let row = Int(possible[position])
      guard sums[row] >= 0 else { continue }
      let reach = gathered < NearIndex.levels ? rest[gathered] * index.rest[base + row] : 0
      if Double(sums[row] + reach + index.slack) >= rule.threshold(kept) {
        verify(Int(index.texts[row]), not: text, rule, &kept)
      }
    }
    takeAway(text)
    guess = rule.threshold(kept)
    isUsed = !isHigh
    if isHigh { for position in 0..<metCount { sums[Int(met[position])] = 0 } }
  }

  /// Offers those of the others that may be kept.
  mutating func compare<Rule: NearRule>(_ text: Int, with others: [Int32], _ rule: Rule, _ kept: inout Rule.Kept) {
    layOut(text)
    for other in others { verify(Int(other), not: text, rule, &kept) }
    takeAway(text)
  }

  private mutating func layOut(_ text: Int) {
    for position in vectors.starts[text]..<vectors.starts[text + 1] {
      asked[Int(vectors.entries[position].dimension)] = vectors.entries[position].weight
    }
  }

  private mutating func takeAway(_ text: Int) {
    for position in vectors.starts[text]..<vectors.starts[text + 1] {
      asked[Int(vectors.entries[position].dimension)] = 0
    }
  }

  /// Where all that is in reach is in so few levels, few texts share any of it.
  private static let fewLevels = NearIndex.levels / 2
  private static let caution = 0.9
  private static let fewSeeds = 3

  /// Lays out what of the asked text the index has, level by level.
  private mutating func prepare(_ text: Int, _ index: NearIndex) {
    for level in levelStarts.indices { levelStarts[level] = 0 }
    let (first, last) = (vectors.starts[text], vectors.starts[text + 1])
    for level in rest.indices { rest[level] = 0 }
    for position in first..<last {
      let entry = vectors.entries[position]
      let place = index.placeOf[Int(entry.dimension)]
      guard place >= 0 else { continue }
      let level = Int(index.levelOf[Int(place)])
      levelStarts[level + 1] += 1
      rest[level] += entry.weight * entry.weight
    }
    for level in 0..<NearIndex.levels { levelStarts[level + 1] += levelStarts[level] }
    var square = Float(0)
    for level in (0..<NearIndex.levels).reversed() {
      square += rest[level]
      rest[level] = square.squareRoot()
    }
    let size = levelStarts[NearIndex.levels]
    if places.count < size {
      places = [Int32](repeating: 0, count: size * 2)
      weights = [Float](repeating: 0, count: size * 2)
    }
    for position in first..<last {
      let entry = vectors.entries[position]
      let place = index.placeOf[Int(entry.dimension)]
      guard place >= 0 else { continue }
      let level = Int(index.levelOf[Int(place)])
      places[levelStarts[level]] = place
      weights[levelStarts[level]] = entry.weight
      levelStarts[level] += 1
    }
    for level in (0..<NearIndex.levels).reversed() { levelStarts[level + 1] = levelStarts[level] }
    levelStarts[0] = 0
  }

  /// So many that an ordinary text which shares nothing in them stays well below the threshold.
  private func levelsToGather(_ index: NearIndex, _ threshold: Double) -> Int {
    var level = 0
    while level < NearIndex.levels, Double(rest[level] * index.meanRest[level]) > threshold * NearProbe.ease {
      level += 1
    }
    return level
  }
  private static let ease = 0.25

  /// So many that no text which shares nothing in them reaches the threshold.
  private func levelsInReach(_ index: NearIndex, _ threshold: Double) -> Int {
    var level = 0
    while level < NearIndex.levels, Double(rest[level] * index.longestRest[level] + index.slack) >= threshold {
      level += 1
    }
    return level
  }

  private mutating func gatherMet(_ levels: Int, _ index: NearIndex) {
    if isUsed || sums.count < index.count { sums = [Float](repeating: 0, count: max(sums.count, index.count)) }
    if met.count <= index.count { met = [Int32](repeating: 0, count: index.count + 1) }
    var (taken, found) = ([Float](), [Int32]())
    swap(&taken, &self.sums)
    swap(&found, &self.met)
    defer {
      swap(&taken, &self.sums)
      swap(&found, &self.met)
    }
    var sums = taken.mutableSpan
    var met = found.mutableSpan
    let (rows, shares) = (index.rows.span, index.weights.span)
    var count = 0
    for position in 0..<levelStarts[levels] {
      let (place, weight) = (Int(places[position]), weights[position])
      for posting in Int(index.starts[place])..<Int(index.starts[place + 1]) {
        let row = Int(rows[posting])
        let sum = sums[row]
        // Without a branch, which could not be foreseen: a row met before is written over by the next.
        met[count] = Int32(row)
        count += sum == 0 ? 1 : 0
        sums[row] = sum + weight * shares[posting]
      }
    }
    metCount = count
  }

  /// Those of the met rows that may reach the threshold.
  private mutating func collectMet(_ index: NearIndex, level: Int, above threshold: Double) {
    if possible.count < index.count { possible = [Int32](repeating: 0, count: index.count) }
    let (limit, length, base) = (Float(threshold) - index.slack, rest[level], level * index.count)
    possibleCount = 0
    for position in 0..<metCount {
      let row = met[position]
      let reach = level < NearIndex.levels ? length * index.rest[base + Int(row)] : 0
      guard sums[Int(row)] + reach >= limit else { continue }
      possible[possibleCount] = row
      possibleCount += 1
    }
  }

  private mutating func gather(_ levels: Int, _ index: NearIndex) {
    if sums.count < index.count { sums = [Float](repeating: 0, count: index.count) }
    var taken: [Float] = []
    swap(&taken, &sums)
    defer { swap(&taken, &sums) }
    var sums = taken.mutableSpan
    for row in 0..<index.count { sums[row] = 0 }
    let (rows, shares) = (index.rows.span, index.weights.span)
    for position in 0..<levelStarts[levels] {
      let (place, weight) = (Int(places[position]), weights[position])
      let range = Int(index.starts[place])..<Int(index.starts[place + 1])
      let (rows, shares) = (rows.extracting(range), shares.extracting(range))
      for posting in rows.indices { sums[Int(rows[posting])] += weight * shares[posting] }
    }
  }

  /// The rows that may reach the threshold.
  private mutating func collect(_ index: NearIndex, _ length: Float, level: Int, above threshold: Double) {
    let count = index.count
    if possible.count < count { possible = [Int32](repeating: 0, count: count) }
    let limit = Float(threshold) - index.slack
    var found = 0
    if level < NearIndex.levels {
      let rest = index.rest.span.extracting((level * count)..<((level + 1) * count))
      for row in 0..<count {
        possible[found] = Int32(row)
        found += sums[row] + length * rest[row] >= limit ? 1 : 0
      }
    } else {
      for row in 0..<count {
        possible[found] = Int32(row)
        found += sums[row] >= limit ? 1 : 0
      }
    }
    possibleCount = found
  }

  /// Those of the possible that have most in common so far.
  private func seeds(_ count: Int) -> [Int32] {
    var kept: [(sum: Float, row: Int32)] = []
    for position in 0..<possibleCount {
      let row = possible[position]
      let sum = sums[Int(row)]
      if kept.count == count, sum <= kept[count - 1].sum { continue }
      var place = kept.count
      while place > 0, kept[place - 1].sum < sum { place -= 1 }
      kept.insert((sum, row), at: place)
      if kept.count > count { kept.removeLast() }
    }
    return kept.map(\.row)
  }

  /// The exact likeness decides: that of `RelatedTextVectors.similarity`, to the last bit.
  private func verify<Rule: NearRule>(
    _ other: Int, not text: Int, _ rule: Rule, _ kept: inout Rule.Kept
  ) {
    guard other != text, rule.mayKeep(other, kept) else { return }
    var sum = 0.0
    for position in vectors.starts[other]..<vectors.starts[other + 1] {
      let entry = vectors.entries[position]
      sum += Double(asked[Int(entry.dimension)]) * Double(entry.weight)
    }
    let similarity = min(1, sum)
    if similarity >= rule.threshold(kept) { rule.offer(other, similarity, to: &kept) }
  }
}
