import StrategyModel

@testable import Analysis

/// Groups by asking everything anew at each link.
enum PlainGroups {
  static func groups(
    _ links: [Link], of count: Int, minimum: Double, likeness: (Int, Int) -> Double,
    mayJoin: ([Int], [Int]) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    var groupOf = Array(0..<count)
    var members = groupOf.map { [$0] }
    for link in links.sorted(by: Link.strongestFirst) {
      let (x, y) = (groupOf[Int(link.a)], groupOf[Int(link.b)])
      guard x != y, mayJoin(members[x], members[y]) else { continue }
      var sum = 0.0
      for a in members[x] { for b in members[y] { sum += likeness(a, b) } }
      guard sum / Double(members[x].count * members[y].count) >= minimum else { continue }
      for member in members[y] { groupOf[member] = x }
      members[x] += members[y]
      members[y] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Lessons that several tell: every text against every group, every pair's words.
  static func lessons(_ records: [LessonRecord]) -> [(texts: [String], terms: [String], likeness: Double)] {
    let texts = SimilarTexts(records.map(\.text), weighting: .background, ignoring: LessonWords.stems)
    let links = texts.pairs(atLeast: LessonGrouping.related, terms: 0)
    let cores = groups(
      links.map(Link.init), of: records.count, minimum: LessonGrouping.related, likeness: texts.similarity
    ).filter {
      Set($0.map { records[$0].organisation }).count >= LessonGrouping.fewestOrganisations
    }
    var whole = cores
    let taken = Set(cores.flatMap { $0 })
    for index in records.indices where !taken.contains(index) {
      let means = cores.map { core in core.reduce(0) { $0 + texts.similarity(index, $1) } / Double(core.count) }
      if let highest = means.max(), highest >= 0.09, let best = means.firstIndex(of: highest) {
        whole[best].append(index)
      }
    }
    return zip(whole, cores).compactMap { group, core in
      let terms = terms(group, texts)
      let organisations = Set(group.map { records[$0].organisation }).count
      guard !terms.isEmpty, terms.count >= 2 || organisations > LessonGrouping.fewestOrganisations else { return nil }
      let within = links.filter { core.contains($0.a) && core.contains($0.b) }
      let likeness = within.reduce(0) { $0 + $1.similarity } / Double(max(1, within.count))
      return (group.map { records[$0].text }, terms, likeness)
    }
  }

  private static func terms(_ group: [Int], _ texts: SimilarTexts) -> [String] {
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
