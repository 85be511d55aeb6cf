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
  /// Entries by row and dimension.
  let entries: [RelatedTextVectors.Entry]
  let starts: [Int]
  /// By dimension and row.
  let postings: [Posting]
  let postingStarts: [Int]
  /// The first dimension of each level.
  let cuts: [Int32]
  /// `row * levels + level`: the length of the row's vector below the cut, and the place of its first entry at it.
  let lengthBelow: [Float]
  let placeAtCut: [Int32]
  /// The highest level below which each row is at most √threshold long.
  let depth: [Int32]
  /// Room for rounding: sums of single-precision products are never further off than this.
  let slack: Float
  let dimensions: Int
  var count: Int { original.count }

  init(_ vectors: RelatedTextVectors, threshold: Double) {
    let levels = JoinIndex.levels
    dimensions = vectors.dimensions
    let cuts = JoinIndex.evenCuts(vectors)
    let longest = (0..<vectors.count).map { vectors.starts[$0 + 1] - vectors.starts[$0] }.max() ?? 0
    let slack = 1e-5 + Float(longest) * 1.2e-7
    // Below a cut where both are shorter than this, rounding too cannot bring a pair to the threshold.
    let limit = Float(min(threshold, 1)) - 2 * slack

    var depths = [Int32](repeating: 0, count: vectors.count)
    for text in depths.indices {
      var (square, level) = (Float(0), 0)
      for place in vectors.starts[text]..<vectors.starts[text + 1] {
        let entry = vectors.entries[place]
        while level + 1 < levels, entry.dimension >= cuts[level + 1] { level += 1 }
        square += entry.weight * entry.weight
        if square > limit { break }
      }
      // Only an empty text ends before the limit.
      depths[text] = Int32(square > limit ? level : levels - 1)
    }
    original = depths.indices.sorted { (-depths[$0], $0) < (-depths[$1], $1) }.map(Int32.init)
    depth = original.map { depths[Int($0)] }

    var entries: [RelatedTextVectors.Entry] = []
    entries.reserveCapacity(vectors.entries.count)
    var starts = [0]
    starts.reserveCapacity(vectors.count + 1)
    var lengthBelow = [Float](repeating: 0, count: vectors.count * levels)
    var placeAtCut = [Int32](repeating: 0, count: vectors.count * levels)
    var sizes = [Int](repeating: 0, count: vectors.dimensions + 1)
    for (row, text) in original.enumerated() {
      var (square, level) = (Float(0), 0)
      placeAtCut[row * levels] = Int32(entries.count)
      for place in vectors.starts[Int(text)]..<vectors.starts[Int(text) + 1] {
        let entry = vectors.entries[place]
        while level + 1 < levels, entry.dimension >= cuts[level + 1] {
          level += 1
          lengthBelow[row * levels + level] = square.squareRoot()
          placeAtCut[row * levels + level] = Int32(entries.count)
        }
        square += entry.weight * entry.weight
        entries.append(entry)
        sizes[Int(entry.dimension) + 1] += 1
      }
      while level + 1 < levels {
        level += 1
        lengthBelow[row * levels + level] = square.squareRoot()
        placeAtCut[row * levels + level] = Int32(entries.count)
      }
      starts.append(entries.count)
    }
    for dimension in 0..<vectors.dimensions { sizes[dimension + 1] += sizes[dimension] }
    var postings = [Posting](repeating: Posting(text: 0, weight: 0), count: entries.count)
    var next = sizes
    for row in original.indices {
      for place in starts[row]..<starts[row + 1] {
        let dimension = Int(entries[place].dimension)
        postings[next[dimension]] = Posting(text: Int32(row), weight: entries[place].weight)
        next[dimension] += 1
      }
    }
    self.entries = entries
    self.starts = starts
    self.postings = postings
    postingStarts = sizes
    self.cuts = cuts
    self.lengthBelow = lengthBelow
    self.placeAtCut = placeAtCut
    self.slack = slack
  }

  /// The highest level below which a row alone is too short to reach the threshold.
  func admission(_ row: Int, _ threshold: Float) -> Int {
    var level = JoinIndex.levels - 1
    while level > 0, lengthBelow[row * JoinIndex.levels + level] >= threshold - slack { level -= 1 }
    return level
  }

  /// Cuts with an equal share of all weight between them.
  private static func evenCuts(_ vectors: RelatedTextVectors) -> [Int32] {
    var mass = [Double](repeating: 0, count: vectors.dimensions)
    for entry in vectors.entries { mass[Int(entry.dimension)] += Double(entry.weight * entry.weight) }
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
}
