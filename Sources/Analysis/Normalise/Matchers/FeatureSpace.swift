import Diagnostics
import Foundation

/// What words are compared by, in two views that err differently: stems with compound parts and what they speak of
/// (`ConceptGroups`), and runs of letters.
///
/// A text is the weighted sum of its words, so that every score of a text is a sum over its words too: that is what
/// lets a suggestion name the words that decided, and lets each word be worked out once however many texts hold it.
struct FeatureSpace: Sendable {
  enum View: Int, CaseIterable, Sendable {
    case stems
    case grams
  }

  struct Feature: Sendable {
    let number: Int32
    let weight: Float
  }

  /// The features of each view.
  private let numbers: [FeatureNumbers]
  /// ln((texts + 1) / (texts with it + 1)) + 1, by number.
  private let rarity: [[Float]]
  private let splitter: CompoundSplitter
  /// The features of the lexicon's words, by view and word.
  private var ofWords: [[[Feature]]] = []

  static let gramLengths = 3...CharacterGrams.longest

  /// `texts` are all that are known, the goals' own last; runs of letters must be in two texts or a goal's.
  init(lexicon: Lexicon, texts: [[Lexicon.Entry]], goals: [[Lexicon.Entry]], workforce: any Workforce = OneWorker()) {
    let all = texts + goals
    let splitter = FeatureSpace.splitter(lexicon, all)
    self.splitter = splitter
    let views = View.allCases
    let parts = workforce.map(views.count) { FeatureSpace.part(views[$0], lexicon, all, goals, splitter) }
    numbers = parts.map(\.numbers)
    rarity = parts.map(\.rarity)
    ofWords = parts.map(\.ofWords)
  }

  private struct Part: Sendable {
    let numbers: FeatureNumbers
    let rarity: [Float]
    let ofWords: [[Feature]]
  }

  private static func part(
    _ view: View, _ lexicon: Lexicon, _ all: [[Lexicon.Entry]], _ goals: [[Lexicon.Entry]],
    _ splitter: CompoundSplitter
  ) -> Part {
    var index = FeatureNumbers()
    var words: [[Int32]] = []
    words.reserveCapacity(lexicon.count)
    for word in 0..<lexicon.count {
      words.append(keys(of: lexicon[word], in: view, splitter) { index.name($0, $1) }.map { index.number(of: $0) })
    }
    let counts = textCounts(all, words, index.count)
    var isGoals = Array(repeating: false, count: index.count)
    for entry in goals.joined() { for number in words[entry.word] { isGoals[Int(number)] = true } }
    let background = background(index, view)
    let total = Float(all.count + BackgroundFrequencies.documents)
    func isKept(_ number: Int) -> Bool { view == .stems || counts[number] >= 2 || isGoals[number] }
    let kept = index.kept(isKept)
    var renumbered = Array(repeating: Int32(-1), count: index.count)
    var weights: [Float] = []
    for number in 0..<index.count where isKept(number) {
      renumbered[number] = Int32(weights.count)
      let isGroup = view == .stems && ConceptGroups.isFeature(index.name(of: number))
      let strength: Float = isGroup ? ConceptGroups.weight : 1
      weights.append(strength * (log((total + 1) / (counts[number] + background[number] + 1)) + 1))
    }
    return Part(
      numbers: kept, rarity: weights,
      ofWords: words.map { word in summed(word.map { renumbered[Int($0)] }.filter { $0 >= 0 }, weights) })
  }

  /// What the features are called, by number; groups of words by the group's name.
  func names(_ view: View) -> [String] {
    (0..<count(view)).map { number in
      let name = numbers[view.rawValue].name(of: number)
      return ConceptGroups.title(ofFeature: name) ?? name
    }
  }

  func count(_ view: View) -> Int { rarity[view.rawValue].count }

  /// Sorted by number, without repeats. `number` is the word's in the lexicon that the space was made of, or higher
  /// for a word it does not hold.
  func features(of word: @autoclosure () -> String, numbered number: Int, in view: View) -> [Feature] {
    let known = ofWords[view.rawValue]
    if number < known.count { return known[number] }
    let keys = FeatureSpace.keys(of: word(), in: view, splitter)
    return FeatureSpace.summed(keys.compactMap { numbers[view.rawValue][$0] }, rarity[view.rawValue])
  }

