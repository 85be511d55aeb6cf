import Diagnostics

/// The texts turned inside out: for each dimension the texts that have it; and how much of each text lies below a few
/// fixed cuts through the dimensions, which bounds what an unseen rest can add.
///
/// The bounds are those of L2AP (Anastasiu and Karypis 2014: the Cauchy–Schwarz inequality on what is left), used on
/// both texts at the same cut, so that far less has to be looked through.
struct JoinIndex: Sendable {
  struct Posting: Sendable {
    let text: Int32
    let weight: Float
  }

  /// Cuts through the dimensions; more make the bounds tighter and the table larger.
  static let levels = 32

  /// Texts are renumbered for the join, the deepest cut first: `original[row]` is the index outside.
  let original: [Int32]
  /// Entries by text and dimension, as the vectors have them.
  let entries: [RelatedTextVectors.Entry]
  /// By row: where its entries begin and end.
  let starts: [Int32]
  let ends: [Int32]
  /// By dimension and row.
  let postings: [Posting]
  let postingStarts: [Int]
  /// `row * levels + level`: the length of the row's vector below the cut, and the place of its first entry at it.
  let lengthBelow: [Float]
  let placeAtCut: [Int32]
  /// The highest level below which each row is at most √threshold long.
  let depth: [Int32]
  /// Room for rounding: sums of single-precision products are never further off than this.
  let slack: Float
  let dimensions: Int
  var count: Int { original.count }

  /// How many share the work changes nothing.
  init(_ vectors: RelatedTextVectors, threshold: Double, _ workforce: any Workforce = OneWorker()) {
    dimensions = vectors.dimensions
    entries = vectors.entries
    let cuts = JoinIndex.evenCuts(vectors)
    let longest = (0..<vectors.count).map { vectors.starts[$0 + 1] - vectors.starts[$0] }.max() ?? 0
    let slack = 1e-5 + Float(longest) * 1.2e-7
    self.slack = slack
    // Below a cut where both are shorter than this, rounding too cannot bring a pair to the threshold.
    let limit = Float(min(threshold, 1)) - 2 * slack

    let shares = max(1, min(JoinIndex.mostShares, vectors.count / JoinIndex.fewestTexts))
    let ranges = (0..<shares).map { (vectors.count * $0 / shares)..<(vectors.count * ($0 + 1) / shares) }
    let depths = workforce.map(shares) { number in
      ranges[number].map { JoinIndex.depth(of: $0, vectors, cuts, limit) }
    }.flatMap { $0 }
    // By counting, deepest first and equal ones in the order of the texts.
    var next = [Int](repeating: 0, count: JoinIndex.levels + 1)
    for depth in depths { next[JoinIndex.levels - 1 - Int(depth) + 1] += 1 }
    for level in 0..<JoinIndex.levels { next[level + 1] += next[level] }
    var order = [Int32](repeating: 0, count: depths.count)
    for (text, depth) in depths.enumerated() {
      let level = JoinIndex.levels - 1 - Int(depth)
      order[next[level]] = Int32(text)
      next[level] += 1
    }
    let original = order
    self.original = original
    depth = original.map { depths[Int($0)] }
    starts = original.map { Int32(vectors.starts[Int($0)]) }
    ends = original.map { Int32(vectors.starts[Int($0) + 1]) }

    let tables = workforce.map(shares) { CutTable(original[ranges[$0]], vectors, cuts) }
    let lengthBelow = JoinIndex.joined(tables.map(\.lengthBelow))
    let placeAtCut = JoinIndex.joined(tables.map(\.placeAtCut))
    self.lengthBelow = lengthBelow
    self.placeAtCut = placeAtCut

    var postingStarts = [0]
    postingStarts.reserveCapacity(vectors.dimensions + 1)
    var met = [Int](repeating: 0, count: vectors.dimensions)
    for entry in vectors.entries { met[Int(entry.dimension)] += 1 }
    for met in met { postingStarts.append(postingStarts[postingStarts.count - 1] + met) }
    let offsets = postingStarts
    self.postingStarts = offsets
    postings = JoinIndex.joined(
      workforce.map(JoinIndex.mostShares) { number in
        let low = JoinIndex.levels * number / JoinIndex.mostShares
        let high = JoinIndex.levels * (number + 1) / JoinIndex.mostShares
        return JoinIndex.postings(low..<high, cuts, vectors, original, placeAtCut, offsets)
      })
  }
  private static let mostShares = 8
  private static let fewestTexts = 2_000

