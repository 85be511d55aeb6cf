import Diagnostics

/// What a rule says of a finding and asks about it, read once for all findings.
struct FindingPhrases: Sendable {
  struct Template: Sendable {
    let pieces: [WordingTemplate.Piece]
    /// The places that it has.
    let names: [String]

    init(_ text: String) {
      let template = WordingTemplate(text)
      pieces = template.pieces
      names = template.slots
    }
  }

  let sentence: Template
  let question: Template

  init(_ rule: Rule, _ language: Language) {
    sentence = Template(rule.message[language])
    question = Template(rule.remedy[language])
  }
}
