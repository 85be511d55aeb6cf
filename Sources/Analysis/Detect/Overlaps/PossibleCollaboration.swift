import Diagnostics
import StrategyModel

/// Organisations that work on the same goal in the same or neighbouring places at the same time, in related words,
/// without naming each other. Several around one theme are one proposal.
struct PossibleCollaboration: Detector {
  let rule = Rule.detector(
    "DET-S03",
    title: LocalizedText(sv: "Möjligt samarbete", en: "Possible collaboration"),
    message: LocalizedText(
      sv: """
        {organisationer} arbetar med {mal} samtidigt{?platser: i {platser}}, med gemensamma ord: {termer}. \
        Insatserna är {insatser}. Ingen av dem nämner den andra som partner.
        """,
      en: """
        {organisationer} work on {mal} at the same time{?platser: in {platser}}, in shared words: {termer}. \
        The efforts are {insatser}. None of them names the other as partner.
        """),
    remedy: LocalizedText(
      sv:
        "En första fråga till {organisationer}: vad gör ni på liknande sätt i {insatser}, och vad vore lättare tillsammans?",
      en:
        "A first question to {organisationer}: what do you do alike in {insatser}, and what would be easier together?"),
    why: LocalizedText(
      sv: "Samma mål, plats, tid och ord är skäl att prata med varandra. Förslaget bygger på vad som rapporterats.",
      en: "The same goal, place, time and words are reasons to talk. The proposal rests on what was reported."))

  /// The mean likeness of all pairs of a group of several, met in the same place or not.
  static let relatedInGroup = 0.15

  func detect(_ context: DetectionContext) -> [Finding] {
    let pairs = RelatedActivities.pairs(context, atLeast: 0.05).filter {
      !$0.sharedGoals.isEmpty && $0.similarity < RelatedActivities.nearlySame
    }
    let links = pairs.filter { isLink($0) }
    let ids = Set(links.flatMap { [$0.a.id, $0.b.id] }).sorted()
    let index = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    func indexed(_ pairs: [ActivityPair]) -> [(a: Int, b: Int, likeness: Double)] {
      pairs.compactMap { pair in
        guard let a = index[pair.a.id], let b = index[pair.b.id] else { return nil }
        return (a, b, pair.similarity)
      }
    }
    let groups = Clusters.groups(
      count: ids.count, links: indexed(links), all: indexed(pairs), minimum: PossibleCollaboration.relatedInGroup)
    return groups.compactMap { group in
      let members = Set(group.map { ids[$0] })
      return finding(links.filter { members.contains($0.a.id) && members.contains($0.b.id) }, context)
    }
  }

  private func isLink(_ pair: ActivityPair) -> Bool {
    guard let place = pair.sharedPlaces, pair.terms.count >= 2 else { return false }
    return pair.similarity >= RelatedActivities.related
      || (place.closeness >= 1 && pair.similarity >= RelatedActivities.relatedInSamePlace && pair.terms.count >= 3)
  }

  private func finding(_ pairs: [ActivityPair], _ context: DetectionContext) -> Finding? {
    guard let strongest = pairs.max(by: { ($0.similarity, $1.a.id, $1.b.id) < ($1.similarity, $0.a.id, $0.b.id) }),
      let goal = strongest.sharedGoals.first
    else { return nil }
    let activities = Set(pairs.flatMap { [$0.a, $0.b] }).sorted { $0.id < $1.id }
    let ids = activities.map(\.id)
    let organisations = context.organisations(activities)
    let places = Set(pairs.flatMap { $0.sharedPlaces?.places ?? [] }).sorted()
    let similarity = pairs.reduce(0) { $0 + $1.similarity } / Double(pairs.count)
    return Finding(
      id: "S03-\(StableID.hash(ids.map(\.rawValue)))", kind: .collaboration, detector: rule.code,
      subject: organisations.map { context.portfolio.name(of: $0) }.joined(separator: " – "),
      score: [
        context.part("likhet", similarity / RelatedActivities.nearlySame),
        context.part("plats", strongest.sharedPlaces?.closeness ?? 0),
        context.part("mål", context.situation(of: goal)),
        context.part("aktörer", Double(organisations.count - 1) / 4),
      ],
      facts: [
        "organisationer": .organisations(organisations), "mal": .goal(goal), "platser": .places(places),
        "termer": .terms(strongest.terms), "insatser": .activities(ids),
      ],
      organisations: organisations, goals: Set(pairs.flatMap(\.sharedGoals)).sorted(), places: places,
      similarity: similarity, evidence: ids.map { .activity($0) })
  }
}
