import StrategyModel

/// Counts who of the expected has reported, and what became of their files.
enum CoverageCounter {
  static func coverage(
    of submissions: [Submission], organisations: OrganisationRegister, received: ReceivedDays? = nil
  ) -> Coverage {
    let expected = Set(organisations.expected.map(\.id))
    let bySubmitter = Dictionary(grouping: submissions, by: \.submitter)
    let submitters = Set(bySubmitter.keys)
    let read = submitters.filter { id in bySubmitter[id]?.contains { isRead($0.status) } ?? false }
    let partly = read.filter { id in bySubmitter[id]?.contains { $0.rows.rejected > 0 } ?? false }
    let late = submitters.filter { id in
      bySubmitter[id]?.contains { received?.isLate($0.file) ?? false } ?? false
    }
    return Coverage(
      expected: expected.sorted(), reported: read.intersection(expected).sorted(),
      missing: expected.subtracting(submitters).sorted(), unreadable: submitters.subtracting(read).sorted(),
      partlyRejected: partly.sorted(), unexpected: submitters.subtracting(expected).sorted(),
      late: late.sorted(), received: received)
  }

  private static func isRead(_ status: Submission.Status) -> Bool {
    switch status {
    case .accepted, .partlyRejected, .nothingToReport: true
    case .rejected, .unreadable: false
    }
  }
}
