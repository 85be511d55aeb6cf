package import StrategyModel

/// What the reported activities are tied to, and what could not be tied to anything.
package struct Normalisation: Sendable {
  /// The accepted activities of all submissions, sorted by id.
  package let activities: [Activity]
  /// Sorted by activity, primary goal first, then in the order stated.
  package let alignments: [Alignment]
  /// Partners found in the register, by activity; each list sorted, the submitter itself left out.
  package let partners: [Activity.ID: [Organisation.ID]]
  /// Sorted by file, line, kind and value.
  package let unmatched: [Unmatched]

  package init(
    activities: [Activity], alignments: [Alignment], partners: [Activity.ID: [Organisation.ID]],
    unmatched: [Unmatched]
  ) {
    self.activities = activities
    self.alignments = alignments
    self.partners = partners
    self.unmatched = unmatched
  }
}
