/// Troubles that come back in municipalities' and agencies' own evaluations, with the words that answers to them use.
///
/// A hinder and a framgångsfaktor seldom share words: "otydligt ansvar" is met by "gemensam samordnare". The list is
/// the project's own and short on purpose; every finding shows the words that met.
struct HindranceTheme: Sendable {
  /// All of one group must be in the hinder.
  private let trouble: [[String]]
  /// One of them must be in the framgångsfaktor.
  private let answers: [String]
  let proof: Proof

  /// What a trouble and its answer must share besides, before the two are worth a talk.
  enum Proof: Sendable {
    /// Nothing: both are plain.
    case none
    /// A word.
    case word
    /// A goal, or a word that is not of the theme itself: everybody has this trouble.
    case goalOrFurtherWord
  }

  struct Met: Sendable {
    let words: [String]
    let proof: Proof
  }

  private init(_ trouble: [String], answers: String, proof: Proof = .none) {
    self.trouble = trouble.map { $0.split(separator: " ").map { SwedishStemmer.stem(String($0)) } }
    self.answers = answers.split(separator: " ").map { SwedishStemmer.stem(String($0)) }
    self.proof = proof
  }

  /// The troubles that a hinder speaks of, by theme.
  struct Troubles: Sendable {
    fileprivate let words: [Int: [String]]
    /// By number, in the order of the list.
    let themes: [Int]

    /// Of a text that speaks of none.
    static let none = Troubles("")

    init(_ text: String) {
      let known = HindranceTheme.words(text)
      words = all.enumerated().reduce(into: [:]) { found, theme in
        guard let trouble = theme.element.trouble.first(where: { $0.allSatisfy { known[$0] != nil } }) else { return }
        found[theme.offset] = trouble.compactMap { known[$0] }
      }
      themes = words.keys.sorted()
    }
  }

  /// The answers that a framgångsfaktor gives, by theme.
  struct Answers: Sendable {
    fileprivate let words: [Int: String]

    /// Of a text that gives none.
    static let none = Answers("")

    var isNone: Bool { words.isEmpty }

    init(_ text: String) {
      let known = HindranceTheme.words(text)
      words = all.enumerated().reduce(into: [:]) { found, theme in
        found[theme.offset] = theme.element.answers.first { known[$0] != nil }.flatMap { known[$0] }
      }
    }
  }

  /// The stems that troubles and answers are told by; a text without any of them speaks of no theme.
  static let stems = Set(all.flatMap { theme in theme.trouble.joined() + theme.answers })

  /// Where those stand that answer to each theme.
  static func places(of answers: [Answers]) -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for (place, answer) in answers.enumerated() {
      for theme in answer.words.keys { places[theme, default: []].append(place) }
    }
    return places
  }

  /// The words by which a hinder and a framgångsfaktor meet in the first theme in which they do; nil where they do not.
  static func met(_ hinder: Troubles, _ helps: Answers) -> Met? {
    for theme in hinder.themes {
      guard let trouble = hinder.words[theme], let answer = helps.words[theme] else { continue }
      let met = trouble + [answer]
      return Met(
        words: met.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, proof: all[theme].proof)
    }
    return nil
  }

  /// The words of a text by their stems.
  private static func words(_ text: String) -> [String: String] {
    Dictionary(
      WordScanner.words(of: text).map { (SwedishStemmer.stem($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let all: [HindranceTheme] = [
    HindranceTheme(
      [
        "kortsiktig finansiering", "projektfinansieringen", "projektfinansiering", "projektmedel",
        "finansieringen kortsiktig",
      ],
      answers: "uthållig långsiktig flerårig flerårigt treårig treåriga treårsbudget grundfinansiering"),
    HindranceTheme(
      ["otydligt ansvar", "oklart ansvar", "oklart äger", "otydligt äger", "otydligt vem", "oklart vem"],
      answers: "samordnare ägare mandat huvudansvarig ansvarig processledare", proof: .goalOrFurtherWord),
    HindranceTheme(
      ["handledare", "rekrytera handledare"], answers: "handledarpool handledartid handledarutbildning"),
    HindranceTheme(
      ["rekrytera", "rekrytering", "vakant", "bygglovshandläggare", "lärare behöriga"],
      answers: "pool delas delad delar gemensam gemensamma", proof: .word),
    HindranceTheme(
      ["datasystem", "systemstöd", "systemstöden", "system olika", "systemen", "journalsystem", "ärendesystem"],
      answers: "systemförvaltning dataportal plattform systemstöd"),
    HindranceTheme(
      ["släppa personal", "hinner inte", "hinner"], answers: "halvdagspass arbetsplatsen besöker besök",
      proof: .word),
    HindranceTheme(
      ["handläggningstider", "tillstånd", "ledningstillstånd"], answers: "tillståndshandläggare förhandsbesked"),
    HindranceTheme(["handläggningstider", "tillstånd", "ledningstillstånd"], answers: "dialog", proof: .word),
    HindranceTheme(
      ["föräldrar", "vårdnadshavare"], answers: "brobyggare brobyggaren uppsökande hembesök"),
  ]
}
