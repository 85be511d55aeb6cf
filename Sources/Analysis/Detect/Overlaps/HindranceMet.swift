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
        behövs också ett gemensamt mål eller ett ord till. Rapporteras fler än 4 000 olika lärdomar av ett slag \
        jämförs var och en med de 20 som delar flest av dess ovanligaste ord.
        """,
      en: """
        Hindrances in one organisation beside success factors in others: they share two words or more (a \
        likeness from 0.3), or are a known trouble and a known answer to it. Where the trouble is general, \
        such as unclear responsibility, a shared goal or one more word is needed besides. Where more than \
        4 000 different lessons of a kind are reported, each is laid beside the 20 that share most of its \
        rarest words.
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
    let answers = HindranceAnswers(
      LessonRecord.all(.hindrance, context), LessonRecord.all(.successFactor, context), context)
    let met = answers.all()
    let byFactor = Dictionary(grouping: met) { $0.answer.factor }
      .map { factor, members in
        let record = answers.factors[factor]
        return (key: "\(record.organisation)|\(record.text)", factor: record, members: members)
      }.sorted { $0.key < $1.key }
    return context.workforce.each(byFactor.count) { range in
      byFactor[range].compactMap { key, factor, members in
        finding(key, factor, members.map { (answers.hindrances[$0.hindrance], $0.answer) }, context)
      }
    }
  }

  /// One finding for a framgångsfaktor and all the hinder that it best answers to, the nearest first.
  private func finding(
    _ key: String, _ factor: LessonRecord, _ members: [(hindrance: LessonRecord, answer: HindranceAnswers.Answer)],
    _ context: DetectionContext
  ) -> Finding? {
    let sorted = members.sorted {
      (-$0.answer.similarity, $0.hindrance.organisation, $0.hindrance.text)
        < (-$1.answer.similarity, $1.hindrance.organisation, $1.hindrance.text)
    }
    guard let (hindrance, answer) = sorted.first else { return nil }
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
