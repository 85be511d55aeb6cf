import Diagnostics
package import StrategyModel

/// What the staff have said of findings before: known, not relevant or ongoing ones are not repeated unless they changed.
package struct FindingMemory: Sendable {
  private let portfolio: Portfolio

  package init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// The sum of what a finding says and rests on: its evidence, what the activities in it state, and its facts.
  ///
  /// Who else has reported is no part of it: a decision holds when one more submission comes in.
  package func sum(_ finding: Finding) -> String {
    let coverage: Set<String> = ["rapporterat", "forvantat"]
    let facts = finding.facts.filter { !coverage.contains($0.key) }.sorted { $0.key < $1.key }.map { name, fact in
      "\(name)=\(FindingMemory.said(fact))"
    }
    let activities = finding.evidence.compactMap { trace -> String? in
      guard case .activity(let id) = trace, let activity = portfolio.activity(id) else { return nil }
      let period = [activity.period.start, activity.period.end].map { $0?.description ?? "" }
      let budget = activity.budget.map { "\($0.ore)" } ?? ""
      return ([id.rawValue, activity.title.raw, activity.summary.raw, activity.status.rawValue, budget] + period)
        .joined(
          separator: "\u{1F}")
    }
    return StableID.hash(finding.evidence.filter { !FindingMemory.isFile($0) }.map(\.description) + facts + activities)
  }

  /// The findings that are to be shown, and what came of each decision.
  package func recalled(_ findings: [Finding], _ decisions: [Decision]) -> (shown: [Finding], outcome: DecisionOutcome)
  {
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

  /// A file's name says where something stands, not what it is.
  private static func isFile(_ trace: Trace) -> Bool {
    switch trace {
    case .file, .record: true
    default: false
    }
  }

  /// The fact without what it was counted from, which the evidence holds.
  private static func said(_ fact: Finding.Fact) -> String {
    switch fact {
    case .text(let text): text
    case .label(let text): text.sv
    case .statements(let fields, _): fields.map(\.rawValue).joined(separator: ",")
    case .quote(let text, _): text.raw
    case .count(let number, _): "\(number)"
    case .number(let number, _): "\(number)"
    case .amount(let amount, _): "\(amount.ore)"
    case .year(let year, _): "\(year)"
    case .goal(let id): id.rawValue
    case .indicator(let id): id.rawValue
    case .indicators(let ids): ids.map(\.rawValue).joined(separator: ",")
    case .files(let files): "\(files.count)"
    case .theme(let id): id.rawValue
    case .organisations(let ids): ids.map(\.rawValue).joined(separator: ",")
    case .places(let codes): codes.map(\.rawValue).joined(separator: ",")
    case .activities(let ids): ids.map(\.rawValue).joined(separator: ",")
    case .terms(let terms): terms.joined(separator: ",")
    }
  }
}
