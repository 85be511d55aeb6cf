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
    let hinderWords = hindrances.map { HindranceTheme.words($0.text) }
    let factorWords = factors.map { HindranceTheme.words($0.text) }
    let met = hindrances.indices.compactMap { index -> (hindrance: LessonRecord, answer: Answer)? in
      let answers = factors.indices.compactMap { other in
        factors[other].organisation == hindrances[index].organisation
          ? nil
          : answer(
            factors[other], to: hindrances[index], theme: HindranceTheme.met(hinderWords[index], factorWords[other]),
            similarity: texts.similarity(index, hindrances.count + other),
            shared: { texts.sharedWords(index, hindrances.count + other) })
      }
      let best = answers.min {
        (-$0.similarity, $0.factor.organisation, $0.factor.text)
          < (-$1.similarity, $1.factor.organisation, $1.factor.text)
      }
      return best.map { (hindrances[index], $0) }
    }
    let byFactor = Dictionary(grouping: met) { "\($0.answer.factor.organisation)|\($0.answer.factor.text)" }
    return byFactor.sorted { $0.key < $1.key }.compactMap { key, members in finding(key, members, context) }
  }

  private struct Answer {
    let factor: LessonRecord
    let similarity: Double
    let terms: [String]
  }

  /// Either the two share two words, or they are a known trouble and its known answer. A trouble that everybody has is
  /// not enough by itself: the two share a goal or one word more.
  private func answer(
    _ factor: LessonRecord, to hindrance: LessonRecord, theme: HindranceTheme.Met?, similarity: Double,
    shared: () -> [String]
  ) -> Answer? {
    guard theme != nil || similarity >= HindranceMet.related else { return nil }
    let shared = shared()
    guard let theme else {
      let telling = shared.count { SwedishStemmer.stem($0).unicodeScalars.count >= HindranceMet.shortestStem }
      return telling >= 2 ? Answer(factor: factor, similarity: similarity, terms: shared) : nil
    }
    let known = Set(theme.words.map(SwedishStemmer.stem))
    let isProved =
      switch theme.proof {
      case .none: true
      case .word: !shared.isEmpty
      case .goalOrFurtherWord:
        !Set(hindrance.goals).isDisjoint(with: factor.goals)
          || shared.contains { !known.contains(SwedishStemmer.stem($0)) }
      }
    guard isProved else { return nil }
    let terms = shared + theme.words.filter { !shared.contains($0) }
    return Answer(factor: factor, similarity: min(1, similarity + HindranceMet.forTheme), terms: terms)
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
        "hinder": .quote(hindrance.text, hindrance.source), "framgangsfaktor": .quote(factor.text, factor.source),
        "termer": .terms(answer.terms),
      ],
      organisations: Set(seekers + [factor.organisation]).sorted(), goals: shared.sorted(),
      similarity: answer.similarity,
      evidence: Set(sorted.map(\.hindrance.trace) + [factor.trace]).sorted())
  }
}