  private static func summed(_ numbers: [Int32], _ rarity: [Float]) -> [Feature] {
    var features: [Feature] = []
    features.reserveCapacity(numbers.count)
    for number in numbers.sorted() {
      let weight = rarity[Int(number)] + (features.last?.number == number ? features.removeLast().weight : 0)
      features.append(Feature(number: number, weight: weight))
    }
    return features
  }

  /// The keys of a word's features; `named` is told what those stand for that are hashes.
  private static func keys(
    of word: String, in view: View, _ splitter: CompoundSplitter, named: (UInt64, String) -> Void = { _, _ in }
  ) -> [UInt64] {
    switch view {
    case .stems:
      let stem = SwedishStemmer.stem(word)
      let parts = splitter.parts(of: stem)
      return ([stem] + parts + ConceptGroups.features(of: stem, parts: parts)).map { name in
        let key = stemKey(name)
        named(key, name)
        return key
      }
    case .grams: return CharacterGrams.keys(of: word, lengths: gramLengths, named: named)
    }
  }

  /// A hash: the first bit tells it from a run of letters.
  private static func stemKey(_ name: String) -> UInt64 { WordScanner.hash(name.utf8) | 1 << 63 }

  /// Knows the words of all texts, as well as those of the background and the concept groups.
  private static func splitter(_ lexicon: Lexicon, _ texts: [[Lexicon.Entry]]) -> CompoundSplitter {
    var met = [Int](repeating: 0, count: lexicon.count)
    for text in texts { for entry in text { met[entry.word] += 1 } }
    var counts: [String: Int] = [:]
    for word in met.indices where met[word] > 0 {
      counts[SwedishStemmer.stem(lexicon[word]), default: 0] += met[word]
    }
    for stem in ConceptGroups.byStem.keys { counts[stem] = max(counts[stem] ?? 0, 2) }
    return CompoundSplitter(counts: counts)
  }

  /// In how many texts each feature is.
  private static func textCounts(_ texts: [[Lexicon.Entry]], _ words: [[Int32]], _ features: Int) -> [Float] {
    var counts = Array(repeating: Float(0), count: features)
    var seen = Array(repeating: Int32(-1), count: features)
    for (number, text) in texts.enumerated() {
      for entry in text {
        for feature in words[entry.word] where seen[Int(feature)] != Int32(number) {
          seen[Int(feature)] = Int32(number)
          counts[Int(feature)] += 1
        }
      }
    }
    return counts
  }

  /// In how many background texts each feature is, so that few texts of one's own do not decide what is common. Of
  /// concept groups and runs of letters an estimate, as if the stems that are of them were spread without regard to
  /// each other.
  private static func background(_ index: FeatureNumbers, _ view: View) -> [Float] {
    let texts = Double(BackgroundFrequencies.documents)
    switch view {
    case .stems:
      var counts = Array(repeating: Float(0), count: index.count)
      for (stem, count) in BackgroundFrequencies.table {
        if let number = index[stemKey(stem)] { counts[Int(number)] = Float(count) }
      }
      var without: [Int32: Double] = [:]
      for (stem, groups) in ConceptGroups.byStem.sorted(by: { $0.key < $1.key }) {
        let share = Double(BackgroundFrequencies.table[stem] ?? 0) / texts
        for group in groups {
          if let number = index[stemKey(ConceptGroups.feature(group))] { without[number, default: 1] *= 1 - share }
        }
      }
      for (number, share) in without { counts[Int(number)] = Float(texts * (1 - share)) }
      return counts
    case .grams:
      var without = Array(repeating: 1.0, count: index.count)
      for (stem, count) in BackgroundFrequencies.table.sorted(by: { $0.key < $1.key }) {
        for gram in Set(CharacterGrams.keys(of: stem, lengths: gramLengths)) {
          if let number = index[gram] { without[Int(number)] *= 1 - Double(count) / texts }
        }
      }
      return without.map { Float(texts * (1 - $0)) }
    }
  }
}
