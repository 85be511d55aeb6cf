import StrategyModel

/// Finds registered organisations that a text names. A guess: what a text mentions need not be a partner.
///
/// Words are told apart by their 64-bit hash, as in `WordTable`.
struct OrganisationMentions: Sendable {
  private struct Name: Sendable {
    /// Hashes of the words.
    let words: [UInt64]
    /// That of the last word with a genitive s.
    let genitive: UInt64
    let organisation: Organisation.ID
  }

  /// By first word, longest first.
  private let names: [UInt64: [Name]]
  /// Those of one word by its genitive.
  private let genitives: [UInt64: Name]
  /// Marks of the words that a name begins with; most words of a text have none.
  private let marks: [Bool]
  private static let markCount = 1 << 14

  /// Names and aliases of two words or more, or of one word of nine letters or more that is written with a capital:
  /// "Almi" and "Compare" are words that texts also use for other things.
  init(_ register: OrganisationRegister) {
    var names: [UInt64: [Name]] = [:]
    for organisation in register.organisations {
      for name in [organisation.name] + organisation.aliases + organisation.formerNames {
        let words = SwedishTokens.words(of: name)
        guard let first = words.first, let last = words.last,
          words.count >= 2 || (first.count >= 9 && name.first?.isUppercase == true)
        else { continue }
        let hashes = words.map { WordScanner.hash($0.utf8) }
        names[hashes[0], default: []].append(
          Name(
            words: hashes, genitive: WordScanner.hash((last + "s").utf8), organisation: organisation.id))
      }
    }
    let sorted = names.mapValues {
      $0.sorted { ($1.words.count, $0.organisation) < ($0.words.count, $1.organisation) }
    }
    self.names = sorted
    genitives = Dictionary(
      sorted.values.compactMap { $0.first { $0.words.count == 1 } }.map { ($0.genitive, $0) },
      uniquingKeysWith: { first, _ in first })
    var marks = [Bool](repeating: false, count: OrganisationMentions.markCount)
    for word in Array(sorted.keys) + Array(genitives.keys) { marks[OrganisationMentions.mark(word)] = true }
    self.marks = marks
  }

  /// Sorted, without repeats. A genitive s on the last word is seen through.
  func organisations(in text: String) -> [Organisation.ID] { organisations(in: [text]) }

  /// The same for texts that follow each other.
  func organisations(in texts: [String]) -> [Organisation.ID] {
    var words: [UInt64] = []
    var isMarked = false
    for text in texts {
      WordScanner.scan(text) { _, hash in
        words.append(hash)
        if marks[OrganisationMentions.mark(hash)] { isMarked = true }
      }
    }
    guard isMarked else { return [] }
    var found: Set<Organisation.ID> = []
    var index = 0
    while index < words.count {
      if let name = names[words[index]]?.first(where: { matches($0, words, at: index) }) ?? genitives[words[index]] {
        found.insert(name.organisation)
        index += name.words.count
      } else {
        index += 1
      }
    }
    return found.sorted()
  }

  private func matches(_ name: Name, _ words: [UInt64], at index: Int) -> Bool {
    let last = index + name.words.count - 1
    guard last < words.count, words[index..<last].elementsEqual(name.words.dropLast()) else { return false }
    return words[last] == name.words.last || words[last] == name.genitive
  }

  private static func mark(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (markCount - 1) }
}
