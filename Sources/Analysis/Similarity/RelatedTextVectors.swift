import Diagnostics

/// Texts as unit vectors over words, stems and pieces of stems, laid out flat for the join.
///
/// Each kind has the length √⅓, so that the product of two vectors is the mean of the three cosines.
struct RelatedTextVectors: Sendable {
  struct Entry: Sendable {
    let dimension: Int32
    let weight: Float
  }

  let space: TextSpace
  /// Entries of all texts, by text and dimension.
  private(set) var entries: [Entry] = []
  /// Where each text's entries begin; one more than there are texts.
  private(set) var starts: [Int] = [0]

  var count: Int { starts.count - 1 }
  var dimensions: Int { space.count }

  init(
    _ texts: [String], weighting: TermWeighting, ignoring ignored: Set<String> = [],
    workforce: any Workforce = OneWorker()
  ) {
    let (words, table) = TextWords.read(texts.count, workforce) { WrittenText(body: texts[$0]) }
    let space = TextSpace(words, table, weighting: weighting, ignoring: ignored, workforce)
    self.init(words, space, of: (0..<texts.count).map(Int32.init), titles: .once, workforce)
  }

  /// Of some of the texts, in the order given.
  init(
    _ words: TextWords, _ space: TextSpace, of texts: [Int32], titles: TitleWeight, _ workforce: any Workforce
  ) {
    var parts = workforce.shares(texts.count, fewest: 1_000) { range in
      var maker = VectorMaker(space)
      return RelatedTextVectors(words, of: texts[range], titles: titles, &maker, space)
    }
    self.space = space
    swap(&entries, &parts[0].entries)
    swap(&starts, &parts[0].starts)
    entries.reserveCapacity(parts.reduce(entries.count) { $0 + $1.entries.count })
    for share in parts.indices.dropFirst() {
      let before = entries.count
      entries.append(contentsOf: parts[share].entries)
      parts[share].entries = []
      for end in parts[share].starts.dropFirst() { starts.append(before + end) }
    }
  }

  /// The same by one worker.
  init(
    _ words: TextWords, of texts: some Sequence<Int32>, titles: TitleWeight, _ maker: inout VectorMaker,
    _ space: TextSpace
  ) {
    self.space = space
    for text in texts {
      maker.append(words[Int(text)], titles: titles, to: &entries)
      starts.append(entries.count)
    }
  }

  /// Some of the texts, in the order given, with the same dimensions.
  func picked(_ texts: [Int32]) -> RelatedTextVectors {
    var picked = self
    picked.entries = []
    picked.entries.reserveCapacity(texts.reduce(0) { $0 + starts[Int($1) + 1] - starts[Int($1)] })
    picked.starts = [0]
    picked.starts.reserveCapacity(texts.count + 1)
    for text in texts {
      picked.entries.append(contentsOf: self[Int(text)])
      picked.starts.append(picked.entries.count)
    }
    return picked
  }

  /// The entries of a text, by dimension.
  subscript(text: Int) -> ArraySlice<Entry> { entries[starts[text]..<starts[text + 1]] }

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
}
