import Diagnostics
import StrategyModel

/// Gathers lessons that say the same in other words, told by three organisations or more.
struct LessonGrouping {
  static let fewestOrganisations = 3
  /// The mean likeness between the members of a group.
  static let related = 0.3
  /// So many different texts of a group tell its words.
  static let mostTelling = 40
  /// The same where there are too many to compare all with all.
  static let mostTellingOfMany = 12
  /// The mean likeness to a group from which a further one that shares its chief word is taken in; nil takes none in.
  var akin: Double? = 0.09

  /// The stems of organisations' and places' names.
  let names: Set<String>
  /// Further stems that make no texts alike.
  var ignored: Set<String> = []
  var workforce: any Workforce = OneWorker()
  /// Up to so many different texts all are compared with all.
  var mostCompared = NearLessons.mostCompared

  struct Group {
    let records: [LessonRecord]
    /// Where the records stand among those that were asked about.
    let places: [Int]
    /// The words that its members share.
    let terms: [String]
    /// The mean likeness of its core.
    let likeness: Double
    /// The two most alike: what names the group.
    let strongest: [LessonRecord]
  }

  /// Each group with the words that its members share; nothing is in two groups.
  func groups(_ records: [LessonRecord]) -> [Group] {
    let lessons = LessonTexts(records)
    let ignored = names.union(LessonWords.stems).union(ignored)
    let texts = SimilarTexts(lessons.texts, weighting: .background, ignoring: ignored, workforce: workforce)
    let links = LessonLinks(lessons, texts, ignoring: ignored, mostCompared: mostCompared, workforce)
    let cores = Clusters.groups(
      links.links.map(Link.init), of: records.count, minimum: LessonGrouping.related,
      sums: GroupSums(texts.vectors, lessons.numbers),
      likeness: { texts.similarity(lessons.numbers[$0], lessons.numbers[$1]) }
    ).filter { group in Set(group.map { records[$0].organisation }).count >= LessonGrouping.fewestOrganisations }
    let groups = akin.map { links.widened(cores, atLeast: $0) } ?? cores
    let within = links.within(cores)
    let most = lessons.texts.count > mostCompared ? LessonGrouping.mostTellingOfMany : LessonGrouping.mostTelling
    let numbers = Array(groups.indices)
    return workforce.each(groups.count, fewest: 50) { range in
      numbers[range].compactMap { number -> Group? in
        let (group, core) = (groups[number], within[number])
        let terms = terms(group.map { lessons.numbers[$0] }, texts, most)
        let organisations = Set(group.map { records[$0].organisation }).count
        let isPlain = terms.count >= 2 || organisations > LessonGrouping.fewestOrganisations
        guard !terms.isEmpty, isPlain else { return nil }
        return Group(
          records: group.map { records[$0] }, places: group, terms: terms, likeness: core.likeness,
          strongest: core.strongest.map { [records[$0.a], records[$0.b]] } ?? [])
      }
    }
  }

  /// The words that at least a fifth of the group's pairs share, most shared first; forms of one word count as one.
  /// Pairs of the same two texts are looked into once; of a large group those of its `most` first texts.
  private func terms(_ group: [Int], _ texts: SimilarTexts, _ most: Int) -> [String] {
    var different: Set<Int> = []
    let row = group.filter { text in
      if different.count < most { different.insert(text) }
      return different.contains(text)
    }
    var votes: [String: (count: Int, form: String)] = [:]
    for (pair, count) in TextPair.all(row) {
      for term in texts.sharedWords(pair.a, pair.b) {
        let stem = SwedishStemmer.stem(term)
        let known = votes[stem] ?? (0, term)
        votes[stem] = (known.count + count, min(known.form, term))
      }
    }
    let pairs = row.count * (row.count - 1) / 2
    return votes.values.filter { $0.count * 5 >= pairs }.sorted { (-$0.count, $0.form) < (-$1.count, $1.form) }
      .prefix(4).map(\.form)
  }
}

/// Two texts that stand for all pairs of the same two in the same order.
private struct TextPair: Hashable {
  let a: Int
  let b: Int

  /// Every two of a row of texts, the earlier first, with how many there are.
  static func all(_ row: [Int]) -> [TextPair: Int] {
    var seen: [(text: Int, count: Int)] = []
    var numbers: [Int: Int] = [:]
    var pairs: [TextPair: Int] = [:]
    for text in row {
      for other in seen { pairs[TextPair(a: other.text, b: text), default: 0] += other.count }
      let number = numbers[text] ?? seen.count
      if number == seen.count {
        numbers[text] = number
        seen.append((text, 0))
      }
      seen[number].count += 1
    }
    return pairs
  }
}
