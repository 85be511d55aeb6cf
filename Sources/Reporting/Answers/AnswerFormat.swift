/// The formats of an answer. A new one is a new file and one line in each list below.
package enum AnswerFormat: String, CaseIterable, Sendable {
  case terminal, json, sarif, junit, github

  /// Whether the answer holds the files' SHA-256 sums.
  package var showsSums: Bool { self == .json || self == .sarif }

  /// The whole answer, ending in a line break. `colour` is for terminals only, and only when one is there.
  package func render(_ answer: Answer, colour: Bool = false) -> String {
    switch self {
    case .terminal: TerminalAnswer(answer, colour: colour).rendered()
    case .json: JSONAnswer.render(answer)
    case .sarif: SARIFAnswer.render(answer)
    case .junit: JUnitAnswer.render(answer)
    case .github: GitHubAnswer.render(answer)
    }
  }
}
