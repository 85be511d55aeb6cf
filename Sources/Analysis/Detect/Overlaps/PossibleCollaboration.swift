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

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Pågående och planerade insatser från olika organisationer som delar mål, överlappar i tid, gäller \
        samma kommun, grannkommuner eller hela länet och har ord gemensamt, inte bara målets egna: likhet \
        från 0,25 med två ord, från 0,17 med tre, från 0,13 med tre i samma kommun. För varje insats och mål \
        ses till de 20 mest lika som den kan möta. Inte de som är en gemensam insats, nämner varandra som \
        partner eller är nästan lika (DET-S04). Flera kring ett tema är ett förslag, med högst \
        50 insatser. Kan en insats möta fler än 2 000 med samma mål jämförs den med de 30 som delar flest av \
        dess ovanligaste ord, och de 10 mest lika av dem ses till. Hänger fler än 500 000 par ihop samlas \
        förslagen mål för mål.
        """,
      en: """
        Active and planned efforts of different organisations that share a goal, overlap in time, are for \
        the same municipality, neighbours or the whole county and share words, not only the goal's own: a \
        likeness from 0.25 with two words, from 0.17 with three, from 0.13 with three in the same \
        municipality. For each effort and goal the 20 most alike that it can meet are looked at. Not those \
        that are one joint effort, name each other as partners or are nearly the same (DET-S04). Several \
        around a theme are one proposal, of at most 50 efforts. Where an effort can meet more than 2 000 with \
        the same goal, it is compared with the 30 that share most of its rarest words, and the 10 most alike of \
        them are looked at. Where more than 500 000 pairs hang together, proposals are gathered goal by goal.
        """),
    found: [
      .effort(
        "Alby kommun", "Laddplatser i byarna",
        "Kommunen bygger laddplatser vid bygdegårdar och butiker och tecknar avtal om elanslutning.",
        goals: ["M3"]),
      .effort(
        "Boda kommun", "Ladda på vägen",
        "Laddplatser byggs vid butiker längs landsvägen, med ett gemensamt avtal om elanslutning.",
        goals: ["M3"]),
    ],
    lookAlike: [
      .effort(
        "Alby kommun", "Laddplatser i byarna",
        "Kommunen bygger laddplatser vid bygdegårdar och butiker och tecknar avtal om elanslutning.",
        goals: ["M3"]),
      .effort(
        "Cello kommun", "Ladda på vägen",
        "Laddplatser byggs vid butiker längs landsvägen, med ett gemensamt avtal om elanslutning.",
        goals: ["M3"]),
    ],
    difference: LocalizedText(
      sv: "Samma texter och mål, men Alby och Cello är inte grannar.",
      en: "The same texts and goal, but Alby and Cello are not neighbours.")
  )

  /// The mean likeness of all pairs of a group of several, met in the same place or not.
  static let relatedInGroup = 0.15
  /// A proposal for more is nothing that anybody can act on.
  static let mostInGroup = 50

  func detect(_ context: DetectionContext) -> [Finding] {
    let words = LinkWords(context)
    let links = NearestMeeting(
      context: context, minimum: RelatedActivities.relatedInSamePlace, below: RelatedActivities.nearlySame
    ).links { words.areEnough($0, $1) }
    let groups = LinkedGroup.all(
      links, minimum: PossibleCollaboration.relatedInGroup, sharingGoals: true,
      most: PossibleCollaboration.mostInGroup, context)
    return context.workforce.each(groups.count, fewest: 50) { range in
      var maker = context.texts.maker()
      return range.compactMap { finding(ActivityGroup(groups[$0], context), &maker, context) }
    }
  }

  private func finding(_ group: ActivityGroup, _ maker: inout VectorMaker, _ context: DetectionContext) -> Finding? {
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
        "termer": .terms(group.terms(context.texts, &maker)), "insatser": .activities(group.ids),
        "malgrupp": group.targetGroup.map { .quote($0.text, $0.source) } ?? .text(""),
      ],
      organisations: organisations, goals: group.goals, places: group.places, similarity: group.similarity,
      evidence: group.ids.map { .activity($0) }, reservations: context.silentReservations(organisations))
  }
}
