import Foundation

/// Short texts of Swedish-looking words, Zipf vocabulary, one in ten a changed copy of an earlier one.
///
/// The kind that `bench/gen/gen_texts.py` makes; from a seed, so that every run measures the same texts.
struct ShortTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func make(_ count: Int, vocabularySize: Int = 30_000, copies: Double = 0.1) -> [String] {
    let vocabulary = words(vocabularySize)
    var cumulative: [Double] = []
    var total = 0.0
    for rank in 0..<vocabularySize {
      total += 1 / zipf(Double(rank + 3))
      cumulative.append(total)
    }
    var texts: [[Int]] = []
    for _ in 0..<count {
      if !texts.isEmpty, unit() < copies {
        var text = texts[below(texts.count)]
        for _ in 0..<below(max(1, text.count / 3) + 1) { text[below(text.count)] = pick(cumulative, total) }
        texts.append(text)
      } else {
        texts.append((0..<(6 + below(25))).map { _ in pick(cumulative, total) })
      }
    }
    return texts.map { $0.map { vocabulary[$0] }.joined(separator: " ") }
  }

  private func zipf(_ rank: Double) -> Double { pow(rank, 1.02) }

  private mutating func pick(_ cumulative: [Double], _ total: Double) -> Int {
    let wanted = unit() * total
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func words(_ count: Int) -> [String] {
    let onsets = "b bl br d dr f fl fr g gr h j k kl kr l m n p pl pr r s sk sl sm sn sp st str sv t tr v"
      .split(separator: " ").map(String.init)
    let vowels = "a e i o u y å ä ö".split(separator: " ").map(String.init)
    let codas = ["", "n", "r", "l", "s", "t", "nd", "ng", "rt", "st", "ll", "tt", "k", "m"]
    var words: [String] = []
    var seen: Set<String> = []
    while words.count < count {
      let syllables = 1 + min(3, words.count / 500 + below(2))
      let word = (0..<syllables).map { _ in
        onsets[below(onsets.count)] + vowels[below(vowels.count)] + codas[below(codas.count)]
      }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }
}
