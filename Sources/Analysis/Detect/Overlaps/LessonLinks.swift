import Diagnostics

/// Which lessons are alike, found on their different texts: those who tell the same text are alike without being asked.
struct LessonLinks {
  private let lessons: LessonTexts
  private let texts: SimilarTexts
  private let workforce: any Workforce
  /// In a county with too many to compare them all.
  private let near: NearLessons?
  /// Between texts, strongest first; `a` is the lower.
  private let pairs: [SimilarPair]

  init(
    _ lessons: LessonTexts, _ texts: SimilarTexts, ignoring ignored: Set<String>, mostCompared: Int,
    _ workforce: any Workforce
  ) {
    self.lessons = lessons
    self.texts = texts
    self.workforce = workforce
    let count = lessons.texts.count
    guard count > mostCompared else {
      near = nil
      pairs = texts.pairs(atLeast: LessonGrouping.related, terms: 0)
      return
    }
    let near = NearLessons(lessons.texts, found: Array(0..<count), ignoring: ignored, workforce)
    self.near = near
    let found = workforce.each(count) { range in
      var scratch = NearLessons.Scratch()
      var probe = LikenessProbe(texts)
      return range.flatMap { text in
        probe.ask(text)
        return near.beside(text, &scratch).compactMap { other -> SimilarPair? in
          let similarity = probe.similarity(other)
          guard similarity >= LessonGrouping.related else { return nil }
          return SimilarPair(a: min(text, other), b: max(text, other), similarity: similarity)
        }
      }
    }
    let sorted = workforce.sorted(found, by: SimilarPair.strongestFirst)
    pairs = zip(sorted.indices, sorted).filter { $0 == 0 || sorted[$0 - 1] != $1 }.map(\.1)
  }

  /// Links between records that bring together the same groups as all would: of each text its first teller with each
  /// other one, and the first tellers of texts that are alike.
  var links: [SimilarPair] {
    var links = pairs.map { link(lessons.tellers[$0.a][0], lessons.tellers[$0.b][0], $0.similarity) }
    for (text, tellers) in lessons.tellers.enumerated() where tellers.count > 1 {
      let same = texts.similarity(text, text)
      guard same >= LessonGrouping.related else { continue }
      links += tellers.dropFirst().map { link(tellers[0], $0, same) }
    }
    return links
  }

  private func link(_ a: Int, _ b: Int, _ similarity: Double) -> SimilarPair {
    SimilarPair(a: min(a, b), b: max(a, b), similarity: similarity)
  }

  /// Of the links within each group of records: their mean, and the strongest.
  func within(_ groups: [[Int]]) -> [(likeness: Double, strongest: SimilarPair?)] {
    var groupOf = [Int](repeating: -1, count: lessons.texts.count)
    for (number, group) in groups.enumerated() { for record in group { groupOf[lessons.numbers[record]] = number } }
    var within = [[(link: SimilarPair, count: Int)]](repeating: [], count: groups.count)
    for (text, tellers) in lessons.tellers.enumerated() where tellers.count > 1 && groupOf[text] >= 0 {
      let same = texts.similarity(text, text)
      guard same >= LessonGrouping.related else { continue }
      within[groupOf[text]].append((link(tellers[0], tellers[1], same), tellers.count * (tellers.count - 1) / 2))
    }
    for pair in pairs where groupOf[pair.a] >= 0 && groupOf[pair.a] == groupOf[pair.b] {
      let (one, other) = (lessons.tellers[pair.a], lessons.tellers[pair.b])
      within[groupOf[pair.a]].append((link(one[0], other[0], pair.similarity), one.count * other.count))
    }
    return within.map { links in
      let sorted = links.sorted { SimilarPair.strongestFirst($0.link, $1.link) }
      let count = sorted.reduce(0) { $0 + $1.count }
      var sum = 0.0
      for (link, count) in sorted { sum = LessonLinks.adding(link.similarity, count, to: sum) }
      return (sum / Double(max(1, count)), sorted.first?.link)
    }
  }

  /// The sum with a number so many times more: one by one, so that it is rounded as when each link stands by itself.
  private static func adding(_ number: Double, _ count: Int, to sum: Double) -> Double {
    guard count <= 10_000 else { return sum + number * Double(count) }
    return (0..<count).reduce(sum) { sum, _ in sum + number }
  }

  /// The groups with every further record in the one to which its mean likeness is highest, from `least` on.
  func widened(_ cores: [[Int]], atLeast least: Double) -> [[Int]] {
    guard !cores.isEmpty else { return cores }
    let groups = cores.map { $0.map { lessons.numbers[$0] } }
    var groupOf = [Int](repeating: -1, count: lessons.texts.count)
    for (number, group) in groups.enumerated() { for text in group { groupOf[text] = number } }
    let known = groupOf
    let means = near == nil ? GroupMeans(groups, texts) : nil
    let nearest = workforce.each(lessons.texts.count) { range in
      var scratch = NearLessons.Scratch()
      var probe = LikenessProbe(texts)
      return range.map { text -> Int in
        guard known[text] < 0 else { return -1 }
        if let means { return means.best(for: text, atLeast: least) ?? -1 }
        probe.ask(text)
        return best(for: text, among: groups, known, atLeast: least, &scratch, probe)
      }
    }
    var widened = cores
    for (record, text) in lessons.numbers.enumerated() where known[text] < 0 && nearest[text] >= 0 {
      widened[nearest[text]].append(record)
    }
    return widened
  }

  /// Of the groups that the most alike of the texts laid beside it are in, the one whose mean is highest; of equal ones
  /// the first. A group's first texts stand for it.
  private func best(
    for text: Int, among groups: [[Int]], _ groupOf: [Int], atLeast least: Double,
    _ scratch: inout NearLessons.Scratch, _ probe: LikenessProbe
  ) -> Int {
    guard let near else { return -1 }
    let beside = near.beside(text, &scratch).filter { groupOf[$0] >= 0 }
      .map { (text: $0, similarity: probe.similarity($0)) }
      .sorted { ($1.similarity, $0.text) < ($0.similarity, $1.text) }
    var possible: [Int] = []
    for other in beside where possible.count < LessonLinks.mostGroups && !possible.contains(groupOf[other.text]) {
      possible.append(groupOf[other.text])
    }
    var best = (group: -1, mean: least)
    for group in possible.sorted() {
      let members = groups[group].prefix(LessonGrouping.mostTelling)
      let mean = members.reduce(0) { $0 + probe.similarity($1) } / Double(members.count)
      if mean > best.mean || (best.group < 0 && mean >= least) { best = (group, mean) }
    }
    return best.group
  }
  private static let mostGroups = 3
}
