import Diagnostics

/// The stems of texts as numbers, which tell at little cost what two of them share.
struct StemLists: Sendable {
  /// The dimensions of each text's stems, rising, and where they begin.
  private var stems: [Int32] = []
  private var starts: [Int] = [0]

  init(_ words: TextWords, _ space: TextSpace, _ workforce: any Workforce) {
    var parts = workforce.shares(words.count) { StemLists(words, space, $0) }
    swap(&self, &parts[0])
    stems.reserveCapacity(parts.reduce(stems.count) { $0 + $1.stems.count })
    starts.reserveCapacity(words.count + 1)
    for part in parts.dropFirst() {
      let before = stems.count
      stems.append(contentsOf: part.stems)
      for end in part.starts.dropFirst() { starts.append(before + end) }
    }
  }

  private init(_ words: TextWords, _ space: TextSpace, _ texts: Range<Int>) {
    var own: [Int32] = []
    for text in texts {
      own.removeAll(keepingCapacity: true)
      for entry in words[text] { if let found = space.stemAndWord(of: entry.word) { own.append(found.stem) } }
      own.sort()
      for (place, stem) in own.enumerated() where place == 0 || own[place - 1] != stem { stems.append(stem) }
      starts.append(stems.count)
    }
  }

  subscript(text: Int) -> ArraySlice<Int32> { stems[starts[text]..<starts[text + 1]] }

  /// Those that two texts share, rising.
  func shared(_ a: Int, _ b: Int) -> [Int32] {
    var shared: [Int32] = []
    let all = stems.span
    var (i, j) = (starts[a], starts[b])
    let (endA, endB) = (starts[a + 1], starts[b + 1])
    while i < endA, j < endB {
      let (left, right) = (all[i], all[j])
      if left == right { shared.append(left) }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return shared
  }

  /// Whether one of them, rising, is there.
  static func holds(_ stems: ArraySlice<Int32>, _ wanted: Int32) -> Bool {
    var (low, high) = (stems.startIndex, stems.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < stems.endIndex && stems[low] == wanted
  }
}
