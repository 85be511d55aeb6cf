import Diagnostics
import StrategyModel

/// For each hinder the framgångsfaktor that best answers to it. Each text is compared once, however many tell it.
struct HindranceAnswers: Sendable {
  struct Answer: Sendable {
    /// The place of the framgångsfaktor.
    let factor: Int
    let similarity: Double
    let terms: [String]
  }

  /// So many texts at most are asked whether they answer to a known trouble, spread evenly over those that do.
  static let mostOfTheme = 200

  let hindrances: [LessonRecord]
  let factors: [LessonRecord]
  private let told: LessonTexts
  private let answers: LessonTexts
  private let texts: SimilarTexts
  private let workforce: any Workforce
  /// For each answering text its place among all texts.
  private let places: [Int]
  private let troubles: [HindranceTheme.Troubles]
  private let helps: [HindranceTheme.Answers]
  /// Answering texts by theme.
  private let byTheme: [Int: [Int]]
  /// For each answering text and goal the first two who tell it.
  private let byGoal: [[Goal.ID: [Int]]]
  private let ignored: Set<String>

  init(_ hindrances: [LessonRecord], _ factors: [LessonRecord], _ context: DetectionContext) {
    self.hindrances = hindrances
    self.factors = factors
    workforce = context.workforce
    let (told, answers) = (LessonTexts(hindrances), LessonTexts(factors))
    self.told = told
    self.answers = answers
    let known = Dictionary(told.texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var all = told.texts
    places = answers.texts.map { text in
      if let place = known[text] { return place }
      all.append(text)
      return all.count - 1
    }
    let written = all
    let words = NumberedWords(written.count, context.workforce) { written[$0] }
    let speaks = (0..<words.table.count).map { HindranceTheme.stems.contains(SwedishStemmer.stem(words.table[$0])) }
    func mayMeet(_ text: Int) -> Bool { words[text].contains { speaks[Int($0)] } }
    troubles = told.texts.indices.map { mayMeet($0) ? HindranceTheme.Troubles(told.texts[$0]) : .none }
    helps = zip(answers.texts, places).map { mayMeet($1) ? HindranceTheme.Answers($0) : .none }
    byTheme = HindranceTheme.places(of: helps).mapValues { HindranceAnswers.spread($0, HindranceAnswers.mostOfTheme) }
    byGoal = zip(helps, answers.tellers).map { helps, tellers in
      helps.isNone ? [:] : HindranceAnswers.firstByGoal(tellers, factors)
    }
    ignored = context.names.union(LessonWords.stems)
    texts = context.similar(written, ignoring: LessonWords.stems)
  }

  private static func spread(_ places: [Int], _ most: Int) -> [Int] {
    places.count <= most ? places : (0..<most).map { places[places.count * $0 / most] }
  }

  private static func firstByGoal(_ tellers: [Int], _ factors: [LessonRecord]) -> [Goal.ID: [Int]] {
    var first: [Goal.ID: [Int]] = [:]
    for teller in tellers {
      for goal in Set(factors[teller].goals) where (first[goal]?.count ?? 0) < 2 {
        first[goal, default: []].append(teller)
      }
    }
    return first
  }

  /// By hinder, as far as there is an answer.
  func all() -> [(hindrance: Int, answer: Answer)] {
    let near = nearest()
    return workforce.each(told.texts.count, fewest: 100) { range in
      range.flatMap { text in answers(to: text, near[text]) }
    }
  }

  /// For each hindering text the answering ones that are alike, with how much.
  private func nearest() -> [[(answer: Int, similarity: Double)]] {
    let asked = Array(told.texts.indices)
    let numbers = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard told.texts.count > NearLessons.mostCompared || answers.texts.count > NearLessons.mostCompared else {
      return texts.neighbours(of: asked, among: places, atLeast: HindranceMet.related).map { pairs in
        pairs.compactMap { pair in numbers[pair.b].map { ($0, pair.similarity) } }
      }
    }
    let all = told.texts + answers.texts
    let near = NearLessons(all, found: Array(told.texts.count..<all.count), ignoring: ignored, workforce)
    return workforce.each(asked.count) { range in
      var scratch = NearLessons.Scratch()
      var probe = LikenessProbe(texts)
      return range.map { text in
        probe.ask(text)
        return near.beside(text, &scratch).map { other in
          let answer = other - told.texts.count
          return (answer, probe.similarity(places[answer]))
        }.filter { $0.1 >= HindranceMet.related }
      }
    }
  }

  /// An answering text that may be the best, and what decides whether it answers.
  private struct Candidate {
    let answer: Int
    let theme: HindranceTheme.Met?
    /// How alike the two are; a known trouble with its known answer counts for more.
    let similarity: Double
  }

  private func answers(
    to text: Int, _ near: [(answer: Int, similarity: Double)]
  ) -> [(hindrance: Int, answer: Answer)] {
    var others = Dictionary(near.map { ($0.answer, $0.similarity) }, uniquingKeysWith: { first, _ in first })
    for theme in troubles[text].themes {
      for answer in byTheme[theme] ?? [] where others[answer] == nil {
        others[answer] = texts.similarity(text, places[answer])
      }
    }
    let candidates = others.map { answer, similarity in
      let theme = HindranceTheme.met(troubles[text], helps[answer])
      return Candidate(
        answer: answer, theme: theme,
        similarity: theme == nil ? similarity : min(1, similarity + HindranceMet.forTheme))
    }.filter { $0.theme != nil || $0.similarity >= HindranceMet.related }
      .sorted { ($1.similarity, $0.answer) < ($0.similarity, $1.answer) }
    var proofs: [Int: Proof] = [:]
    return told.tellers[text].compactMap { hindrance in
      best(candidates, to: hindrance, of: text, &proofs).map { (hindrance, $0) }
    }
  }

  /// The nearest that is an answer; of those as near the first by organisation and text.
  private func best(
    _ candidates: [Candidate], to hindrance: Int, of text: Int, _ proofs: inout [Int: Proof]
  ) -> Answer? {
    var found: Answer?
    for candidate in candidates {
      if let found, candidate.similarity < found.similarity { return found }
      let proof = proofs[candidate.answer] ?? proof(candidate, text)
      proofs[candidate.answer] = proof
      guard let teller = teller(candidate, proof, hindrances[hindrance]) else { continue }
      if found.map({ isBefore(teller, $0.factor) }) ?? true {
        found = Answer(factor: teller, similarity: candidate.similarity, terms: proof.terms)
      }
    }
    return found
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (factors[a].organisation, factors[a].text) < (factors[b].organisation, factors[b].text)
  }

  /// Whether two texts prove that the one answers to the other, and the words that say so.
  private struct Proof {
    enum Holds { case always, withSharedGoal, never }
    let holds: Holds
    let terms: [String]
  }

  /// Either the two share two words, or they are a known trouble and its known answer. A trouble that everybody has is
  /// not enough by itself: the two share a goal or one word more.
  private func proof(_ candidate: Candidate, _ text: Int) -> Proof {
    let shared = texts.sharedWords(text, places[candidate.answer])
    guard let theme = candidate.theme else {
      let telling = shared.count { SwedishStemmer.stem($0).unicodeScalars.count >= HindranceMet.shortestStem }
      return Proof(holds: telling >= 2 ? .always : .never, terms: shared)
    }
    let known = Set(theme.words.map(SwedishStemmer.stem))
    let terms = shared + theme.words.filter { !shared.contains($0) }
    switch theme.proof {
    case .none: return Proof(holds: .always, terms: terms)
    case .word: return Proof(holds: shared.isEmpty ? .never : .always, terms: terms)
    case .goalOrFurtherWord:
      let isFurther = shared.contains { !known.contains(SwedishStemmer.stem($0)) }
      return Proof(holds: isFurther ? .always : .withSharedGoal, terms: terms)
    }
  }

  /// The first of another organisation who tells the answer and proves it.
  private func teller(_ candidate: Candidate, _ proof: Proof, _ hindrance: LessonRecord) -> Int? {
    func first(_ tellers: [Int]) -> Int? { tellers.first { factors[$0].organisation != hindrance.organisation } }
    switch proof.holds {
    case .always: return first(answers.tellers[candidate.answer])
    case .never: return nil
    case .withSharedGoal:
      return Set(hindrance.goals).compactMap { first(byGoal[candidate.answer][$0] ?? []) }.min()
    }
  }
}
