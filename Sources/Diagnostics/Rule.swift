/// What a code stands for: its severity, the words around it and the examples that prove it.
///
/// The texts are templates. A diagnostic offers the slots `found`, `expected` (joined), `nearest` (the first),
/// `header`, `cell`, `row`, `line`, `element`, `id` and its own details; a finding offers its facts by name.
package struct Rule: Sendable, Hashable {
  /// A small input of which the rule must say something (`wrong`) or nothing (`right`).
  package struct Example: Sendable, Hashable {
    package let wrong: String
    package let right: String

    package init(wrong: String, right: String) {
      self.wrong = wrong
      self.right = right
    }
  }

  package let code: RuleCode
  package let severity: Severity
  /// The fault in a few words, for lists and headings.
  package let title: LocalizedText
  /// The sentence shown for one case.
  package let message: LocalizedText
  /// How to mend it. Followed, it makes the file valid.
  package let remedy: LocalizedText
  /// Why the rule exists, for `nulage explain`.
  package let why: LocalizedText
  package let example: Example?

  package init(
    code: RuleCode, severity: Severity, title: LocalizedText, message: LocalizedText, remedy: LocalizedText,
    why: LocalizedText, example: Example? = nil
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.message = message
    self.remedy = remedy
    self.why = why
    self.example = example
  }
}

/// All rules that the program knows, by code.
package struct RuleCatalogue: Sendable {
  /// Sorted by code.
  package let rules: [Rule]
  private let byCode: [RuleCode: Rule]

  /// A code given twice keeps its first rule; a house test proves that there is none.
  package init(_ rules: [Rule]) {
    self.rules = rules.sorted { $0.code < $1.code }
    byCode = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: RuleCode) -> Rule? { byCode[code] }
}
