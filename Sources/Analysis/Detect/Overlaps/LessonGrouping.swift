import StrategyModel

/// Gathers lessons that say the same in other words, told by three organisations or more.
struct LessonGrouping {
  static let fewestOrganisations = 3
  /// The mean likeness between the members of a group.
  static let related = 0.25
  /// The mean likeness to a group from which a further one that shares its chief word is taken in; nil takes none in.
  var akin: Double? = 0.1

  let splitter: CompoundSplitter
  /// The stems of organisations' and places' names.
  let names: Set<String>
  /// Further stems that make no texts alike.
  var ignored: Set<String> = []

  /// Each group with the words that its members share; nothing is in two groups.
  func groups(_ records: [LessonRecord]) -> [(records: [LessonRecord], terms: [String])] {
    let texts = TextCollection(
      records.map(\.text), splitter: splitter, except: names.union(LessonWords.stems).union(ignored))
    let pairs = texts.pairs(atLeast: 0.02).map { (a: $0.a, b: $0.b, likeness: $0.similarity) }
    var groups = Clusters.groups(
      count: records.count, links: pairs.filter { $0.likeness >= LessonGrouping.related }, all: pairs,
      minimum: LessonGrouping.related
    ).filter { group in Set(group.map { records[$0].organisation }).count >= LessonGrouping.fewestOrganisations }
    let taken = Set(groups.flatMap { $0 })
    for index in records.indices where akin != nil && !taken.contains(index) {
      let best = groups.indices.max { mean(index, groups[$0], texts) < mean(index, groups[$1], texts) }
      if let best, let akin, mean(index, groups[best], texts) >= akin { groups[best].append(index) }
    }
    return groups.compactMap { group in
      let terms = terms(group, texts)
      let organisations = Set(group.map { records[$0].organisation }).count
      let isPlain = terms.count >= 2 || organisations > LessonGrouping.fewestOrganisations
      return terms.isEmpty || !isPlain ? nil : (group.map { records[$0] }, terms)
    }
  }

  private func mean(_ index: Int, _ group: [Int], _ texts: TextCollection) -> Double {
    group.reduce(0) { $0 + texts.similarity(index, $1) } / Double(max(1, group.count))
  }

  /// The words that at least a fifth of the group's pairs share, most shared first.
  private func terms(_ group: [Int], _ texts: TextCollection) -> [String] {
    var votes: [String: Int] = [:]
    var pairs = 0
    for (position, a) in group.enumerated() {
      for b in group[(position + 1)...] {
        pairs += 1
        for term in texts.sharedTerms(a, b) { votes[term, default: 0] += 1 }
      }
    }
    return votes.filter { $0.value * 5 >= pairs }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(4)
      .map(\.key)
  }
}
