package import Diagnostics

/// What `nulage explain` shows of a detector beside its rule: what it looks at, a county in which it finds something and
/// one that looks like it and in which it does not. The counties are run by the tests, and by the page itself.
package struct DetectorPage: Sendable {
  /// What it looks at, with every limit that it uses.
  package let looksAt: LocalizedText
  package let found: ExampleCounty
  package let lookAlike: ExampleCounty
  /// Why nothing is found in the look-alike.
  package let difference: LocalizedText
  /// Detectors that cannot but find the same county: those that this one joins or builds on.
  package let companions: Set<RuleCode>

  init(
    looksAt: LocalizedText, found: [ExampleFact], lookAlike: [ExampleFact], difference: LocalizedText,
    alongside companions: Set<RuleCode> = []
  ) {
    self.looksAt = looksAt
    self.found = ExampleCounty(found)
    self.lookAlike = ExampleCounty(lookAlike)
    self.difference = difference
    self.companions = companions
  }
}