  private static func depth(of text: Int, _ vectors: RelatedTextVectors, _ cuts: [Int32], _ limit: Float) -> Int32 {
    var (square, level) = (Float(0), 0)
    for place in vectors.starts[text]..<vectors.starts[text + 1] {
      let entry = vectors.entries[place]
      while level + 1 < levels, entry.dimension >= cuts[level + 1] { level += 1 }
      square += entry.weight * entry.weight
      if square > limit { break }
    }
    // Only an empty text ends before the limit.
    return Int32(square > limit ? level : levels - 1)
  }

  /// The postings of the dimensions between two cuts: each row's entries there stand in one piece.
  private static func postings(
    _ range: Range<Int>, _ cuts: [Int32], _ vectors: RelatedTextVectors, _ original: [Int32], _ placeAtCut: [Int32],
    _ offsets: [Int]
  ) -> [Posting] {
    let first = range.lowerBound == 0 ? 0 : Int(cuts[range.lowerBound])
    let last = range.upperBound == levels ? vectors.dimensions : Int(cuts[range.upperBound])
    guard first < last else { return [] }
    let base = offsets[first]
    var next = offsets[first..<last].map { $0 - base }
    var postings = [Posting](repeating: Posting(text: 0, weight: 0), count: offsets[last] - base)
    for (row, text) in original.enumerated() {
      let end =
        range.upperBound == levels
        ? vectors.starts[Int(text) + 1] : Int(placeAtCut[row * levels + range.upperBound])
      for place in Int(placeAtCut[row * levels + range.lowerBound])..<end {
        let entry = vectors.entries[place]
        let dimension = Int(entry.dimension) - first
        postings[next[dimension]] = Posting(text: Int32(row), weight: entry.weight)
        next[dimension] += 1
      }
    }
    return postings
  }

  /// The highest level below which a row alone is too short to reach the threshold.
  func admission(_ row: Int, _ threshold: Float) -> Int {
    var level = JoinIndex.levels - 1
    while level > 0, lengthBelow[row * JoinIndex.levels + level] >= threshold - slack { level -= 1 }
    return level
  }

  /// Cuts with an equal share of all weight between them, as every few texts show it: where they are changes the speed
  /// and nothing else.
  private static func evenCuts(_ vectors: RelatedTextVectors) -> [Int32] {
    var mass = [Double](repeating: 0, count: vectors.dimensions)
    for text in Swift.stride(from: 0, to: vectors.count, by: vectors.count < fewestTexts ? 1 : 8) {
      for place in vectors.starts[text]..<vectors.starts[text + 1] {
        let entry = vectors.entries[place]
        mass[Int(entry.dimension)] += Double(entry.weight * entry.weight)
      }
    }
    let total = mass.reduce(0, +)
    var cuts: [Int32] = [0]
    var sum = 0.0
    for (dimension, mass) in mass.enumerated() where cuts.count < levels {
      while cuts.count < levels, sum >= total * Double(cuts.count) / Double(levels) { cuts.append(Int32(dimension)) }
      sum += mass
    }
    while cuts.count < levels { cuts.append(Int32(vectors.dimensions)) }
    return cuts
  }

  private static func joined<Element>(_ parts: [[Element]]) -> [Element] {
    var whole: [Element] = []
    whole.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { whole.append(contentsOf: part) }
    return whole
  }
}

/// For a share of the rows, how long each is below every cut and where its entries at the cut begin.
private struct CutTable: Sendable {
  private(set) var lengthBelow: [Float]
  private(set) var placeAtCut: [Int32]

  init(_ texts: ArraySlice<Int32>, _ vectors: RelatedTextVectors, _ cuts: [Int32]) {
    let levels = JoinIndex.levels
    lengthBelow = [Float](repeating: 0, count: texts.count * levels)
    placeAtCut = [Int32](repeating: 0, count: texts.count * levels)
    for (row, text) in texts.enumerated() {
      let (first, last) = (vectors.starts[Int(text)], vectors.starts[Int(text) + 1])
      var (square, level) = (Float(0), 0)
      placeAtCut[row * levels] = Int32(first)
      for place in first..<last {
        let entry = vectors.entries[place]
        while level + 1 < levels, entry.dimension >= cuts[level + 1] {
          level += 1
          lengthBelow[row * levels + level] = square.squareRoot()
          placeAtCut[row * levels + level] = Int32(place)
        }
        square += entry.weight * entry.weight
      }
      while level + 1 < levels {
        level += 1
        lengthBelow[row * levels + level] = square.squareRoot()
        placeAtCut[row * levels + level] = Int32(last)
      }
    }
  }
}
