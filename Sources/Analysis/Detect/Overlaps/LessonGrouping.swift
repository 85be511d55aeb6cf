import StrategyModel

/// Gathers lessons that say the same in other words, told by three organisations or more.
struct LessonGrouping {
  static let fewestOrganisations = 3
  /// The mean likeness between the members of a group.
  static let related = 0.3
  /// The mean likeness to a group from which a further one that shares its chief word is taken in; nil takes none in.
  var akin: Double? = 0.09

  /// The stems of organisations' and places' names.
  let names: Set<String>
  /// Further stems that make no texts alike.
  var ignored: Set<String> = []

  struct Group {
    let records: [LessonRecord]
    /// The words that its members share.
    let terms: [String]
    /// The mean likeness of its core.
    let likeness: Double
    /// The two most alike: what names the group.
    let strongest: [LessonRecord]
  }

  /// Each group with the words that its members share; nothing is in two groups.
  func groups(_ records: [LessonRecord]) -> [Group] {
    let texts = SimilarTexts(
      records.map(\.text), weighting: .background, ignoring: names.union(LessonWords.stems).union(ignored))
    let links = texts.pairs(atLeast: LessonGrouping.related, terms: 0)
    var groups = Clusters.groups(links, of: records.count, minimum: LessonGrouping.related) { texts.similarity($0, $1) }
      .filter { group in Set(group.map { records[$0].organisation }).count >= LessonGrouping.fewestOrganisations }
    let cores = groups
    let taken = Set(groups.flatMap { $0 })
    for index in records.indices where akin != nil && !taken.contains(index) {
      let best = cores.indices.max { mean(index, cores[$0], texts) < mean(index, cores[$1], texts) }
      if let best, let akin, mean(index, cores[best], texts) >= akin { groups[best].append(index) }
    }
    return zip(groups, cores).compactMap { group, core in
      let terms = terms(group, texts)
      let organisations = Set(group.map { records[$0].organisation }).count
      let isPlain = terms.count >= 2 || organisations > LessonGrouping.fewestOrganisations
      guard !terms.isEmpty, isPlain else { return nil }
      let within = links.filter { core.contains($0.a) && core.contains($0.b) }
      let likeness = within.reduce(0) { $0 + $1.similarity } / Double(max(1, within.count))
      let strongest = within.first.map { [records[$0.a], records[$0.b]] } ?? []
      return Group(records: group.map { records[$0] }, terms: terms, likeness: likeness, strongest: strongest)
    }
  }

  private func mean(_ index: Int, _ group: [Int], _ texts: SimilarTexts) -> Double {
    group.reduce(0) { $0 + texts.similarity(index, $1) } / Double(max(1, group.count))
  }

  /// The words that at least a fifth of the group's pairs share, most shared first; forms of one word count as one.
  private func terms(_ group: [Int], _ texts: SimilarTexts) -> [String] {
    var votes: [String: (count: Int, form: String)] = [:]
    var pairs = 0
    for (position, a) in group.enumerated() {
      for b in group[(position + 1)...] {
        pairs += 1
        for term in texts.sharedWords(a, b) {
          let known = votes[SwedishStemmer.stem(term)] ?? (0, term)
          votes[SwedishStemmer.stem(term)] = (known.count + 1, min(known.form, term))
        }
      }
    }
    return votes.values.filter { $0.count * 5 >= pairs }.sorted { (-$0.count, $0.form) < (-$1.count, $1.form) }
      .prefix(4).map(\.form)
  }
}
