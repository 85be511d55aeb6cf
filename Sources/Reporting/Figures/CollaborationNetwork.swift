import StrategyModel

/// Who works with whom, and who could: pairs of organisations, reported and possible.
struct CollaborationNetwork: Sendable {
  struct Pair: Sendable, Hashable, Comparable {
    let a: Organisation.ID
    let b: Organisation.ID

    init(_ x: Organisation.ID, _ y: Organisation.ID) { (a, b) = x < y ? (x, y) : (y, x) }

    static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
  }

  /// Reported together, or one names the other as its partner: the efforts that say so.
  let reported: [Pair: [Activity.ID]]
  /// Found as a possibility, and not reported as a collaboration: the findings' ids, strongest first.
  let possible: [Pair: [String]]

  /// A possibility of more than this many organisations is a group, not a pair of them.
  private static let largestGroup = 4

  init(_ context: ReportContext) {
    let portfolio = context.portfolio
    var reported: [Pair: Set<Activity.ID>] = [:]
    func each(_ members: [Organisation.ID], _ body: (Pair) -> Void) {
      let sorted = Set(members).sorted()
      for (index, a) in sorted.enumerated() { for b in sorted[(index + 1)...] { body(Pair(a, b)) } }
    }
    for effort in portfolio.efforts where effort.reporters.count > 1 {
      each(effort.reporters) { reported[$0, default: []].formUnion(effort.activities) }
    }
    for activity in portfolio.activities {
      for partner in portfolio.partners[activity.id] ?? [] where partner != activity.submitter {
        reported[Pair(activity.submitter, partner), default: []].insert(activity.id)
      }
    }
    var possible: [Pair: [String]] = [:]
    for finding in context.findings where finding.kind == .collaboration {
      guard finding.organisations.count <= CollaborationNetwork.largestGroup else { continue }
      each(finding.organisations) { if reported[$0] == nil { possible[$0, default: []].append(finding.id) } }
    }
    self.reported = reported.mapValues { $0.sorted() }
    self.possible = possible
  }

  /// Organisations with any line, those with most lines first, ties by id.
  var organisations: [Organisation.ID] {
    var lines: [Organisation.ID: Int] = [:]
    for pair in Array(reported.keys) + Array(possible.keys) {
      lines[pair.a, default: 0] += 1
      lines[pair.b, default: 0] += 1
    }
    return lines.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
  }

  /// Those that each organisation has a line to, sorted.
  static func neighbours(in pairs: some Sequence<Pair>) -> [Organisation.ID: [Organisation.ID]] {
    var neighbours: [Organisation.ID: [Organisation.ID]] = [:]
    for pair in pairs {
      neighbours[pair.a, default: []].append(pair.b)
      neighbours[pair.b, default: []].append(pair.a)
    }
    return neighbours.mapValues { $0.sorted() }
  }
}
