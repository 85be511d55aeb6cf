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

  /// Feature numbers by stem or run of letters.
  private let numbers: [[String: Int32]]
  /// ln((texts + 1) / (texts with it + 1)) + 1, by number.
  private let rarity: [[Float]]
  private let splitter: CompoundSplitter
  /// The features of the lexicon's words, by view and word.
  private var ofWords: [[[Feature]]] = []

  static let gramLengths = 3...5

  /// `texts` are all that are known, the goals' own last; runs of letters must be in two texts or a goal's.
  init(lexicon: Lexicon, texts: [[Lexicon.Entry]], goals: [[Lexicon.Entry]]) {
    let all = texts + goals
    splitter = FeatureSpace.splitter(lexicon, all)
    var numbers: [[String: Int32]] = []
    var rarity: [[Float]] = []
    for view in View.allCases {
      var index: [String: Int32] = [:]
      var words: [[Int32]] = []
      words.reserveCapacity(lexicon.count)
      for word in 0..<lexicon.count {
        words.append(
          FeatureSpace.names(of: lexicon[word], in: view, splitter).map { name in
            let next = Int32(index.count)
            let known = index[name] ?? next
            if known == next { index[name] = next }
            return known
          })
      }
      let counts = FeatureSpace.textCounts(all, words, index.count)
      var isGoals = Array(repeating: false, count: index.count)
      for entry in goals.joined() { for number in words[entry.word] { isGoals[Int(number)] = true } }
      let background = FeatureSpace.background(index, view)
      let total = Float(all.count + BackgroundFrequencies.documents)
      var kept: [String: Int32] = [:]
      var renumbered = Array(repeating: Int32(-1), count: index.count)
      var weights: [Float] = []
      for (name, number) in index.sorted(by: { $0.value < $1.value }) {
        let count = counts[Int(number)]
        guard view == .stems || count >= 2 || isGoals[Int(number)] else { continue }
        kept[name] = Int32(weights.count)
        renumbered[Int(number)] = Int32(weights.count)
        let strength: Float = ConceptGroups.isFeature(name) ? ConceptGroups.weight : 1
        weights.append(strength * (log((total + 1) / (count + background[Int(number)] + 1)) + 1))
      }
      numbers.append(kept)
      rarity.append(weights)
      ofWords.append(
        words.map { word in FeatureSpace.summed(word.map { renumbered[Int($0)] }.filter { $0 >= 0 }, weights) })
    }
    self.numbers = numbers
    self.rarity = rarity
  }

  /// What the features are called, by number; groups of words by the group's name.
  func names(_ view: View) -> [String] {
    var names = Array(repeating: "", count: count(view))
    for (name, number) in numbers[view.rawValue] { names[Int(number)] = ConceptGroups.title(ofFeature: name) ?? name }
    return names
  }

  func count(_ view: View) -> Int { rarity[view.rawValue].count }

  /// Sorted by number, without repeats. `number` is the word's in the lexicon that the space was made of, or higher
  /// for a word it does not hold.
  func features(of word: @autoclosure () -> String, numbered number: Int, in view: View) -> [Feature] {
    let known = ofWords[view.rawValue]
    if number < known.count { return known[number] }
    let names = FeatureSpace.names(of: word(), in: view, splitter)
    return FeatureSpace.summed(names.compactMap { numbers[view.rawValue][$0] }, rarity[view.rawValue])
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

  private static func names(of word: String, in view: View, _ splitter: CompoundSplitter) -> [String] {
    switch view {
    case .stems:
      let stem = SwedishStemmer.stem(word)
      let parts = splitter.parts(of: stem)
      return [stem] + parts + ConceptGroups.features(of: stem, parts: parts)
    case .grams: return CharacterGrams.grams(of: word, lengths: gramLengths)
    }
  }

  /// Knows the words of all texts, as well as those of the background and the concept groups.
  private static func splitter(_ lexicon: Lexicon, _ texts: [[Lexicon.Entry]]) -> CompoundSplitter {
    var counts: [String: Int] = [:]
    for text in texts { for entry in text { counts[SwedishStemmer.stem(lexicon[entry.word]), default: 0] += 1 } }
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
  private static func background(_ index: [String: Int32], _ view: View) -> [Float] {
    let texts = Double(BackgroundFrequencies.documents)
    switch view {
    case .stems:
      var counts = Array(repeating: Float(0), count: index.count)
      for (name, number) in index { counts[Int(number)] = Float(BackgroundFrequencies.table[name] ?? 0) }
      var without: [Int32: Double] = [:]
      for (stem, groups) in ConceptGroups.byStem.sorted(by: { $0.key < $1.key }) {
        let share = Double(BackgroundFrequencies.table[stem] ?? 0) / texts
        for group in groups {
          if let number = index[ConceptGroups.feature(group)] { without[number, default: 1] *= 1 - share }
        }
      }
      for (number, share) in without { counts[Int(number)] = Float(texts * (1 - share)) }
      return counts
    case .grams:
      var without = Array(repeating: 1.0, count: index.count)
      for (stem, count) in BackgroundFrequencies.table.sorted(by: { $0.key < $1.key }) {
        for gram in Set(CharacterGrams.grams(of: stem, lengths: gramLengths)) {
          if let number = index[gram] { without[Int(number)] *= 1 - Double(count) / texts }
        }
      }
      return without.map { Float(texts * (1 - $0)) }
    }
  }
}
