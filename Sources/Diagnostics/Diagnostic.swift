/// Something to say about one place in one file. Nothing about the county: that is a `Finding`.
package struct Diagnostic: Sendable, Hashable {
  package var code: RuleCode
  package var severity: Severity
  /// The file as it was named: as given, or relative to pipeline.yml; never absolute by our doing.
  package var file: String
  package var position: SourcePosition
  package var evidence: Evidence

  package init(
    code: RuleCode, severity: Severity, file: String, position: SourcePosition = .wholeFile,
    evidence: Evidence = Evidence()
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.position = position
    self.evidence = evidence
  }

  package init(_ rule: Rule, file: String, position: SourcePosition = .wholeFile, evidence: Evidence = Evidence()) {
    self.init(code: rule.code, severity: rule.severity, file: file, position: position, evidence: evidence)
  }

  /// The rule's message for this case, in which what was found may stand.
  package func message(_ rule: Rule, in language: Language) -> SubmittedText {
    SubmittedText(WordingTemplate(rule.message[language]).filled(slot))
  }

  /// The rule's remedy for this case.
  package func remedy(_ rule: Rule, in language: Language) -> SubmittedText {
    SubmittedText(WordingTemplate(rule.remedy[language]).filled(slot))
  }

  /// A wording that has been read already, for this case.
  package func filled(_ template: WordingTemplate) -> SubmittedText { SubmittedText(template.filled(slot)) }

  /// The value of a slot in the rule's wording; nil where this case has none.
  private func slot(_ name: String) -> String? {
    switch name {
    case "found": evidence.found?.raw
    case "expected": evidence.expected.isEmpty ? nil : evidence.expected.joined(separator: ", ")
    case "nearest": evidence.nearest.first
    case "header": position.header
    case "cell": position.cell
    case "row": position.row.map { "\($0)" }
    case "line": position.line.map { "\($0)" }
    case "element": position.element
    case "id": position.recordID
    default: evidence.details[name]
    }
  }
}
