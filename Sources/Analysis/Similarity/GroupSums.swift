/// The sums of groups' vectors: the product of two sums is that of all pairs between them, up to rounding.
struct GroupSums {
  /// How far a mean of products of so many texts may lie from that of the exact likenesses: each that is added to a sum
  /// in single precision may round it once.
  static func rounding(_ count: Int) -> Double { 1e-5 + Double(Float.ulpOfOne) * Double(count) }

  private let vectors: RelatedTextVectors
  private let rows: [Int]
  /// The sums of groups, by the member that stands for them; those of single texts are read off the vectors.
  private var sums: [VectorSum?]

  /// `rows`: where each member stands among the vectors.
  init(_ vectors: RelatedTextVectors, _ rows: [Int]) {
    self.vectors = vectors
    self.rows = rows
    sums = [VectorSum?](repeating: nil, count: rows.count)
  }

  func product(_ x: Int, _ y: Int) -> Double {
    switch (sums[x], sums[y]) {
    case (nil, nil): vectors.similarity(rows[x], rows[y])
    case (let sum?, nil): sum.product(vectors[rows[y]])
    case (nil, let sum?): sum.product(vectors[rows[x]])
    case (let one?, let other?): one.count < other.count ? other.product(one) : one.product(other)
    }
  }

  /// The second group's members are now the first's.
  mutating func join(_ x: Int, _ y: Int) {
    var (mine, others) = (take(x), take(y))
    if mine.count < others.count { swap(&mine, &others) }
    mine.add(others)
    sums[x] = mine
  }

  private mutating func take(_ group: Int) -> VectorSum {
    var known: VectorSum?
    swap(&known, &sums[group])
    if let known { return known }
    var sum = VectorSum()
    sum.add(vectors[rows[group]])
    return sum
  }
}

/// A sum of vectors, found by dimension: a text has a hundred dimensions where a group has thousands.
private struct VectorSum {
  private struct Slot {
    /// The dimension plus one, 0 where free.
    var key: UInt32 = 0
    var weight: Float = 0
  }

  /// Open addressing. The size is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 1 << 9)
  private(set) var count = 0

  mutating func add(_ entries: ArraySlice<RelatedTextVectors.Entry>) {
    for entry in entries { add(entry.weight, at: UInt32(entry.dimension) + 1) }
  }

  mutating func add(_ other: VectorSum) {
    for slot in other.slots where slot.key != 0 { add(slot.weight, at: slot.key) }
  }

  func product(_ entries: ArraySlice<RelatedTextVectors.Entry>) -> Double {
    let slots = slots.span
    var product = 0.0
    for entry in entries {
      let weight = slots[VectorSum.place(of: UInt32(entry.dimension) + 1, slots)].weight
      product += Double(entry.weight) * Double(weight)
    }
    return product
  }

  func product(_ other: VectorSum) -> Double {
    let slots = slots.span
    var product = 0.0
    for slot in other.slots where slot.key != 0 {
      product += Double(slot.weight) * Double(slots[VectorSum.place(of: slot.key, slots)].weight)
    }
    return product
  }

  private mutating func add(_ weight: Float, at key: UInt32) {
    let place = VectorSum.place(of: key, slots.span)
    slots[place].weight += weight
    guard slots[place].key == 0 else { return }
    slots[place].key = key
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where the key is, or where it would be put; the weight of a free place is 0.
  private static func place(of key: UInt32, _ slots: Span<Slot>) -> Int {
    let mask = slots.count - 1
    let mixed = key &* 0x9E37_79B9
    var place = Int(mixed ^ (mixed >> 15)) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[VectorSum.place(of: slot.key, slots.span)] = slot }
  }
}
