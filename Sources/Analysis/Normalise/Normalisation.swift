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

  /// The alignments with further ones, in their order; of one activity the further ones last.
  func alignments(with further: [Alignment]) -> [Alignment] {
    if further.isEmpty { return alignments }
    var all: [Alignment] = []
    all.reserveCapacity(alignments.count + further.count)
    var rest = further.inOrder()[...]
    for own in alignments.inOrder() {
      while let next = rest.first, next.activity < own.activity {
        all.append(next)
        rest = rest.dropFirst()
      }
      all.append(own)
    }
    all.append(contentsOf: rest)
    return all
  }
}

extension [Alignment] {
  /// By activity, those of one activity as they stood.
  func inOrder() -> [Alignment] {
    if zip(self, dropFirst()).allSatisfy({ $0.activity <= $1.activity }) { return self }
    return enumerated().sorted { ($0.element.activity, $0.offset) < ($1.element.activity, $1.offset) }.map(\.element)
  }
}
