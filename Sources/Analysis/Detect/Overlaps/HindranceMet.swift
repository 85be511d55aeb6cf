import Diagnostics
import StrategyModel

/// A hinder in one organisation that another's framgångsfaktor answers to.
struct HindranceMet: Detector {
  /// How alike the two must be; lessons are short, so two shared words are needed besides.
  static let related = 0.3

  let rule = Rule.detector(
    "DET-S06",
    title: LocalizedText(sv: "Ett hinder möter en framgångsfaktor", en: "A hindrance meets a success factor"),
    message: LocalizedText(
      sv: """
        {sokande} beskriver hindret ”{hinder}”. {erbjuder} har som framgångsfaktor ”{framgangsfaktor}”. \
        Gemensamma ord: {termer}.
        """,
      en: """
        {sokande} describes the hindrance “{hinder}”. {erbjuder} has the success factor “{framgangsfaktor}”. \
        Shared words: {termer}.
        """),
    remedy: LocalizedText(
      sv: "En första fråga från {sokande} till {erbjuder}: hur gjorde ni, och vad krävdes för att det skulle fungera?",
      en: "A first question from {sokande} to {erbjuder}: how did you do it, and what did it take to work?"),
    why: LocalizedText(
      sv: "Det som är svårt på ett ställe har någon annan ibland hittat ett sätt att hantera.",
      en: "What is hard in one place, somebody else has at times found a way to handle."))

  func detect(_ context: DetectionContext) -> [Finding] {
    let hindrances = LessonRecord.all(.hindrance, context)
    let factors = LessonRecord.all(.successFactor, context)
    let texts = TextCollection(
      (hindrances + factors).map(\.text), splitter: context.splitter, except: context.names.union(LessonWords.stems))
    return hindrances.indices.compactMap { index in
      let matches = factors.indices.compactMap { other -> (factor: LessonRecord, similarity: Double, index: Int)? in
        guard factors[other].organisation != hindrances[index].organisation else { return nil }
        let position = hindrances.count + other
        let similarity = texts.similarity(index, position)
        guard similarity >= HindranceMet.related, texts.sharedTerms(index, position).count >= 2 else { return nil }
        return (factors[other], similarity, position)
      }
      let best = matches.min {
        (-$0.similarity, $0.factor.organisation, $0.factor.text) < (
          -$1.similarity, $1.factor.organisation, $1.factor.text
        )
      }
      guard let best else { return nil }
      let terms = texts.sharedTerms(index, best.index)
      return finding(hindrances[index], best.factor, similarity: best.similarity, terms: terms, context)
    }
  }

  private func finding(
    _ hindrance: LessonRecord, _ factor: LessonRecord, similarity: Double, terms: [String], _ context: DetectionContext
  ) -> Finding {
    Finding(
      id: "S06-\(StableID.hash([hindrance.organisation.rawValue, hindrance.text]))", kind: .collaboration,
      detector: rule.code, subject: context.portfolio.name(of: hindrance.organisation),
      score: [
        context.part("likhet", similarity),
        context.part("mål", Set(hindrance.goals).isDisjoint(with: factor.goals) ? 0 : 1),
      ],
      facts: [
        "sokande": .organisations([hindrance.organisation]), "erbjuder": .organisations([factor.organisation]),
        "hinder": .quote(hindrance.text, hindrance.source), "framgangsfaktor": .quote(factor.text, factor.source),
        "termer": .terms(terms),
      ],
      organisations: [hindrance.organisation, factor.organisation].sorted(),
      goals: hindrance.goals.filter(factor.goals.contains).sorted(), similarity: similarity,
      evidence: [hindrance.trace, factor.trace])
  }
}

/// Words that any hindrance or success factor may hold.
enum LessonWords {
  static let stems = Set(
    """
    svårt svår brist saknas saknar för få lite mycket tid tar lång långa kort korta inte bra dålig låg hög tidig tidigt \
    gemensam tydlig tydligt otydlig viktigt krävs kräver alla hinder framgång lyckats fungerar fungerat
    """.split(separator: " ").map { SwedishStemmer.stem(String($0)) })
}
