import StrategyModel

/// What could explain a gap, read off the portfolio once for all gaps: refused rows with the names that they hold, and
/// activities without goal with the goals that their texts suggest.
struct ReservationGrounds: Sendable {
  private struct Refused: Sendable {
    let trace: Trace
    let submitter: Organisation.ID
    /// What stands in the columns that may name a gap's subject.
    let named: [(column: String, name: NameKey)]
  }

  /// In the order of their traces.
  private let refused: [Refused]
  private let refusedTraces: [Trace]
  private let refusedBySubmitter: [Organisation.ID: [Trace]]
  /// Activities tied to no goal, by the portfolio's order.
  private let loose: [Activity]
  private let looseTraces: [Trace]
  /// The records that something suggests a goal for, by what the suggestion says.
  private let suggested: [String: Set<RecordReference>]

  /// The columns that any subject of a gap is named in.
  private static let columns: Set<String> = [
    "mal", "mål", "utmaning", "perspektiv", "malgrupp", "målgrupp", "kommun", "kommuner",
  ]

  init(_ portfolio: Portfolio) {
    let rows = portfolio.submissions.flatMap { submission in
      submission.rejected.map { record in
        Refused(
          trace: .record(record.source), submitter: submission.submitter,
          named: record.cells.flatMap { ReservationGrounds.names(in: $0.value, under: $0.header) })
      }
    }
    refused = rows.map { (row: $0, text: $0.trace.description) }.sorted { $0.text < $1.text }.map(\.row)
    refusedTraces = refused.map(\.trace)
    refusedBySubmitter = Dictionary(grouping: refused, by: \.submitter).mapValues { $0.map(\.trace) }
    let tied = Set(portfolio.alignments.map(\.activity))
    loose = portfolio.activities.filter { !tied.contains($0.id) }
    looseTraces = loose.map { .activity($0.id) }
    var suggested: [String: Set<RecordReference>] = [:]
    for entry in portfolio.unmatched where entry.kind == .goal || entry.kind == .activity {
      guard let source = entry.source else { continue }
      for suggestion in entry.suggestions { suggested[suggestion, default: []].insert(source) }
    }
    self.suggested = suggested
  }

  private static func names(in value: String, under header: String) -> [(column: String, name: NameKey)] {
    let column = header.lowercased()
    guard columns.contains(column) else { return [] }
    return value.split(separator: "|").map { (column, NameKey($0)) }
  }

  /// Refused rows, and those that name the subject or come from whom it is about.
  func refused(_ subject: GapSubject) -> Finding.Reservation {
    let near = refused.filter { row in
      subject.organisations.contains(row.submitter)
        || row.named.contains { subject.columns.contains($0.column) && subject.names.contains($0.name) }
    }
    return Finding.Reservation(kind: .rejected, all: refusedTraces, near: near.map(\.trace))
  }

  /// Refused rows of these organisations.
  func refused(of organisations: [Organisation.ID]) -> Finding.Reservation {
    let own = Set(organisations).flatMap { refusedBySubmitter[$0] ?? [] }
    return Finding.Reservation(kind: .rejected, all: own.sorted(), near: [])
  }

  /// Activities without goal, and those of which something suggests this one.
  func unmapped(_ goal: Goal) -> Finding.Reservation {
    let names = [goal.id.rawValue, goal.title, "\(goal.id) \(goal.title)"]
    let sources = names.reduce(into: Set<RecordReference>()) { $0.formUnion(suggested[$1] ?? []) }
    let near = loose.filter { sources.contains($0.source) }
    return Finding.Reservation(kind: .notMapped, all: looseTraces, near: near.map { .activity($0.id) })
  }
}
