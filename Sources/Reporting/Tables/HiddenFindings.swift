import Diagnostics
package import StrategyModel

/// `internt/dolda-fynd.csv`: what was found but is not shown, by the staff's decision.
///
/// The next year reads it beside the tables, so that a gap that was hidden is not new. Not written where nothing is hidden.
package enum HiddenFindings {
  package static let name = "dolda-fynd"

  package static func files(_ findings: [Finding]) -> [OutputFile] {
    guard !findings.isEmpty else { return [] }
    let table = DataTable(
      name: name, title: LocalizedText(sv: "Dolda fynd", en: "Hidden findings"),
      columns: ["id", "slag", "detektor", "amne", "styrka", "mal", "organisationer"].map { .init($0, sv: $0, en: $0) },
      rows: findings.sorted { $0.id < $1.id }.map { finding in
        let organisations = finding.organisations.map(\.rawValue)
        // As the table of collaborations says what one is about.
        let isGap = finding.kind.isGap
        return [
          .text(finding.id), .text(finding.kind.rawValue), .text(finding.detector.rawValue),
          isGap ? .text(finding.subject) : .list(organisations), .number(finding.strength, decimals: 3),
          .list(finding.goals.map(\.rawValue)), .list(organisations),
        ]
      })
    return [CSVWriter.file("internt/\(name).csv", table)]
  }
}
