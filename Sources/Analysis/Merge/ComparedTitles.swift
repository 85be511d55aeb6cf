import Diagnostics
import StrategyModel

/// Titles prepared to be compared by the thousand: words, letters and stems as numbers, and marks that rule most pairs
/// out before anything is compared.
///
/// Two titles say the same when they are equal, one edit in seven letters apart, or the same words but for one in four.
/// A title of fewer than two words of its own says too little: it is only like its equals.
struct ComparedTitles: Sendable {
  /// What decides most pairs.
  private struct Marks: Sendable {
    /// How many letters, with a space between the words.
    var letters: Int32 = 0
    /// How many words, and how many stems without repeats.
    var words: Int16 = 0
    var stems: Int16 = 0
    /// A mark for each stem; different ones may share a mark.
    var stemMarks: UInt64 = 0
    /// How often the letters of each of sixteen kinds are met, at most fifteen times: no letters are of two kinds.
    var kinds = SIMD16<UInt8>(repeating: 0)
  }

  /// Some titles in a row.
  private struct Part: Sendable {
    var marks: [Marks] = []
    var words: [Int32] = []
    var wordEnds: [Int] = []
    var stems: [Int32] = []
    var stemEnds: [Int] = []

    /// `stems`: that of each word, -1 for a word that is left out; `letters`: those of all words, and where each begins.
    mutating func add(_ title: ArraySlice<Int32>, stems stemOfWord: [Int32], letters: [Int32], starts: [Int]) {
      let own = title.filter { stemOfWord[Int($0)] >= 0 }
      var mark = Marks()
      mark.words = Int16(clamping: own.count)
      let sorted = own.map { stemOfWord[Int($0)] }.sorted()
      let before = stems.count
      for (place, stem) in sorted.enumerated() where place == 0 || sorted[place - 1] != stem {
        stems.append(stem)
        mark.stemMarks |= 1 << (UInt64(stem) & 63)
      }
      mark.stems = Int16(clamping: stems.count - before)
      for word in own {
        let range = starts[Int(word)]..<starts[Int(word) + 1]
        for letter in letters[range] {
          let kind = Int(letter & 15)
          if mark.kinds[kind] < 15 { mark.kinds[kind] += 1 }
        }
        mark.letters += Int32(range.count) + 1
      }
      if !own.isEmpty { mark.letters -= 1 }
      marks.append(mark)
      words += own
      wordEnds.append(words.count)
      stemEnds.append(stems.count)
    }
  }

  private var marks: [Marks] = []
  /// Numbers of all titles' words, in order.
  private var words: [Int32] = []
  private var wordStarts: [Int] = [0]
  /// Numbers of their stems, rising, without repeats.
  private var stems: [Int32] = []
  private var stemStarts: [Int] = [0]
  /// The letters of each word, as scalar values or numbers beyond them.
  private var letters: [Int32] = []
  private var letterStarts: [Int] = [0]

  /// `names` are left out of the titles, as small words are.
  init(_ titles: [String], without names: Set<String>, workforce: any Workforce = OneWorker()) {
    let read = NumberedWords(titles.count, workforce) { titles[$0] }
    let table = read.table
    var stemOfWord: [Int32] = []
    var stemNumbers: [String: Int32] = [:]
    var characters: [Character: Int32] = [:]
    letterStarts.reserveCapacity(table.count + 1)
    for number in 0..<table.count {
      let word = table[number]
      let isSmall = TitleKey.isSmall(word) || names.contains(word)
      if isSmall {
        stemOfWord.append(-1)
      } else {
        let stem = SwedishStemmer.stem(word)
        let known = stemNumbers[stem] ?? Int32(stemNumbers.count)
        stemNumbers[stem] = known
        stemOfWord.append(known)
        if let plain = PlainLetters.of(word) {
          letters.append(contentsOf: plain.map(Int32.init))
        } else {
          letters.append(contentsOf: word.map { ComparedTitles.number(of: $0, &characters) })
        }
      }
      letterStarts.append(letters.count)
    }
    let (stems, letters, starts) = (stemOfWord, self.letters, letterStarts)
    let parts = workforce.shares(titles.count) { range in
      var part = Part()
      for title in range { part.add(read[title], stems: stems, letters: letters, starts: starts) }
      return part
    }
    marks.reserveCapacity(titles.count)
    wordStarts.reserveCapacity(titles.count + 1)
    stemStarts.reserveCapacity(titles.count + 1)
    for part in parts { take(part) }
  }

