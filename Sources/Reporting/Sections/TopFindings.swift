import Diagnostics
import StrategyModel

/// Chooses the few findings of the first page, so that neither one kind nor one detector hides the others.
///
/// Order is by strength; at most so many of a kind, and first one of each detector. The full lists follow in their sections.
enum TopFindings {
  /// Who has not reported stands in the sentences above the list, so coverage fills up only where others are few.
  private static let perKind: [Finding.Kind: Int] = [.effortGap: 2, .goalGap: 2, .knowledgeGap: 1, .coverageGap: 0]

  static func gaps(_ findings: [Finding]) -> [Finding] {
    let gaps = findings.filter(\.kind.isGap)
    var chosen: [Finding] = []
    for kind in Finding.Kind.allCases {
      chosen += varied(gaps.filter { $0.kind == kind }, limit: perKind[kind] ?? 0)
    }
    let rest = gaps.filter { gap in !chosen.contains { $0.id == gap.id } }
    let missing = max(0, min(3, gaps.count) - chosen.count)
    return (chosen + rest.prefix(missing)).sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
  }

  static func collaborations(_ findings: [Finding]) -> [Finding] {
    varied(findings.filter { $0.kind == .collaboration }, limit: ReportLimit.topFindings)
      .sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
  }

  /// The strongest of each detector first, then the next strongest of each. `findings` come strongest first.
  private static func varied(_ findings: [Finding], limit: Int) -> [Finding] {
    var rounds: [(round: Int, place: Int, finding: Finding)] = []
    var seen: [String: Int] = [:]
    for (place, finding) in findings.enumerated() {
      let round = seen[finding.detector.rawValue, default: 0]
      seen[finding.detector.rawValue] = round + 1
      rounds.append((round, place, finding))
    }
    return rounds.sorted { ($0.round, $0.place) < ($1.round, $1.place) }.prefix(limit).map(\.finding)
  }
}
