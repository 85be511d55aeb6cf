/// What a check saw, kept as facts; sentences are made of it when it is shown.
package struct Evidence: Sendable, Hashable {
  /// What stood there. Personal data is masked before it gets here.
  package var found: SubmittedText?
  /// What is allowed or was expected, in the order it should be read.
  package var expected: [String]
  /// Allowed values that resemble what was found, nearest first.
  package var nearest: [String]
  /// Further facts that the rule's wording names, such as `första` (the row of the first occurrence).
  package var details: [String: String]

  package init(
    found: String? = nil, expected: [String] = [], nearest: [String] = [], details: [String: String] = [:]
  ) {
    self.found = found.map { SubmittedText($0) }
    self.expected = expected
    self.nearest = nearest
    self.details = details
  }
}
