/// One worker that makes texts' vectors of their words, with scratch memory of its own.
struct VectorMaker {
  private let space: TextSpace
  /// How often each dimension is in the text at hand.
  private var counts: [Int32]
  /// A mark for each dimension that is, and one for every 64 of them that have a mark: they are read off in order.
  private var marks: [UInt64]
  private var blocks: [UInt64]
  private var met: [(dimension: Int32, count: Int32)] = []

  init(_ space: TextSpace) {
    self.space = space
    counts = [Int32](repeating: 0, count: space.count)
    marks = [UInt64](repeating: 0, count: space.count / 64 + 1)
    blocks = [UInt64](repeating: 0, count: marks.count / 64 + 1)
  }

  /// Appends the entries of a text's vector, by dimension.
  mutating func append(
    _ words: ArraySlice<TextWords.Entry>, titles: TitleWeight, to entries: inout [RelatedTextVectors.Entry]
  ) {
    mark(words, titles)
    readOff()

    var (words, stems, pieces) = (0.0, 0.0, 0.0)
    for one in met {
      let dimension = Int(one.dimension)
      let square = Double(one.count) * space.weights[dimension] * space.weights[dimension]
      switch space.kinds[dimension] {
      case .word: words += square
      case .stem: stems += square
      case .piece: pieces += square
      }
    }
    words = 1 / (3 * words).squareRoot()
    stems = 1 / (3 * stems).squareRoot()
    pieces = 1 / (3 * pieces).squareRoot()
    for one in met {
      let dimension = Int(one.dimension)
      // Square root of the count times the inverse frequency.
      let weight = Double(one.count).squareRoot() * space.weights[dimension]
      let scale =
        switch space.kinds[dimension] {
        case .word: words
        case .stem: stems
        case .piece: pieces
        }
      entries.append(RelatedTextVectors.Entry(dimension: one.dimension, weight: Float(weight * scale)))
    }
  }

  /// Counts the dimensions of a text's words.
  private mutating func mark(_ words: ArraySlice<TextWords.Entry>, _ titles: TitleWeight) {
    // Out of `self` while they are written to: three parts of one struct cannot be lent at once.
    var (countsTaken, marksTaken, blocksTaken) = ([Int32](), [UInt64](), [UInt64]())
    swap(&countsTaken, &self.counts)
    swap(&marksTaken, &self.marks)
    swap(&blocksTaken, &self.blocks)
    defer {
      swap(&countsTaken, &self.counts)
      swap(&marksTaken, &self.marks)
      swap(&blocksTaken, &self.blocks)
    }
    var counts = countsTaken.mutableSpan
    var marks = marksTaken.mutableSpan
    var blocks = blocksTaken.mutableSpan
    let (dimensions, starts) = (space.dimensionsOfWords.span, space.starts.span)
    for entry in words {
      let count = entry.count(titles)
      for place in starts[Int(entry.word)]..<starts[Int(entry.word) + 1] {
        let dimension = Int(dimensions[place])
        counts[dimension] += count
        marks[dimension >> 6] |= 1 << (UInt64(dimension) & 63)
        blocks[dimension >> 12] |= 1 << (UInt64(dimension >> 6) & 63)
      }
    }
  }

  /// The dimensions of the text at hand with their counts, rising; the scratch memory is clear again.
  private mutating func readOff() {
    met.removeAll(keepingCapacity: true)
    var (countsTaken, marksTaken) = ([Int32](), [UInt64]())
    swap(&countsTaken, &self.counts)
    swap(&marksTaken, &self.marks)
    defer {
      swap(&countsTaken, &self.counts)
      swap(&marksTaken, &self.marks)
    }
    var counts = countsTaken.mutableSpan
    var marks = marksTaken.mutableSpan
    for block in blocks.indices {
      var marked = blocks[block]
      blocks[block] = 0
      while marked != 0 {
        let group = block << 6 + marked.trailingZeroBitCount
        marked &= marked - 1
        var left = marks[group]
        marks[group] = 0
        while left != 0 {
          let dimension = group << 6 + left.trailingZeroBitCount
          left &= left - 1
          met.append((Int32(dimension), counts[dimension]))
          counts[dimension] = 0
        }
      }
    }
  }
}
