/// What is laid beside a text where there are too many to be compared with all: those that share its rarest words.
///
/// From the rarest of its stems on, the texts that hold it are looked at until `looked` have been; of them the `compared`
/// that share most, by the cosine of the stems looked at, are laid beside it. Ties go by number, so that the answer is one.
struct RareStems: Sendable {
  struct Reach: Sendable {
    var looked = 500
    var compared = 30
  }

  private let reach: Reach
  private let stems: StemLists
  /// By row, rising: the texts' numbers, and what they are called outside.
  private let texts: [Int32]
  private let names: [Int32]
  /// The rows that have each dimension, rising, and where they begin.
  private let rows: [Int32]
  private let starts: [Int32]
  /// By dimension how much it weighs by its rarity, squared; by row one over the length of its stems.
  private let weights: [Float]
  private let lengths: [Float]

  /// `names` are what the texts are called in questions and answers; their numbers where nothing else is said.
  init(_ texts: [Int32], numbered names: [Int32]? = nil, _ all: EffortTexts, _ reach: Reach) {
    self.reach = reach
    let (stems, weights) = (all.stems, all.space.weights.map { Float($0 * $0) })
    self.stems = stems
    self.weights = weights
    self.texts = texts
    self.names = names ?? texts
    lengths = texts.map { text in 1 / max(1, stems[Int(text)].reduce(0) { $0 + weights[Int($1)] }).squareRoot() }
    var starts = [Int32](repeating: 0, count: all.space.count + 1)
    for text in texts { for stem in stems[Int(text)] { starts[Int(stem) + 1] += 1 } }
    for stem in 0..<all.space.count { starts[stem + 1] += starts[stem] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[all.space.count]))
    for (row, text) in texts.enumerated() {
      for stem in stems[Int(text)] {
        rows[Int(next[Int(stem)])] = Int32(row)
        next[Int(stem)] += 1
      }
    }
    self.rows = rows
    self.starts = starts
  }

  /// What a worker counts in.
  struct Scratch {
    fileprivate var shared: [Float] = []
    fileprivate var met: [Int32] = []
  }

  /// The names of those that are laid beside a text, itself apart, as far as they are wanted: as they stand.
  func beside(_ text: Int, _ scratch: inout Scratch, where isWanted: (Int) -> Bool) -> [Int32] {
    gather(text, &scratch)
    var kept: [(share: Float, row: Int32)] = []
    for row in scratch.met {
      let share = scratch.shared[Int(row)] * lengths[Int(row)]
      scratch.shared[Int(row)] = 0
      if kept.count == reach.compared, let last = kept.last, (last.share, row) > (share, last.row) { continue }
      guard texts[Int(row)] != Int32(text), isWanted(Int(names[Int(row)])) else { continue }
      var place = kept.count
      while place > 0, (kept[place - 1].share, row) < (share, kept[place - 1].row) { place -= 1 }
      kept.insert((share, row), at: place)
      if kept.count > reach.compared { kept.removeLast() }
    }
    scratch.met.removeAll(keepingCapacity: true)
    return kept.map(\.row).sorted().map { names[Int($0)] }
  }

  /// The rows looked at, with what each shares.
  private func gather(_ text: Int, _ scratch: inout Scratch) {
    if scratch.shared.count < texts.count { scratch.shared = [Float](repeating: 0, count: texts.count) }
    let own = stems[text].map { (met: starts[Int($0) + 1] - starts[Int($0)], stem: $0) }.filter { $0.met > 0 }.sorted(
      by: <)
    var left = reach.looked
    for (met, stem) in own where left > 0 {
      let first = Int(starts[Int(stem)])
      let weight = weights[Int(stem)]
      for place in first..<(first + min(Int(met), left)) {
        let row = rows[place]
        if scratch.shared[Int(row)] == 0 { scratch.met.append(row) }
        scratch.shared[Int(row)] += weight
      }
      left -= Int(met)
    }
  }
}
