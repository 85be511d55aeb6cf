import StrategyModel

/// Finds registered organisations that a text names. A guess: what a text mentions need not be a partner.
struct OrganisationMentions: Sendable {
  private struct Name: Sendable {
    let words: [String]
    let organisation: Organisation.ID
  }

  /// By first word, longest first.
  private let names: [String: [Name]]

  /// Names and aliases of two words or more, or of one word of five letters or more that is written with a capital:
  /// "Almi" and "Compare" are words that texts also use for other things.
  init(_ register: OrganisationRegister) {
    var names: [String: [Name]] = [:]
    for organisation in register.organisations {
      for name in [organisation.name] + organisation.aliases + organisation.formerNames {
        let words = SwedishTokens.words(of: name)
        guard let first = words.first, words.count >= 2 || (first.count >= 9 && name.first?.isUppercase == true) else {
          continue
        }
        names[first, default: []].append(Name(words: words, organisation: organisation.id))
      }
    }
    self.names = names.mapValues { $0.sorted { ($1.words.count, $0.organisation) < ($0.words.count, $1.organisation) } }
  }

  /// Sorted, without repeats. A genitive s on the last word is seen through.
  func organisations(in text: String) -> [Organisation.ID] {
    let words = WordScanner.words(of: text)
    var found: Set<Organisation.ID> = []
    var index = 0
    while index < words.count {
      if let name = names[words[index]]?.first(where: { matches($0.words, words, at: index) })
        ?? genitive(words[index]).flatMap({ names[$0]?.first { $0.words.count == 1 } })
      {
        found.insert(name.organisation)
        index += name.words.count
      } else {
        index += 1
      }
    }
    return found.sorted()
  }

  private func matches(_ name: [String], _ words: [String], at index: Int) -> Bool {
    guard index + name.count <= words.count else { return false }
    for place in name.indices {
      let word = words[index + place]
      let isLast = place == name.count - 1
      guard word == name[place] || (isLast && word == name[place] + "s") else { return false }
    }
    return true
  }

  private func genitive(_ word: String) -> String? { word.hasSuffix("s") ? String(word.dropLast()) : nil }
}
