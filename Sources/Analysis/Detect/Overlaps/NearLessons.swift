import Diagnostics

/// The lessons that are laid beside a lesson in a county with so many that not all can be: those that share its rarest
/// words.
///
/// From the rarest of its words on, the lessons that hold it are looked at until `looked` have been; the `nearest` of
/// them by the cosine of the words looked at are compared. Ties go by number, so that the answer is one.
struct NearLessons: Sendable {
  /// Up to so many different texts all are compared with all.
  static let mostCompared = 4_000
  static let looked = 500
  static let nearest = 20

  /// The stems of each text, the rarest first.
  private var stems: [Int32] = []
  private var starts: [Int] = [0]
  /// The texts with each stem, rising.
  private var texts: [Int32] = []
  private var textStarts: [Int] = []
  /// How much each stem weighs by its rarity, squared; and one over the length of each text.
  private let weights: [Float]
  private let lengths: [Float]
  private let count: Int

  /// Those of `texts` that are found are `found`; all can be asked about. `ignored` are stems that make none alike.
  init(_ texts: [String], found: [Int], ignoring ignored: Set<String>, _ workforce: any Workforce) {
    count = texts.count
    let words = NumberedWords(texts.count, workforce) { texts[$0] }
    var numbers: [String: Int32] = [:]
    let stemOfWord = (0..<words.table.count).map { number -> Int32 in
      let word = words.table[number]
      let stem = SwedishStemmer.stem(word)
      if StopWords.contains(word) || ignored.contains(stem) { return -1 }
      let known = numbers[stem] ?? Int32(numbers.count)
      numbers[stem] = known
      return known
    }
    var own: [[Int32]] = []
    own.reserveCapacity(texts.count)
    for text in texts.indices {
      own.append(Set(words[text].map { stemOfWord[Int($0)] }.filter { $0 >= 0 }).sorted())
    }
    var met = [Int](repeating: 0, count: numbers.count)
    for text in found { for stem in own[text] { met[Int(stem)] += 1 } }
    let total = Double(found.count)
    let weights = met.map { count -> Float in
      let weight = TermWeighting.inverseFrequency(met: Double(count), of: total)
      return Float(weight * weight)
    }
    self.weights = weights
    lengths = own.map { stems in 1 / max(1, stems.reduce(0) { $0 + weights[Int($1)] }).squareRoot() }
    textStarts = [0]
    for count in met { textStarts.append((textStarts.last ?? 0) + count) }
    self.texts = [Int32](repeating: 0, count: textStarts.last ?? 0)
    var next = textStarts
    for text in found.sorted() {
      for stem in own[text] {
        self.texts[next[Int(stem)]] = Int32(text)
        next[Int(stem)] += 1
      }
    }
    for stems in own {
      self.stems += stems.sorted { (met[Int($0)], $0) < (met[Int($1)], $1) }
      starts.append(self.stems.count)
    }
  }

  /// What a worker counts in.
  struct Scratch {
    fileprivate var shared: [Float] = []
  }

  /// Those that are laid beside a text, itself apart; rising.
  func beside(_ text: Int, _ scratch: inout Scratch) -> [Int] {
    if scratch.shared.isEmpty { scratch.shared = [Float](repeating: 0, count: count) }
    var met: [Int32] = []
    var left = NearLessons.looked
    for stem in stems[starts[text]..<starts[text + 1]] where left > 0 {
      let holders = texts[textStarts[Int(stem)]..<textStarts[Int(stem) + 1]].prefix(left)
      left -= holders.count
      let weight = weights[Int(stem)]
      for other in holders where other != Int32(text) {
        if scratch.shared[Int(other)] == 0 { met.append(other) }
        scratch.shared[Int(other)] += weight
      }
    }
    defer { for other in met { scratch.shared[Int(other)] = 0 } }
    guard met.count > NearLessons.nearest else { return met.map(Int.init).sorted() }
    var best: [(text: Int32, shared: Float)] = []
    best.reserveCapacity(NearLessons.nearest + 1)
    for text in met {
      let shared = scratch.shared[Int(text)] * lengths[Int(text)]
      if best.count == NearLessons.nearest, let last = best.last {
        guard (last.shared, text) < (shared, last.text) else { continue }
        best.removeLast()
      }
      // Put where it belongs among the few that are kept.
      var place = best.count
      while place > 0, (best[place - 1].shared, text) < (shared, best[place - 1].text) { place -= 1 }
      best.insert((text, shared), at: place)
    }
    return best.map { Int($0.text) }.sorted()
  }
}
