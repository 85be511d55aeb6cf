@testable import Analysis

/// The splitter as it reads: every part a String.
struct PlainSplitter {
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
    guard letters.count >= 8 else { return [] }
    let own = Double(frequencies[stem] ?? 0)
    var best: (parts: [String], score: Double)?
    for cut in 4...(letters.count - 4) {
      let tail = PlainStemmer.stem(String(letters[cut...]))
      guard let tailCount = frequencies[tail], !StopWords.contains(tail) else { continue }
      var heads = [String(letters[..<cut])]
      if cut >= 5, letters[cut - 1] == "s" { heads.append(String(letters[..<(cut - 1)])) }
      for head in heads {
        let headStem = PlainStemmer.stem(head)
        guard let headCount = frequencies[headStem] else { continue }
        let score = (Double(headCount) * Double(tailCount)).squareRoot()
        if score > own, score > best?.score ?? 0 { best = ([headStem, tail], score) }
      }
    }
    return best?.parts ?? []
  }
}
