/// The sums of groups' vectors: the product of two sums is that of all pairs between them, up to rounding.
struct GroupSums {
  private struct Entry {
    let dimension: Int32
    let weight: Double
  }

  /// How far a mean of products may lie from that of the exact likenesses.
  static let rounding = 1e-5

  private let texts: SimilarTexts
  private let places: [Int]
  /// The sums of groups, by their first member; those of single texts are read off the texts.
  private var sums: [Int: [Entry]] = [:]

  /// `places`: where each member stands among the texts.
  init(_ texts: SimilarTexts, _ places: [Int]) {
    self.texts = texts
    self.places = places
  }

  func product(_ x: Int, _ y: Int) -> Double {
    let (mine, others) = (sum(x), sum(y))
    return mine.count <= others.count ? GroupSums.product(mine, others) : GroupSums.product(others, mine)
  }

  /// Long sums are leapt through: a text has a hundred dimensions where a group has thousands.
  private static func product(_ short: [Entry], _ long: [Entry]) -> Double {
    let (short, long) = (short.span, long.span)
    var (place, product) = (0, 0.0)
    for position in short.indices {
      let wanted = short[position].dimension
      var step = 1
      while place + step < long.count, long[place + step].dimension < wanted {
        place += step
        step *= 2
      }
      var high = min(long.count, place + step + 1)
      while place < high {
        let middle = (place + high) / 2
        if long[middle].dimension < wanted { place = middle + 1 } else { high = middle }
      }
      if place == long.count { break }
      if long[place].dimension == wanted { product += short[position].weight * long[place].weight }
    }
    return product
  }

  /// The second group's members are now the first's.
  mutating func join(_ x: Int, _ y: Int) {
    let (mine, others) = (sum(x), sum(y))
    var joined: [Entry] = []
    joined.reserveCapacity(mine.count + others.count)
    var (i, j) = (0, 0)
    while i < mine.count || j < others.count {
      if j == others.count || (i < mine.count && mine[i].dimension < others[j].dimension) {
        joined.append(mine[i])
        i += 1
      } else if i == mine.count || others[j].dimension < mine[i].dimension {
        joined.append(others[j])
        j += 1
      } else {
        joined.append(Entry(dimension: mine[i].dimension, weight: mine[i].weight + others[j].weight))
        i += 1
        j += 1
      }
    }
    sums[x] = joined
    sums[y] = nil
  }

  private func sum(_ group: Int) -> [Entry] {
    if let sum = sums[group] { return sum }
    var entries: [Entry] = []
    texts.weigh(places[group]) { entries.append(Entry(dimension: $0, weight: $1)) }
    return entries
  }
}
