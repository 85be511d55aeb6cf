/// Splits Swedish compounds in two: "skolnärvaro" is also about "skol" and "närvaro".
///
/// Both parts must be known words of at least four letters, the first with or without a linking s, and more usual
/// together, by the geometric mean of their frequencies, than the compound itself. The vocabulary is fixed, so that
/// what one organisation reports does not change how another's words are read. Words are told apart by their 64-bit
/// hash, as in `WordTable`.
struct CompoundSplitter: Sendable {
  /// By the hash of the stem.
  private let frequencies: [UInt64: Int]

  /// `words` are further words to know, such as those of the goals' texts: they count as met twice.
  init(knowing words: some Sequence<String> = []) {
    var frequencies = CompoundSplitter.background
    for word in words {
      let hash = WordScanner.hash(word.utf8)
      if frequencies[hash] == nil { frequencies[hash] = 2 }
    }
    self.frequencies = frequencies
  }

  /// `counts` says of further words in how many texts they were met; a part must be met twice.
  init(counts: [String: Int]) {
    var frequencies = CompoundSplitter.background
    for (word, count) in counts where count >= 2 { frequencies[WordScanner.hash(word.utf8), default: 0] += count }
    self.frequencies = frequencies
  }

  private static let background = Dictionary(
    BackgroundFrequencies.table.map { (WordScanner.hash($0.key.utf8), $0.value) }, uniquingKeysWith: { a, _ in a })

  /// The stems of the two parts; empty where the word is no compound that is known.
  func parts(of stem: String) -> [String] {
    guard stem.utf8.count >= 8 else { return [] }
    guard let letters = PlainLetters.of(stem) else { return parts(ofUnusual: stem) }
    guard letters.count >= 8 else { return [] }
    let own = Double(frequencies[PlainLetters.hash(letters)] ?? 0)
    var best: (head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>, score: Double)?
    for cut in 4...(letters.count - 4) {
      let tail = letters[cut..<(cut + SwedishStemmer.length(letters[cut...]))]
      let hash = PlainLetters.hash(tail)
      guard let tailCount = frequencies[hash], !StopWords.contains(hash) else { continue }
      let ends = cut >= 5 && letters[cut - 1] == UInt8(ascii: "s") ? [cut, cut - 1] : [cut]
      for end in ends {
        let head = letters[..<SwedishStemmer.length(letters[..<end])]
        guard let headCount = frequencies[PlainLetters.hash(head)] else { continue }
        let score = (Double(headCount) * Double(tailCount)).squareRoot()
        if score > own, score > best?.score ?? 0 { best = (head, tail, score) }
      }
    }
    return best.map { [PlainLetters.text($0.head), PlainLetters.text($0.tail)] } ?? []
  }

  /// The same for words with letters outside ISO 8859-1.
  private func parts(ofUnusual stem: String) -> [String] {
    func count(_ word: String) -> Int? { frequencies[WordScanner.hash(word.utf8)] }
    let letters = Array(stem)
    guard letters.count >= 8 else { return [] }
    let own = Double(count(stem) ?? 0)
    var best: (parts: [String], score: Double)?
    for cut in 4...(letters.count - 4) {
      let tail = SwedishStemmer.stem(String(letters[cut...]))
      guard let tailCount = count(tail), !StopWords.contains(tail) else { continue }
      var heads = [String(letters[..<cut])]
      if cut >= 5, letters[cut - 1] == "s" { heads.append(String(letters[..<(cut - 1)])) }
      for head in heads.map(SwedishStemmer.stem) {
        guard let headCount = count(head) else { continue }
        let score = (Double(headCount) * Double(tailCount)).squareRoot()
        if score > own, score > best?.score ?? 0 { best = ([head, tail], score) }
      }
    }
    return best?.parts ?? []
  }
}
