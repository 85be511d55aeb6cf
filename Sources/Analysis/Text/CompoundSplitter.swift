/// Splits Swedish compounds in two: "skolnärvaro" is also about "skol" and "närvaro".
///
/// Both parts must be known words of at least four letters, the first with or without a linking s, and more usual
/// together, by the geometric mean of their frequencies, than the compound itself. The vocabulary is fixed, so that
/// what one organisation reports does not change how another's words are read.
struct CompoundSplitter: Sendable {
  /// In letters. The longest words of dictionaries have some fifty; every cut of a word is looked at, which takes the
  /// square of its length.
  private static let longest = 80
  private let frequencies: [String: Int]

  /// `words` are further words to know, such as those of the goals' texts: they count as met twice.
  init(knowing words: some Sequence<String> = []) {
    var frequencies = BackgroundFrequencies.table
    for word in words where frequencies[word] == nil { frequencies[word] = 2 }
    self.frequencies = frequencies
  }

  /// `counts` says of further words in how many texts they were met; a part must be met twice.
  init(counts: [String: Int]) {
    frequencies = BackgroundFrequencies.table.merging(counts.filter { $0.value >= 2 }) { $0 + $1 }
  }

  /// The stems of the two parts; empty where the word is no compound that is known.
  func parts(of stem: String) -> [String] {
    let letters = Array(stem)
    guard (8...CompoundSplitter.longest).contains(letters.count) else { return [] }
    let own = Double(frequencies[stem] ?? 0)
    var best: (parts: [String], score: Double)?
    for cut in 4...(letters.count - 4) {
      let tail = SwedishStemmer.stem(String(letters[cut...]))
      guard let tailCount = frequencies[tail], !StopWords.contains(tail) else { continue }
      var heads = [String(letters[..<cut])]
      if cut >= 5, letters[cut - 1] == "s" { heads.append(String(letters[..<(cut - 1)])) }
      for head in heads {
        let headStem = SwedishStemmer.stem(head)
        guard let headCount = frequencies[headStem] else { continue }
        let score = (Double(headCount) * Double(tailCount)).squareRoot()
        if score > own, score > best?.score ?? 0 { best = ([headStem, tail], score) }
      }
    }
    return best?.parts ?? []
  }
}
