import Diagnostics
import StrategyModel
import Testing

@testable import Reporting

/// `inlamnare`: who was expected, who has reported, in the words that the next year's run reads.
@Suite("The table of submitters")
struct SubmitterTableTests {
  @Test("one row for each expected organisation and each submitter, sorted by id, with its sums")
  func rows() throws {
    let sample = try SamplePortfolio.full()
    let context = ReportContext(
      portfolio: sample.portfolio, findings: [], log: sample.log, catalogue: SamplePortfolio.catalogue,
      information: sample.information, comparison: nil, wording: .standard)
    let table = SubmitterTable.make(context)
    let ids = table.rows.compactMap { row -> String? in if case .text(let id)? = row.first { id } else { nil } }
    let coverage = sample.portfolio.coverage
    let submitters = sample.portfolio.submissions.map(\.submitter)
    #expect(ids == Set(coverage.expected + submitters).sorted().map(\.rawValue))
    #expect(ids.count == table.rows.count)
    for row in table.rows {
      guard case .text(let id)? = row.first else { continue }
      #expect(row[3] == .flag(coverage.expected.contains { $0.rawValue == id }))
      if coverage.missing.contains(where: { $0.rawValue == id }) {
        #expect(row[4] == .flag(false) && row[5] == .number(0))
      }
      if coverage.reported.contains(where: { $0.rawValue == id }) { #expect(row[4] == .flag(true)) }
    }
  }

  @Test("a bar within a reference does not part it")
  func references() {
    #expect(ReferenceCell.text([.activity("a/3"), .activity("a/1|2%")]) == "insats:a/1%7C2%25|insats:a/3")
  }
}
