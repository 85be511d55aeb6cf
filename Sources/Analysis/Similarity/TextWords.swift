import Diagnostics

/// A text to be read.
struct WrittenText: Sendable {
  var title = ""
  let body: String
}

/// How often a title counts beside its body.
enum TitleWeight: Int32, Sendable {
  case once = 1
  case twice = 2
}

/// Texts as the distinct words in them and how often each is there: a tenth of the room that their vectors take, which
/// are made from them where they are needed.
struct TextWords: Sendable {
  struct Entry: Sendable {
    let word: Int32
    /// Up to 65 535 are counted.
    fileprivate var inTitle: UInt16 = 0
    fileprivate var inBody: UInt16 = 0

    func count(_ titles: TitleWeight) -> Int32 { Int32(inBody) + Int32(inTitle) * titles.rawValue }

    fileprivate func renamed(_ word: Int32) -> Entry { Entry(word: word, inTitle: inTitle, inBody: inBody) }
  }

  fileprivate(set) var entries: [Entry] = []
  /// Where each text's entries begin; one more than there are texts.
  fileprivate(set) var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// The words of a text, in the order in which they are first met.
  subscript(text: Int) -> ArraySlice<Entry> { entries[starts[text]..<starts[text + 1]] }

  /// With the words' table. Shares of the texts are read apart; how many changes nothing but the words' numbers.
  static func read(
    _ count: Int, _ workforce: any Workforce, _ text: @Sendable (Int) -> WrittenText
  ) -> (words: TextWords, table: WordTable) {
    var parts = workforce.shares(count, fewest: 200) { range in
      var reader = TextWordsReader()
      for place in range { reader.read(text(place)) }
      return reader
    }
    var whole = TextWordsReader()
    swap(&whole, &parts[0])
    whole.words.entries.reserveCapacity(parts.reduce(whole.words.entries.count) { $0 + $1.words.entries.count })
    whole.words.starts.reserveCapacity(count + 1)
    for share in parts.indices.dropFirst() {
      // Each is let go as soon as it is taken over: together they are as large as the whole.
      var part = TextWordsReader()
      swap(&part, &parts[share])
      whole.take(part)
    }
    return (whole.words, whole.table)
  }
}

/// One worker that reads texts, its words numbered as it meets them.
private struct TextWordsReader: Sendable {
  var table = WordTable()
  var words = TextWords()
  /// For each word the place of its entry in the text at hand, plus one; 0 where it is not met yet.
  private var placeOf: [Int32] = []

  mutating func read(_ text: WrittenText) {
    let first = words.entries.count
    if !text.title.isEmpty {
      WordScanner.scan(ReportHeadings.stripped(text.title)) { word, hash in
        let place = place(of: word, hash, from: first)
        if words.entries[place].inTitle < .max { words.entries[place].inTitle += 1 }
      }
    }
    WordScanner.scan(ReportHeadings.stripped(text.body)) { word, hash in
      let place = place(of: word, hash, from: first)
      if words.entries[place].inBody < .max { words.entries[place].inBody += 1 }
    }
    for place in first..<words.entries.count { placeOf[Int(words.entries[place].word)] = 0 }
    words.starts.append(words.entries.count)
  }

  private mutating func place(of word: [UInt8], _ hash: UInt64, from first: Int) -> Int {
    let number = table.number(of: word, hash: hash)
    if number == placeOf.count { placeOf.append(0) }
    if placeOf[number] == 0 {
      words.entries.append(TextWords.Entry(word: Int32(number)))
      placeOf[number] = Int32(words.entries.count - first)
    }
    return first + Int(placeOf[number]) - 1
  }

  /// The texts of another after one's own.
  mutating func take(_ other: TextWordsReader) {
    let numbers = table.take(other.table)
    let before = words.entries.count
    for entry in other.words.entries { words.entries.append(entry.renamed(numbers[Int(entry.word)])) }
    for end in other.words.starts.dropFirst() { words.starts.append(before + end) }
  }
}
