/// One worker of the join: asks the index about one row at a time, with its own scratch memory.
struct Prober {
  private let index: JoinIndex
  /// What each row has in common with the asked one so far; 0 for rows not met.
  private var sums: [Float]
  private var met: [Int32]
  /// The asked row, one place for each dimension.
  private var asked: [Float]
  private(set) var verified = 0

  init(_ index: JoinIndex) {
    self.index = index
    sums = [Float](repeating: 0, count: index.count)
    met = [Int32](repeating: 0, count: index.count + 1)
    asked = [Float](repeating: 0, count: index.dimensions)
  }

  /// Every row before `end`, but for the row itself, whose product with it may reach `threshold`, with that product.
  ///
  /// Rows are taken up from the rarest dimensions down to the cut `admit`: below it no unmet row may be able to reach the
  /// threshold. Down to the cut `gather` the sums of met rows go on; what is left is checked row by row.
  /// `isWanted` is asked before a row is checked.
  mutating func probe(
    _ row: Int, before end: Int, threshold: Float, admit: Int, gather: Int,
    where isWanted: (Int) -> Bool = { _ in true }, _ found: (Int, Float) -> Void
  ) {
    let index = index
    let levels = JoinIndex.levels
    let limit = threshold - index.slack
    let (first, last) = (Int(index.starts[row]), Int(index.ends[row]))
    let admitted = Int(index.placeAtCut[row * levels + admit])
    let gathered = Int(index.placeAtCut[row * levels + gather])
    let entries = index.entries.span
    let postings = index.postings.span
    let lengths = index.lengthBelow.span
    // Out of `self` while they are written to: three parts of one struct cannot be lent at once.
    var (sumsTaken, metTaken, askedTaken) = ([Float](), [Int32](), [Float]())
    swap(&sumsTaken, &self.sums)
    swap(&metTaken, &self.met)
    swap(&askedTaken, &self.asked)
    defer {
      swap(&sumsTaken, &self.sums)
      swap(&metTaken, &self.met)
      swap(&askedTaken, &self.asked)
    }
    var sums = sumsTaken.mutableSpan
    var met = metTaken.mutableSpan
    var asked = askedTaken.mutableSpan
    var count = 0

    var place = last
    while place > gathered {
      place -= 1
      let entry = entries[place]
      let dimension = Int(entry.dimension)
      let weight = entry.weight
      let from = index.postingStarts[dimension]
      let to = Prober.end(of: end, postings, from, index.postingStarts[dimension + 1])
      if place >= admitted {
        for position in from..<to {
          let posting = postings[position]
          let other = Int(posting.text)
          let sum = sums[other]
          // Without a branch, which could not be foreseen: a row met before is written over by the next.
          met[count] = posting.text
          count += sum == 0 ? 1 : 0
          sums[other] = sum + weight * posting.weight
        }
      } else {
        for position in from..<to {
          let posting = postings[position]
          let other = Int(posting.text)
          let sum = sums[other]
          if sum != 0 { sums[other] = sum + weight * posting.weight }
        }
      }
    }
    for place in first..<gathered { asked[Int(entries[place].dimension)] = entries[place].weight }

    let ownLength = lengths[row * levels + gather]
    // No vector is longer than 1: what falls short even then is told without looking up its length.
    let least = limit - ownLength - index.slack
    for position in 0..<count {
      let other = Int(met[position])
      var sum = sums[other]
      sums[other] = 0
      guard sum >= least, other != row, sum + ownLength * lengths[other * levels + gather] >= limit, isWanted(other)
      else { continue }
      verified += 1
      var level = gather
      var place = Int(index.placeAtCut[other * levels + gather])
      while level > 0 {
        level -= 1
        let begin = Int(index.placeAtCut[other * levels + level])
        while place > begin {
          place -= 1
          sum += asked[Int(entries[place].dimension)] * entries[place].weight
        }
        if sum + lengths[row * levels + level] * lengths[other * levels + level] < limit { break }
      }
      if level == 0, sum >= limit { found(other, sum) }
    }
    for place in first..<gathered { asked[Int(entries[place].dimension)] = 0 }
  }

  /// The rows that have most in common with a row above a cut, at most so many: a first guess at the nearest.
  mutating func best(_ count: Int, for row: Int, downTo level: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var touched: [Int32] = []
    var place = Int(index.ends[row])
    while place > Int(index.placeAtCut[row * JoinIndex.levels + level]) {
      place -= 1
      let entry = index.entries[place]
      let dimension = Int(entry.dimension)
      for position in index.postingStarts[dimension]..<index.postingStarts[dimension + 1] {
        let posting = index.postings[position]
        if sums[Int(posting.text)] == 0 { touched.append(posting.text) }
        sums[Int(posting.text)] += entry.weight * posting.weight
      }
    }
    var kept: [(sum: Float, row: Int)] = []
    for other in touched {
      let sum = sums[Int(other)]
      sums[Int(other)] = 0
      guard kept.count < count || sum > kept[kept.count - 1].sum, isWanted(Int(other)) else { continue }
      let position = kept.firstIndex { $0.sum < sum } ?? kept.count
      kept.insert((sum, Int(other)), at: position)
      if kept.count > count { kept.removeLast() }
    }
    return kept.map(\.row)
  }

  /// Where the postings of rows before `end` stop.
  private static func end(of end: Int, _ postings: Span<JoinIndex.Posting>, _ from: Int, _ to: Int) -> Int {
    if from == to || postings[to - 1].text < Int32(end) { return to }
    var (low, high) = (from, to)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].text < Int32(end) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
