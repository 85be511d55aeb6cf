import Diagnostics
import StrategyModel

/// What it takes to choose among findings: those of this year and those remembered from the last.
protocol RankedFinding {
  var id: String { get }
  var kind: Finding.Kind { get }
  var detector: RuleCode { get }
  var strength: Double { get }
  var subject: String { get }
}

extension Finding: RankedFinding {}
extension CycleRecord.FindingRecord: RankedFinding {}

/// Chooses the few findings of the first page, so that neither one kind nor one detector hides the others.
///
/// Effort comes before targets, and these before knowledge; within a kind the strongest of each detector. The full lists
/// follow in their sections.
enum TopFindings {
  /// Who has not reported stands in the sentences above the list, so coverage fills up only where others are few.
  private static let perKind: [Finding.Kind: Int] = [.effortGap: 2, .goalGap: 2, .knowledgeGap: 1, .coverageGap: 0]

  /// `findings` come strongest first.
  static func gaps<F: RankedFinding>(_ findings: [F]) -> [F] {
    let gaps = findings.filter(\.kind.isGap)
    var chosen: [F] = []
    for kind in Finding.Kind.allCases {
      chosen += varied(distinct(gaps.filter { $0.kind == kind }), limit: perKind[kind] ?? 0)
    }
    let rest = gaps.filter { gap in !chosen.contains { $0.id == gap.id } }
    let missing = max(0, min(3, gaps.count) - chosen.count)
    return chosen + rest.prefix(missing)
  }

  /// The strongest of those about one subject: a second says little more.
  private static func distinct<F: RankedFinding>(_ findings: [F]) -> [F] {
    var seen = Set<String>()
    return findings.filter { seen.insert($0.subject).inserted }
  }

  static func collaborations<F: RankedFinding>(_ findings: [F]) -> [F] {
    varied(findings.filter { $0.kind == .collaboration }, limit: ReportLimit.topCollaborations)
      .sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }
  }

  /// The strongest of each detector first, then the next strongest of each. `findings` come strongest first.
  private static func varied<F: RankedFinding>(_ findings: [F], limit: Int) -> [F] {
    var rounds: [(round: Int, place: Int, finding: F)] = []
    var seen: [String: Int] = [:]
    for (place, finding) in findings.enumerated() {
      let round = seen[finding.detector.rawValue, default: 0]
      seen[finding.detector.rawValue] = round + 1
      rounds.append((round, place, finding))
    }
    return rounds.sorted { ($0.round, $0.place) < ($1.round, $1.place) }.prefix(limit).map(\.finding)
  }
}
