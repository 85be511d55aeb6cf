import StrategyModel

/// Titles prepared to be compared by the thousand: words, letters and stems as numbers, and marks that rule most pairs
/// out before anything is compared.
///
/// Two titles say the same when they are equal, one edit in seven letters apart, or the same words but for one in four.
/// A title of fewer than two words of its own says too little: it is only like its equals.
struct ComparedTitles: Sendable {
  private struct Title: Sendable {
    /// Numbers of the words, in order.
    var words: [Int32] = []
    /// Numbers of the letters of the words, a space between them.
    var letters: [Int32] = []
    /// Numbers of the stems, rising, without repeats.
    var stems: [Int32] = []
    /// A mark for each stem, and for each two letters that stand together; different ones may share a mark.
    var stemMarks: UInt64 = 0
    var pairMarks = (low: UInt64(0), high: UInt64(0))
  }

  private let titles: [Title]

  init(_ keys: [TitleKey]) {
    var words: [String: Int32] = [:]
    var letters: [Character: Int32] = [" ": 0]
    var stems: [String: Int32] = [:]
    var stemOfWord: [Int32] = []
    titles = keys.map { key in
      var title = Title()
      for word in key.words {
        let number = words[word] ?? Int32(words.count)
        if number == Int32(words.count) {
          words[word] = number
          let stem = SwedishStemmer.stem(word)
          let known = stems[stem] ?? Int32(stems.count)
          stems[stem] = known
          stemOfWord.append(known)
        }
        title.words.append(number)
        title.stems.append(stemOfWord[Int(number)])
        if !title.letters.isEmpty { title.letters.append(0) }
        for letter in word {
          let known = letters[letter] ?? Int32(letters.count)
          letters[letter] = known
          title.letters.append(known)
        }
      }
      title.stems = Set(title.stems).sorted()
      for stem in title.stems { title.stemMarks |= 1 << (UInt64(stem) & 63) }
      for (left, right) in zip(title.letters, title.letters.dropFirst()) {
        let mark = (UInt64(left) &* 37 &+ UInt64(right) &* 101) & 127
        if mark < 64 { title.pairMarks.low |= 1 << mark } else { title.pairMarks.high |= 1 << (mark - 64) }
      }
      return title
    }
  }

  /// Whether the titles of two say the same.
  func agree(_ a: Int, _ b: Int) -> Bool {
    if titles[a].words.count < 2 || titles[b].words.count < 2 {
      return !titles[a].words.isEmpty && titles[a].words == titles[b].words
    }
    let mayShareLetters = mayShareLetters(a, b)
    let mayShareStems = mayShareStems(a, b)
    guard mayShareLetters || mayShareStems else { return false }
    if titles[a].words == titles[b].words { return true }
    return (mayShareLetters && areNearlySpelt(a, b)) || (mayShareStems && shareStems(a, b))
  }

  /// The edits in which the longer of two may differ.
  private func allowed(_ a: Int, _ b: Int) -> Int { max(titles[a].letters.count, titles[b].letters.count) / 7 }

  /// False only where more pairs of letters differ than the allowed edits change: an edit changes at most three.
  private func mayShareLetters(_ a: Int, _ b: Int) -> Bool {
    let edits = allowed(a, b)
    guard abs(titles[a].letters.count - titles[b].letters.count) <= edits else { return false }
    let (mine, others) = (titles[a].pairMarks, titles[b].pairMarks)
    return (mine.low & ~others.low).nonzeroBitCount + (mine.high & ~others.high).nonzeroBitCount <= 3 * edits
      && (others.low & ~mine.low).nonzeroBitCount + (others.high & ~mine.high).nonzeroBitCount <= 3 * edits
  }

  /// False only where more than one stem in four of the longer title is not in the other.
  private func mayShareStems(_ a: Int, _ b: Int) -> Bool {
    let most = max(titles[a].stems.count, titles[b].stems.count)
    let (mine, others) = (titles[a].stemMarks, titles[b].stemMarks)
    return (mine & ~others).nonzeroBitCount * 4 <= most && (others & ~mine).nonzeroBitCount * 4 <= most
  }

  private func areNearlySpelt(_ a: Int, _ b: Int) -> Bool {
    EditDistance.isWithin(allowed(a, b), titles[a].letters, titles[b].letters)
  }

  private func shareStems(_ a: Int, _ b: Int) -> Bool {
    let (mine, others) = (titles[a].stems, titles[b].stems)
    var (i, j, shared) = (0, 0, 0)
    while i < mine.count, j < others.count {
      if mine[i] == others[j] { shared += 1 }
      let (left, right) = (mine[i], others[j])
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return shared >= 2 && shared * 4 >= max(mine.count, others.count) * 3
  }
}
