import Diagnostics
import StrategyModel

/// A hinder in one organisation or several that another's framgångsfaktor answers to. One finding per framgångsfaktor.
struct HindranceMet: Detector {
  /// How alike the two must be; lessons are short, so two shared words are needed besides.
  static let related = 0.3
  /// What a known trouble with its known answer adds to their likeness.
  static let forTheme = 0.3
  /// Shorter stems are those of several words: "ledigt" and "leds".
  static let shortestStem = 4

  let rule = Rule.detector(
    "DET-S06",
    title: LocalizedText(sv: "Ett hinder möter en framgångsfaktor", en: "A hindrance meets a success factor"),
    message: LocalizedText(
      sv: """
        {sokande} beskriver {antal|hindret|liknande hinder, som} ”{hinder}”. {erbjuder} har som framgångsfaktor \
        ”{framgangsfaktor}”. Ord som möts: {termer}.
        """,
      en: """
        {sokande} {antal|describes the hindrance|describe like hindrances, such as} “{hinder}”. {erbjuder} has the \
        success factor “{framgangsfaktor}”. Words that meet: {termer}.
        """),
    remedy: LocalizedText(
      sv: "En första fråga till {erbjuder} från {sokande}: hur gjorde ni, och vad krävdes för att det skulle fungera?",
      en: "A first question to {erbjuder} from {sokande}: how did you do it, and what did it take to work?"),
    why: LocalizedText(
      sv: "Det som är svårt på ett ställe har någon annan ibland hittat ett sätt att hantera.",
      en: "What is hard in one place, somebody else has at times found a way to handle."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Hinder i en organisation mot framgångsfaktorer i andra: de ska dela minst två ord (likhet från 0,3), \
        eller vara ett känt bekymmer och ett känt svar på det. Är bekymret allmänt, som otydligt ansvar, \
        behövs också ett gemensamt mål eller ett ord till.
        """,
      en: """
        Hindrances in one organisation beside success factors in others: they share two words or more (a \
        likeness from 0.3), or are a known trouble and a known answer to it. Where the trouble is general, \
        such as unclear responsibility, a shared goal or one more word is needed besides.
        """),
    found: [
      .effort(
        "Alby kommun", "Vårdcollege", goals: ["M2"], hindrances: ["Svårt att hitta handledare till praktikanterna"]),
      .effort(
        "Cello kommun", "Praktiksnurra", goals: ["M2"], successes: ["En handledarpool som arbetsplatserna delar"]),
    ],
    lookAlike: [
      .effort(
        "Alby kommun", "Vårdcollege", goals: ["M2"],
        hindrances: ["Handledningen av doktoranderna fördröjs av etikprövningen"]),
      .effort(
        "Cello kommun", "Praktiksnurra", goals: ["M2"], successes: ["En handledarpool som arbetsplatserna delar"]),
    ],
    difference: LocalizedText(
      sv: "Orden liknar varandra, men en handledarpool hjälper inte mot en etikprövning.",
      en: """
        The words resemble each other, but a pool of supervisors does not help against an ethical review.
        """)
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let hindrances = LessonRecord.all(.hindrance, context)
    let factors = LessonRecord.all(.successFactor, context)
    let texts = context.similar((hindrances + factors).map(\.text), ignoring: LessonWords.stems)
    let hindered = hindrances.map { HindranceTheme.Troubles($0.text) }
    let helped = factors.map { HindranceTheme.Answers($0.text) }
    let byTheme = HindranceTheme.places(of: helped)
    let places = Array(hindrances.indices)
    let near = texts.neighbours(
      of: places, among: factors.indices.map { hindrances.count + $0 }, atLeast: HindranceMet.related)
    let shares = HindranceMet.shares
    let met = context.workforce.map(shares) { share in
      places[(places.count * share / shares)..<(places.count * (share + 1) / shares)].compactMap {
        index -> (hindrance: LessonRecord, answer: Answer)? in
        var others = Set(near[index].map { $0.b - hindrances.count })
        for theme in hindered[index].themes { others.formUnion(byTheme[theme] ?? []) }
        let candidates = others.filter { factors[$0].organisation != hindrances[index].organisation }.compactMap {
          other in
          Candidate(
            factor: factors[other], place: hindrances.count + other,
            theme: HindranceTheme.met(hindered[index], helped[other]),
            similarity: texts.similarity(index, hindrances.count + other))
        }
        return best(candidates, to: hindrances[index]) { texts.sharedWords(index, $0) }.map { (hindrances[index], $0) }
      }
    }.joined()
    let byFactor = Dictionary(grouping: met) { "\($0.answer.factor.organisation)|\($0.answer.factor.text)" }
    return byFactor.sorted { $0.key < $1.key }.compactMap { key, members in finding(key, members, context) }
  }

  private static let shares = 8

  private struct Answer {
    let factor: LessonRecord
    let similarity: Double
    let terms: [String]
  }

  /// A framgångsfaktor that may answer to a hinder.
  private struct Candidate {
    let factor: LessonRecord
    let place: Int
    let theme: HindranceTheme.Met?
    /// How alike the two are; a known trouble with its known answer counts for more.
    let similarity: Double

    init?(factor: LessonRecord, place: Int, theme: HindranceTheme.Met?, similarity: Double) {
      guard theme != nil || similarity >= HindranceMet.related else { return nil }
      self.factor = factor
      self.place = place
      self.theme = theme
      self.similarity = theme == nil ? similarity : min(1, similarity + HindranceMet.forTheme)
    }
  }

  /// The nearest that is an answer.
  private func best(
    _ candidates: [Candidate], to hindrance: LessonRecord, shared: (Int) -> [String]
  ) -> Answer? {
    let nearest = candidates.sorted {
      (-$0.similarity, $0.factor.organisation, $0.factor.text)
        < (-$1.similarity, $1.factor.organisation, $1.factor.text)
    }
    for candidate in nearest {
      if let answer = answer(candidate, to: hindrance, shared: shared(candidate.place)) { return answer }
    }
    return nil
  }

  /// Either the two share two words, or they are a known trouble and its known answer. A trouble that everybody has is
  /// not enough by itself: the two share a goal or one word more.
  private func answer(_ candidate: Candidate, to hindrance: LessonRecord, shared: [String]) -> Answer? {
    guard let theme = candidate.theme else {
      let telling = shared.count { SwedishStemmer.stem($0).unicodeScalars.count >= HindranceMet.shortestStem }
      return telling >= 2 ? Answer(factor: candidate.factor, similarity: candidate.similarity, terms: shared) : nil
    }
    let known = Set(theme.words.map(SwedishStemmer.stem))
    let isProved =
      switch theme.proof {
      case .none: true
      case .word: !shared.isEmpty
      case .goalOrFurtherWord:
        !Set(hindrance.goals).isDisjoint(with: candidate.factor.goals)
          || shared.contains { !known.contains(SwedishStemmer.stem($0)) }
      }
    guard isProved else { return nil }
    let terms = shared + theme.words.filter { !shared.contains($0) }
    return Answer(factor: candidate.factor, similarity: candidate.similarity, terms: terms)
  }

  /// One finding for a framgångsfaktor and all the hinder that it best answers to, the nearest first.
  private func finding(
    _ key: String, _ members: [(hindrance: LessonRecord, answer: Answer)], _ context: DetectionContext
  ) -> Finding? {
    let sorted = members.sorted {
      (-$0.answer.similarity, $0.hindrance.organisation, $0.hindrance.text)
        < (-$1.answer.similarity, $1.hindrance.organisation, $1.hindrance.text)
    }
    guard let (hindrance, answer) = sorted.first else { return nil }
    let factor = answer.factor
    let seekers = Set(sorted.map(\.hindrance.organisation)).sorted()
    let shared = Set(sorted.flatMap(\.hindrance.goals)).intersection(factor.goals)
    return Finding(
      id: "S06-\(StableID.hash([key]))", kind: .collaboration, detector: rule.code,
      subject: context.portfolio.name(of: factor.organisation),
      score: [
        context.likeness(answer.similarity, of: 1), context.sharedGoal(!shared.isEmpty),
        context.actors(seekers + [factor.organisation], of: 5),
      ],
      facts: [
        "sokande": .organisations(seekers), "erbjuder": .organisations([factor.organisation]),
        "antal": .count(seekers.count, seekers.map(context.trace)),
        "hinder": .quote(SubmittedText(hindrance.text), hindrance.source),
        "framgangsfaktor": .quote(SubmittedText(factor.text), factor.source),
        "termer": .terms(answer.terms),
      ],
      organisations: Set(seekers + [factor.organisation]).sorted(), goals: shared.sorted(),
      similarity: answer.similarity,
      evidence: Set(sorted.map(\.hindrance.trace) + [factor.trace]).sorted())
  }
}
