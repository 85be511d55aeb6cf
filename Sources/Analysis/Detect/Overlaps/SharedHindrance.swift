import Diagnostics
import StrategyModel

/// Three organisations or more that meet the same hinder. One finding for all of them.
struct SharedHindrance: Detector {
  static let fewestOrganisations = 3
  /// The mean likeness between the members of a group.
  static let related = 0.25

  let rule = Rule.detector(
    "DET-S07",
    title: LocalizedText(sv: "Flera med samma hinder", en: "Several with the same hindrance"),
    message: LocalizedText(
      sv:
        "{antal} {antal|organisation|organisationer} beskriver liknande hinder, som ”{hinder}”: {organisationer}. Gemensamma ord: {termer}.",
      en:
        "{antal} {antal|organisation|organisations} describe like hindrances, such as “{hinder}”: {organisationer}. Shared words: {termer}."
    ),
    remedy: LocalizedText(
      sv: "En första fråga till {organisationer}: vad i hindret behöver lösas gemensamt, och av vem?",
      en:
        "A first question to {organisationer}: what of the hindrance needs a joint solution, and by whom?"
    ),
    why: LocalizedText(
      sv: "Ett hinder som många möter är sällan någon enskilds att lösa.",
      en: "A hindrance that many meet is seldom one organisation's to solve."))

  /// The mean likeness to a group from which a further one that shares its chief word is taken in.
  static let akin = 0.1

  func detect(_ context: DetectionContext) -> [Finding] {
    let records = LessonRecord.all(.hindrance, context)
    let texts = TextCollection(
      records.map(\.text), splitter: context.splitter, except: context.names.union(LessonWords.stems))
    let pairs = texts.pairs(atLeast: 0.02).map { (a: $0.a, b: $0.b, likeness: $0.similarity) }
    var groups = Clusters.groups(
      count: records.count, links: pairs.filter { $0.likeness >= SharedHindrance.related }, all: pairs,
      minimum: SharedHindrance.related
    ).filter { group in Set(group.map { records[$0].organisation }).count >= SharedHindrance.fewestOrganisations }
    let taken = Set(groups.flatMap { $0 })
    for index in records.indices where !taken.contains(index) {
      let best = groups.indices.max { mean(index, groups[$0], texts) < mean(index, groups[$1], texts) }
      if let best, mean(index, groups[best], texts) >= SharedHindrance.akin { groups[best].append(index) }
    }
    return groups.compactMap { group in finding(group.map { records[$0] }, terms: terms(group, texts), context) }
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

  private func finding(_ records: [LessonRecord], terms: [String], _ context: DetectionContext) -> Finding? {
    let organisations = Set(records.map(\.organisation)).sorted()
    guard organisations.count >= SharedHindrance.fewestOrganisations, let first = records.first, !terms.isEmpty,
      terms.count >= 2 || organisations.count > SharedHindrance.fewestOrganisations
    else { return nil }
    let traces = Set(records.map(\.trace)).sorted()
    return Finding(
      id: "S07-\(StableID.hash(records.map { "\($0.organisation)|\($0.text)" }))", kind: .collaboration,
      detector: rule.code, subject: terms.joined(separator: ", "),
      score: [context.part("aktörer", Double(organisations.count) / 8), context.part("likhet", 0.6)],
      facts: [
        "antal": .count(organisations.count, organisations.map(context.trace)), "termer": .terms(terms),
        "organisationer": .organisations(organisations), "hinder": .quote(first.text, first.source),
      ],
      organisations: organisations, goals: Set(records.flatMap(\.goals)).sorted(), evidence: traces)
  }
}
