import Diagnostics

/// Texts read into counts of features.
struct CountedTexts: Sendable {
  let vocabulary: Vocabulary
  /// The features of all texts, with their counts beside, and where each text's end.
  let features: [Int32]
  let counts: [Int32]
  let ends: [Int]
  /// In how many texts each feature is met.
  let met: [Int32]

  /// A share of the texts for each piece of work. How many shares there are changes nothing.
  init(_ texts: [String], ignoring ignored: Set<String>, _ workforce: any Workforce) {
    let shares = max(1, min(CountedTexts.mostShares, texts.count / CountedTexts.fewestTexts))
    let read = workforce.map(shares) { share in
      ReadTexts(texts[(texts.count * share / shares)..<(texts.count * (share + 1) / shares)])
    }
    var words = read.first?.words ?? WordTable()
    let numbers = [nil] + read.dropFirst().map { words.take($0.words) }
    let vocabulary = Vocabulary(words, ignoring: ignored, workforce)
    self.vocabulary = vocabulary
    var parts = workforce.map(shares) { CountedShare(read[$0], numbers: numbers[$0], vocabulary) }

    var (features, counts): ([Int32], [Int32]) = ([], [])
    let size = parts.reduce(0) { $0 + $1.features.count }
    features.reserveCapacity(size)
    counts.reserveCapacity(size)
    var ends = [0]
    ends.reserveCapacity(texts.count + 1)
    var met = [Int32](repeating: 0, count: vocabulary.features.count)
    for share in parts.indices {
      // Each is let go as soon as it is taken over: together they are as large as the whole.
      var part = CountedShare()
      swap(&part, &parts[share])
      let before = features.count
      features.append(contentsOf: part.features)
      counts.append(contentsOf: part.counts)
      for end in part.ends { ends.append(before + end) }
      for feature in met.indices { met[feature] += part.met[feature] }
    }
    self.features = features
    self.counts = counts
    self.ends = ends
    self.met = met
  }
  private static let mostShares = 8
  private static let fewestTexts = 200
}

/// What one worker reads: the words of its texts, numbered as it met them.
private struct ReadTexts: Sendable {
  private(set) var words = WordTable()
  /// The words of all texts in order, and where each text's end.
  private(set) var numbers: [Int32] = []
  private(set) var ends: [Int] = []

  init(_ texts: ArraySlice<String>) {
    for text in texts {
      WordScanner.scan(ReportHeadings.stripped(text)) { word, hash in
        numbers.append(Int32(words.number(of: word, hash: hash)))
      }
      ends.append(numbers.count)
    }
  }
}

/// What one worker counts, its words known by everybody's numbers.
private struct CountedShare: Sendable {
  private(set) var features: [Int32] = []
  private(set) var counts: [Int32] = []
  private(set) var ends: [Int] = []
  private(set) var met: [Int32] = []

  init() {}

  /// `numbers` are those of the share's words among all; nil where they are the same.
  init(_ read: ReadTexts, numbers: [Int32]?, _ vocabulary: Vocabulary) {
    met = [Int32](repeating: 0, count: vocabulary.features.count)
    var count = [Int32](repeating: 0, count: vocabulary.features.count)
    var seen: [Int32] = []
    ends.reserveCapacity(read.ends.count)
    var place = 0
    for end in read.ends {
      while place < end {
        let own = Int(read.numbers[place])
        let word = numbers.map { Int($0[own]) } ?? own
        for index in vocabulary.starts[word]..<vocabulary.starts[word + 1] {
          let feature = vocabulary.featuresOfWords[index]
          if count[Int(feature)] == 0 { seen.append(feature) }
          count[Int(feature)] += 1
        }
        place += 1
      }
      for feature in seen {
        features.append(feature)
        counts.append(count[Int(feature)])
        count[Int(feature)] = 0
        met[Int(feature)] += 1
      }
      seen.removeAll(keepingCapacity: true)
      ends.append(features.count)
    }
  }
}