  private mutating func take(_ part: Part) {
    let (firstWord, firstStem) = (words.count, self.stems.count)
    marks += part.marks
    words += part.words
    self.stems += part.stems
    wordStarts += part.wordEnds.lazy.map { firstWord + $0 }
    stemStarts += part.stemEnds.lazy.map { firstStem + $0 }
  }

  /// A letter that is one scalar by its value, any other by a number beyond them all.
  private static func number(of letter: Character, _ known: inout [Character: Int32]) -> Int32 {
    if let only = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 { return Int32(only.value) }
    let number = known[letter] ?? Int32(0x11_0000 + known.count)
    known[letter] = number
    return number
  }

  /// Whether the titles of two say the same.
  func agree(_ a: Int, _ b: Int) -> Bool {
    let (mine, others) = (marks[a], marks[b])
    if mine.words < 2 || others.words < 2 { return mine.words > 0 && haveOneWording(a, b) }
    let edits = max(mine.letters, others.letters) / 7
    let mayShareLetters = ComparedTitles.mayShareLetters(mine, others, edits)
    let mayShareStems = ComparedTitles.mayShareStems(mine, others)
    guard mayShareLetters || mayShareStems else { return false }
    if haveOneWording(a, b) { return true }
    return (mayShareStems && shareStems(a, b)) || (mayShareLetters && areNearlySpelt(a, b, Int(edits)))
  }

  /// False only where more letters of some kinds are of the one than of the other than the edits change: an edit takes
  /// away or adds one of them at most.
  private static func mayShareLetters(_ a: Marks, _ b: Marks, _ edits: Int32) -> Bool {
    guard abs(a.letters - b.letters) <= edits else { return false }
    let more = (a.kinds &- b.kinds).replacing(with: 0, where: a.kinds .< b.kinds).wrappedSum()
    let fewer = (b.kinds &- a.kinds).replacing(with: 0, where: b.kinds .< a.kinds).wrappedSum()
    return Int32(more) <= edits && Int32(fewer) <= edits
  }

  /// False only where more than one stem in four of the longer title is not in the other.
  private static func mayShareStems(_ a: Marks, _ b: Marks) -> Bool {
    let most = Int(max(a.stems, b.stems))
    return (a.stemMarks & ~b.stemMarks).nonzeroBitCount * 4 <= most
      && (b.stemMarks & ~a.stemMarks).nonzeroBitCount * 4 <= most
  }

  private func haveOneWording(_ a: Int, _ b: Int) -> Bool {
    words[wordStarts[a]..<wordStarts[a + 1]].elementsEqual(words[wordStarts[b]..<wordStarts[b + 1]])
  }

  private func areNearlySpelt(_ a: Int, _ b: Int, _ edits: Int) -> Bool {
    EditDistance.isWithin(edits, spelling(a), spelling(b))
  }

  private func spelling(_ title: Int) -> [Int32] {
    var spelling: [Int32] = []
    spelling.reserveCapacity(Int(marks[title].letters))
    for place in wordStarts[title]..<wordStarts[title + 1] {
      if place > wordStarts[title] { spelling.append(0x20) }
      let word = Int(words[place])
      spelling.append(contentsOf: letters[letterStarts[word]..<letterStarts[word + 1]])
    }
    return spelling
  }

  private func shareStems(_ a: Int, _ b: Int) -> Bool {
    var (i, j, shared) = (stemStarts[a], stemStarts[b], 0)
    let (endOfA, endOfB) = (stemStarts[a + 1], stemStarts[b + 1])
    let most = max(endOfA - i, endOfB - j)
    while i < endOfA, j < endOfB {
      let (left, right) = (stems[i], stems[j])
      if left == right { shared += 1 }
      if left <= right { i += 1 }
      if right <= left { j += 1 }
    }
    return shared >= 2 && shared * 4 >= most * 3
  }
}
