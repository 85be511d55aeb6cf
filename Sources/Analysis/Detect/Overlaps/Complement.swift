import Diagnostics
import StrategyModel

/// An activity that seeks what another organisation already does.
struct Complement: Detector {
  /// How alike what is sought and what is done must be.
  static let related = 0.22
  /// The same where they share a single word.
  static let relatedByOneWord = 0.33
  /// How much of the best offer's likeness a further one must have to be named beside it.
  static let besideBest = 0.5

  let rule = Rule.detector(
    "DET-S05",
    title: LocalizedText(sv: "Den ena söker det den andra gör", en: "One seeks what another does"),
    message: LocalizedText(
      sv: """
        {sokande} söker samarbete om ”{soker}” i {insats}. {erbjuder} gör något som liknar det: {insatser}. \
        Gemensamma ord: {termer}.
        """,
      en: """
        {sokande} seeks collaboration on “{soker}” in {insats}. {erbjuder} does something like it: {insatser}. \
        Shared words: {termer}.
        """),
    remedy: LocalizedText(
      sv:
        "En första fråga från {sokande} till {erbjuder}: kan vi ta del av det ni gör i {insatser}, och vad behöver ni i gengäld?",
      en:
        "A first question from {sokande} to {erbjuder}: may we share in what you do in {insatser}, and what do you need in return?"
    ),
    why: LocalizedText(
      sv: "Den som söker har redan sagt ja till att mötas. Det gör förslaget lätt att ta upp.",
      en: "Whoever seeks has already agreed to meet. That makes the proposal easy to raise."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Det som en pågående eller planerad insats söker samarbete om, mot andra organisationers pågående \
        insatser vid samma tid: likhet från 0,22 med två gemensamma ord, från 0,33 med ett. De tre bästa \
        visas, och ingen som är mindre än hälften så lik som den bästa. I ett län med fler än 50 000 pågående \
        insatser jämförs det som söks med de 30 som delar flest av dess ovanligaste ord.
        """,
      en: """
        What an active or planned effort seeks collaboration on, beside other organisations' active efforts \
        at the same time: a likeness from 0.22 with two shared words, from 0.33 with one. The best three are \
        shown, and none less than half as alike as the best. In a county with more than 50 000 active efforts \
        what is sought is compared with the 30 that share most of its rarest words.
        """),
    found: [
      .effort(
        "Alby kommun", "Laddplatser i byarna",
        "Kommunen bygger laddplatser vid bygdegårdar och butiker och tecknar avtal om elanslutning.",
        goals: ["M3"]),
      .effort(
        "Cello kommun", "Elbilar i hemtjänsten", goals: ["M4"],
        seeks: ["En kommun som redan har laddplatser vid bygdegårdar och kan dela avtal"]),
    ],
    lookAlike: [
      .effort(
        "Alby kommun", "Laddplatser i byarna",
        "Kommunen bygger laddplatser vid bygdegårdar och butiker och tecknar avtal om elanslutning.",
        goals: ["M3"]),
      .effort(
        "Cello kommun", "Båtar i hemtjänsten", goals: ["M4"],
        seeks: ["En kommun som redan har bryggor och kan dela en skeppare"]),
    ],
    difference: LocalizedText(
      sv: "Ingen annan gör det som söks.",
      en: "Nobody else does what is sought.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    guard !context.seekers.isEmpty else { return [] }
    let best = BestOffers(context: context).all()
    return context.workforce.each(best.count, fewest: 100) { range in
      var maker = context.texts.maker()
      return range.compactMap { finding($0, best[$0], &maker, context) }
    }
  }

  private func finding(
    _ number: Int, _ offers: [BestOffers.Offer], _ maker: inout VectorMaker, _ context: DetectionContext
  ) -> Finding? {
    let seeker = context.portfolio.activities[context.seekers[number]]
    guard let first = offers.first else { return nil }
    let given = offers.map { context.portfolio.activities[$0.activity] }
    guard let nearest = given.first else { return nil }
    let ids = given.map(\.id)
    let givers = given.map(\.submitter)
    let goals = Set(context.goals(of: seeker.id))
    let words = context.texts.sharedWords(context.sought(number), first.activity, titles: .once, &maker)
    return Finding(
      id: "S05-\(StableID.hash([seeker.id.rawValue]))", kind: .collaboration, detector: rule.code,
      subject: context.portfolio.name(of: seeker.submitter),
      score: [
        context.likeness(first.similarity, of: 0.6),
        context.closeness(SharedPlaces(seeker, nearest, context)),
        context.sharedGoal(!goals.isDisjoint(with: context.goals(of: nearest.id))),
      ],
      facts: [
        "sokande": .organisations([seeker.submitter]), "erbjuder": .organisations(givers.sorted()),
        "soker": .quote(SubmittedText(seeker.seeks.map(\.raw).joined(separator: "; ")), seeker.source),
        "insats": .activities([seeker.id]),
        "insatser": .activities(ids), "termer": .terms(words),
      ],
      organisations: ([seeker.submitter] + givers).sorted(),
      goals: goals.filter { goal in ids.contains { context.goals(of: $0).contains(goal) } }.sorted(),
      places: SharedPlaces(seeker, nearest, context)?.places ?? [], similarity: first.similarity,
      evidence: ([seeker.id] + ids).map { .activity($0) })
  }
}
