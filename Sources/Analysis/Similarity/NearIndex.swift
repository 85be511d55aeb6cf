/// Some texts turned inside out, to be asked which of them are most like another.
///
/// The dimensions are in levels, from those that cost least to look through for the weight that they bring to those that
/// cost most; what a text has from each level on bounds what an unseen rest can add (the Cauchy–Schwarz inequality).
struct NearIndex: Sendable {
  /// The sums of so many stay in a core's own memory, and their numbers in two bytes.
  static let mostTexts = 1 << 15
  static let levels = 16

  let vectors: RelatedTextVectors
  /// By row.
  let texts: [Int32]
  /// By dimension: its place here, or -1 where none of the texts has it.
  let placeOf: [Int32]
  /// By place.
  let levelOf: [UInt8]
  let starts: [Int32]
  /// By place and row.
  let rows: [UInt16]
  let weights: [Float]
  /// `level * count + row`: how long the row's vector is in this level and those that cost more.
  let rest: [Float]
  /// The mean of these by level.
  let meanRest: [Float]
  /// Room for rounding: sums of single-precision products are never further off than this.
  let slack: Float
  var count: Int { texts.count }

  init(_ vectors: RelatedTextVectors, _ texts: [Int32]) {
    precondition(texts.count <= NearIndex.mostTexts)
    self.vectors = vectors
    self.texts = texts
    let entries = vectors.entries.span

    var met = [Int32](repeating: 0, count: vectors.dimensions)
    var mass = [Float](repeating: 0, count: vectors.dimensions)
    var (size, longest) = (0, 0)
    for text in texts {
      let (first, last) = (vectors.starts[Int(text)], vectors.starts[Int(text) + 1])
      size += last - first
      longest = max(longest, last - first)
      for place in first..<last {
        let entry = entries[place]
        met[Int(entry.dimension)] += 1
        mass[Int(entry.dimension)] += entry.weight * entry.weight
      }
    }
    slack = 1e-5 + Float(longest) * 1.2e-7

    let levels = NearIndex.levels(met, mass)
    var placeOf = [Int32](repeating: -1, count: vectors.dimensions)
    var (levelOf, starts) = ([UInt8](), [Int32(0)])
    for dimension in met.indices where met[dimension] > 0 {
      placeOf[dimension] = Int32(levelOf.count)
      levelOf.append(levels[NearIndex.bin(met[dimension], mass[dimension])])
      starts.append(starts[starts.count - 1] + met[dimension])
    }

    var next = starts
    var rows = [UInt16](repeating: 0, count: size)
    var weights = [Float](repeating: 0, count: size)
    var rest = [Float](repeating: 0, count: NearIndex.levels * texts.count)
    var squares = [Float](repeating: 0, count: NearIndex.levels)
    var sums = squares
    for (row, text) in texts.enumerated() {
      for level in squares.indices { squares[level] = 0 }
      for position in vectors.starts[Int(text)]..<vectors.starts[Int(text) + 1] {
        let entry = entries[position]
        let place = Int(placeOf[Int(entry.dimension)])
        let to = Int(next[place])
        next[place] += 1
        rows[to] = UInt16(row)
        weights[to] = entry.weight
        squares[Int(levelOf[place])] += entry.weight * entry.weight
      }
      var square = Float(0)
      for level in squares.indices.reversed() {
        square += squares[level]
        let length = square.squareRoot()
        rest[level * texts.count + row] = length
        sums[level] += length
      }
    }
    (self.placeOf, self.levelOf, self.starts) = (placeOf, levelOf, starts)
    (self.rows, self.weights, self.rest) = (rows, weights, rest)
    meanRest = sums.map { $0 / Float(max(1, texts.count)) }
  }

  /// By bin the level: an equal share of all weight in each. Where the bounds are changes the speed and nothing else.
  private static func levels(_ met: [Int32], _ mass: [Float]) -> [UInt8] {
    var masses = [Double](repeating: 0, count: bins)
    for dimension in met.indices where met[dimension] > 0 {
      masses[bin(met[dimension], mass[dimension])] += Double(mass[dimension])
    }
    let total = masses.reduce(0, +)
    var before = 0.0
    return masses.map { mass in
      let level = total > 0 ? Int(before / total * Double(levels)) : 0
      before += mass
      return UInt8(min(levels - 1, level))
    }
  }

  /// How dear a dimension is, in steps of an eighth: texts to look through for each unit of weight.
  private static func bin(_ met: Int32, _ mass: Float) -> Int {
    let cost = max(1, Float(met) * Float(met) / mass)
    return min(bins - 1, Int(cost.bitPattern >> 20) - Int(Float(1).bitPattern >> 20))
  }
  private static let bins = 512
}
