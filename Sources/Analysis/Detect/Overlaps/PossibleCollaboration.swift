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
        {organisationer} arbetar med {mal} samtidigt{?platser: i {platser}}, med gemensamma ord: {termer}.\
        {?malgrupp: Alla nämner målgruppen {malgrupp}.} Insatserna är {insatser}. Ingen av insatserna nämner någon av de \
        andra organisationerna som partner.
        """,
      en: """
        {organisationer} work on {mal} at the same time{?platser: in {platser}}, in shared words: {termer}.\
        {?malgrupp: All name the target group {malgrupp}.} The efforts are {insatser}. None of the efforts names any of \
        the other organisations as partner.
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
    let links = RelatedActivities.pairsMeeting(context, atLeast: RelatedActivities.relatedInSamePlace) {
      $0 < RelatedActivities.nearlySame && PossibleCollaboration.isRelated($0, by: .max, meeting: $1)
    }.filter { PossibleCollaboration.isRelated($0.similarity, by: $0.terms.count, meeting: $0.sharedPlaces) }
    return ActivityGroup.all(links, minimum: PossibleCollaboration.relatedInGroup, sharingGoals: true, context)
      .compactMap { finding($0, context) }
  }

  private static func isRelated(_ similarity: Double, by words: Int, meeting place: SharedPlaces?) -> Bool {
    guard let place, words >= 2 else { return false }
    if words < 3 { return similarity >= RelatedActivities.related }
    return similarity >= RelatedActivities.relatedByWords
      || (place.closeness >= 1 && similarity >= RelatedActivities.relatedInSamePlace)
  }

  private func finding(_ group: ActivityGroup, _ context: DetectionContext) -> Finding? {
    guard let strongest = group.strongest,
      let goal = strongest.sharedGoals.first(where: group.goals.contains) ?? group.goals.first
    else { return nil }
    let organisations = context.organisations(group.activities)
    return Finding(
      id: group.id("S03"), kind: .collaboration, detector: rule.code,
      subject: organisations.map { context.portfolio.name(of: $0) }.joined(separator: " – "),
      score: [
        context.likeness(group.similarity, of: RelatedActivities.nearlySame), context.closeness(strongest.sharedPlaces),
        context.situationPart(goal, name: "mål"), context.actors(organisations, of: 5),
      ],
      facts: [
        "organisationer": .organisations(organisations), "mal": .goal(goal), "platser": .places(group.places),
        "termer": .terms(group.terms), "insatser": .activities(group.ids),
        "malgrupp": group.targetGroup.map { .quote($0.text, $0.source) } ?? .text(""),
      ],
      organisations: organisations, goals: group.goals, places: group.places, similarity: group.similarity,
      evidence: group.ids.map { .activity($0) }, reservations: context.silentReservations(organisations))
  }
}
