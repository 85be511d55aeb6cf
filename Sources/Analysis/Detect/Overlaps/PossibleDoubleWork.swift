import Diagnostics
import StrategyModel

/// Two organisations that describe what they do in nearly the same words, at the same time, without naming each other.
struct PossibleDoubleWork: Detector {
  let rule = Rule.detector(
    "DET-S04",
    title: LocalizedText(sv: "Möjligt dubbelarbete", en: "Possible double work"),
    message: LocalizedText(
      sv: """
        {organisationer} beskriver insatserna {insatser} med nästan samma ord ({termer}) och nämner inte varandra. \
        Det kan vara samma insats eller två lika.
        """,
      en: """
        {organisationer} describe the efforts {insatser} in nearly the same words ({termer}) without naming each other. \
        It may be one effort or two alike.
        """),
    remedy: LocalizedText(
      sv: "En första fråga till {organisationer}: är det här samma insats, och om inte: vad skiljer dem åt?",
      en: "A first question to {organisationer}: is this the same effort, and if not, what sets them apart?"),
    why: LocalizedText(
      sv: "Nästan lika texter tyder på dubbelt arbete eller på en gemensam insats som inte är redovisad som en.",
      en: "Nearly equal texts suggest double work, or a joint effort that is not reported as one."))

  func detect(_ context: DetectionContext) -> [Finding] {
    RelatedActivities.pairs(context, atLeast: RelatedActivities.nearlySame).map { pair in
      let ids = [pair.a.id, pair.b.id].sorted()
      let organisations = context.organisations([pair.a, pair.b])
      let places = pair.sharedPlaces?.places ?? []
      return Finding(
        id: "S04-\(StableID.hash(ids.map(\.rawValue)))", kind: .collaboration, detector: rule.code,
        subject: organisations.map { context.portfolio.name(of: $0) }.joined(separator: " – "),
        score: [
          context.part("likhet", pair.similarity), context.part("plats", pair.sharedPlaces?.closeness ?? 0.2),
          context.part("mål", pair.sharedGoals.isEmpty ? 0 : 1),
        ],
        facts: [
          "organisationer": .organisations(organisations), "insatser": .activities(ids), "termer": .terms(pair.terms),
          "platser": .places(places),
        ],
        organisations: organisations, goals: pair.sharedGoals, places: places, similarity: pair.similarity,
        evidence: ids.map { .activity($0) })
    }
  }
}
