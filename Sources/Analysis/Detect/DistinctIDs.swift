import StrategyModel

/// Gives each finding an id of its own where two have got the same: 32 bits of hash meet by chance among 100 000 findings,
/// and names may differ only in what an id cannot hold.
///
/// The first by whom and what it is about keeps the id, the others get `-2`, `-3` and so on, so that the order in which
/// they were found decides nothing.
enum DistinctIDs {
  static func given(_ findings: [Finding]) -> [Finding] {
    var taken: Set<String> = []
    let repeated = Set(findings.map(\.id).filter { !taken.insert($0).inserted })
    guard !repeated.isEmpty else { return findings }
    var findings = findings
    let places = Dictionary(grouping: findings.indices.filter { repeated.contains(findings[$0].id) }) {
      findings[$0].id
    }
    for (id, places) in places.sorted(by: { $0.key < $1.key }) {
      let inOrder = places.map { (about: about(findings[$0]), place: $0) }.sorted {
        $0.about.lexicographicallyPrecedes($1.about)
      }
      var number = 2
      for (_, place) in inOrder.dropFirst() {
        while !taken.insert("\(id)-\(number)").inserted { number += 1 }
        findings[place] = findings[place].named("\(id)-\(number)")
      }
    }
    return findings
  }

  private static func about(_ finding: Finding) -> [String] {
    [finding.organisations.map(\.rawValue).joined(separator: "|"), finding.subject]
      + finding.evidence.map(\.description)
  }
}
