/// Reads texts into counts of stems and compound parts, and remembers how the words were written.
struct WordReader {
  struct CountedText: Sendable {
    /// Parts of compounds count half.
    let counts: [String: Double]
    /// For stems that only occur as parts: the compound, the first in order where there are several.
    let compounds: [String: String]
  }

  private let splitter: CompoundSplitter
  private let ignored: Set<String>
  private var known: [String: (stem: String, parts: [String])] = [:]
  private var written: [String: [String: Int]] = [:]

  init(splitter: CompoundSplitter, ignored: Set<String>) {
    self.splitter = splitter
    self.ignored = ignored
  }

  mutating func read(_ text: String) -> CountedText {
    var counts: [String: Double] = [:]
    var compounds: [String: String] = [:]
    var whole: Set<String> = []
    for word in SwedishTokens.words(of: text) where !StopWords.contains(word) {
      let (stem, parts) = analysis(of: word)
      guard !ignored.contains(stem) else { continue }
      written[stem, default: [:]][word, default: 0] += 1
      counts[stem, default: 0] += 1
      whole.insert(stem)
      for part in parts where !ignored.contains(part) {
        counts[part, default: 0] += 0.5
        compounds[part] = min(compounds[part] ?? stem, stem)
      }
    }
    for stem in whole { compounds[stem] = nil }
    return CountedText(counts: counts, compounds: compounds)
  }

  /// How a stem was mostly written, the first in order where several forms are as usual.
  func spelling(of stem: String) -> String? {
    written[stem]?.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }

  private mutating func analysis(of word: String) -> (stem: String, parts: [String]) {
    if let seen = known[word] { return seen }
    let stem = SwedishStemmer.stem(word)
    let result = (stem, splitter.parts(of: stem))
    known[word] = result
    return result
  }
}
