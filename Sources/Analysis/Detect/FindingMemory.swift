package import StrategyModel

/// What the staff have said of findings before: known, not relevant or ongoing ones are not repeated unless they changed.
package enum FindingMemory {
  /// The sum of what a finding rests on.
  package static func sum(_ finding: Finding) -> String { StableID.hash(finding.evidence.map(\.description)) }

  /// The findings that are to be shown, and what came of each decision.
  package static func recalled(
    _ findings: [Finding], _ decisions: [Decision]
  ) -> (shown: [Finding], outcome: DecisionOutcome) {
    let byID = Dictionary(findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var outcome = DecisionOutcome()
    var hidden: Set<String> = []
    for decision in decisions where decision.subject == .finding {
      guard let finding = byID[decision.id] else {
        outcome.stale.append(.init(decision: decision, misfit: .subjectGone))
        continue
      }
      guard decision.textSum.isEmpty || decision.textSum == sum(finding) else {
        outcome.stale.append(.init(decision: decision, misfit: .changed))
        continue
      }
      outcome.obeyed.append(decision)
      hidden.insert(finding.id)
    }
    return (findings.filter { !hidden.contains($0.id) }, outcome)
  }
}
