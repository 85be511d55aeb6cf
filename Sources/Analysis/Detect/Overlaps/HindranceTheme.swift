/// Troubles that come back in municipalities' and agencies' own evaluations, with the words that answers to them use.
///
/// A hinder and a framgångsfaktor seldom share words: "otydligt ansvar" is met by "gemensam samordnare". The list is
/// the project's own and short on purpose; every finding shows the words that met.
struct HindranceTheme: Sendable {
  /// All of one group must be in the hinder.
  private let trouble: [[String]]
  /// One of them must be in the framgångsfaktor.
  private let answers: [String]
  /// Whether trouble and answer are so plain that no further shared word is needed.
  let isSpecific: Bool

  struct Met: Sendable {
    let words: [String]
    let isSpecific: Bool
  }

  private init(_ trouble: [String], answers: String, isSpecific: Bool) {
    self.trouble = trouble.map { $0.split(separator: " ").map { SwedishStemmer.stem(String($0)) } }
    self.answers = answers.split(separator: " ").map { SwedishStemmer.stem(String($0)) }
    self.isSpecific = isSpecific
  }

  /// The words by which a hinder and a framgångsfaktor meet in some theme; nil where they do not. Give their `words`.
  static func met(_ hinder: [String: String], _ helps: [String: String]) -> Met? {
    for theme in all {
      guard let trouble = theme.trouble.first(where: { $0.allSatisfy { hinder[$0] != nil } }),
        let answer = theme.answers.first(where: { helps[$0] != nil })
      else { continue }
      let met = trouble.compactMap { hinder[$0] } + [helps[answer]].compactMap { $0 }
      return Met(words: met.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, isSpecific: theme.isSpecific)
    }
    return nil
  }

  /// The words of a text by their stems.
  static func words(_ text: String) -> [String: String] {
    Dictionary(
      SwedishTokens.words(of: text).map { (SwedishStemmer.stem($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let all: [HindranceTheme] = [
    HindranceTheme(
      [
        "kortsiktig finansiering", "projektfinansieringen", "projektfinansiering", "projektmedel",
        "finansieringen kortsiktig",
      ],
      answers: "uthållig långsiktig flerårig flerårigt treårig treåriga treårsbudget grundfinansiering",
      isSpecific: true),
    HindranceTheme(
      ["otydligt ansvar", "oklart ansvar", "oklart äger", "otydligt äger", "otydligt vem", "oklart vem"],
      answers: "samordnare ägare mandat huvudansvarig ansvarig processledare", isSpecific: true),
    HindranceTheme(
      ["handledare", "rekrytera handledare"], answers: "handledarpool handledartid handledarutbildning",
      isSpecific: true),
    HindranceTheme(
      ["rekrytera", "rekrytering", "vakant", "bygglovshandläggare", "lärare behöriga"],
      answers: "pool delas delad delar gemensam gemensamma", isSpecific: false),
    HindranceTheme(
      ["datasystem", "systemstöd", "systemstöden", "system olika", "systemen", "journalsystem", "ärendesystem"],
      answers: "systemförvaltning dataportal plattform systemstöd", isSpecific: true),
    HindranceTheme(
      ["släppa personal", "hinner inte", "hinner"], answers: "halvdagspass arbetsplatsen besöker besök",
      isSpecific: false),
    HindranceTheme(
      ["handläggningstider", "tillstånd", "ledningstillstånd"], answers: "tillståndshandläggare förhandsbesked",
      isSpecific: true),
    HindranceTheme(["handläggningstider", "tillstånd", "ledningstillstånd"], answers: "dialog", isSpecific: false),
    HindranceTheme(
      ["föräldrar", "vårdnadshavare"], answers: "brobyggare brobyggaren uppsökande hembesök", isSpecific: true),
  ]
}
