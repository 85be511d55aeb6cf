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
  var workforce: any Workforce = OneWorker()

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
      records.map(\.text), weighting: .background, ignoring: names.union(LessonWords.stems).union(ignored),
      workforce: workforce)
    let links = texts.pairs(atLeast: LessonGrouping.related, terms: 0)
    var groups = Clusters.groups(
      links, of: records.count, minimum: LessonGrouping.related, sums: GroupSums(texts, Array(records.indices)),
      likeness: texts.similarity
    ).filter { group in Set(group.map { records[$0].organisation }).count >= LessonGrouping.fewestOrganisations }
    let cores = groups
    let taken = Set(groups.flatMap { $0 })
    if let akin, !cores.isEmpty {
      let means = GroupMeans(cores, texts)
      for index in records.indices where !taken.contains(index) {
        if let best = means.best(for: index, atLeast: akin) { groups[best].append(index) }
      }
    }
    let coreOf = Dictionary(
      cores.enumerated().flatMap { number, core in core.map { ($0, number) } }, uniquingKeysWith: { a, _ in a })
    var within = [[SimilarPair]](repeating: [], count: cores.count)
    for link in links { if let core = coreOf[link.a], core == coreOf[link.b] { within[core].append(link) } }
    return zip(groups, within).compactMap { group, within in
      let terms = terms(group, records, texts)
      let organisations = Set(group.map { records[$0].organisation }).count
      let isPlain = terms.count >= 2 || organisations > LessonGrouping.fewestOrganisations
      guard !terms.isEmpty, isPlain else { return nil }
      let likeness = within.reduce(0) { $0 + $1.similarity } / Double(max(1, within.count))
      let strongest = within.first.map { [records[$0.a], records[$0.b]] } ?? []
      return Group(records: group.map { records[$0] }, terms: terms, likeness: likeness, strongest: strongest)
    }
  }

  /// The words that at least a fifth of the group's pairs share, most shared first; forms of one word count as one.
  /// Pairs of the same two texts are looked into once.
  private func terms(_ group: [Int], _ records: [LessonRecord], _ texts: SimilarTexts) -> [String] {
    var votes: [String: (count: Int, form: String)] = [:]
    for (pair, count) in TextPair.all(group.map { (place: $0, text: records[$0].text) }) {
      for term in texts.sharedWords(pair.a, pair.b) {
        let stem = SwedishStemmer.stem(term)
        let known = votes[stem] ?? (0, term)
        votes[stem] = (known.count + count, min(known.form, term))
      }
    }
    let pairs = group.count * (group.count - 1) / 2
    return votes.values.filter { $0.count * 5 >= pairs }.sorted { (-$0.count, $0.form) < (-$1.count, $1.form) }
      .prefix(4).map(\.form)
  }
}

/// Two places that stand for all pairs of the same two texts in the same order.
private struct TextPair: Hashable {
  let a: Int
  let b: Int

  /// Every two of a row, the earlier first, with how many there are.
  static func all(_ row: [(place: Int, text: String)]) -> [TextPair: Int] {
    var first: [String: Int] = [:]
    var seen: [(place: Int, count: Int)] = []
    var numbers: [Int: Int] = [:]
    var pairs: [TextPair: Int] = [:]
    for (place, text) in row {
      let standsFor = first[text] ?? place
      first[text] = standsFor
      for other in seen { pairs[TextPair(a: other.place, b: standsFor), default: 0] += other.count }
      let number = numbers[standsFor] ?? seen.count
      if number == seen.count {
        numbers[standsFor] = number
        seen.append((standsFor, 0))
      }
      seen[number].count += 1
    }
    return pairs
  }
}
