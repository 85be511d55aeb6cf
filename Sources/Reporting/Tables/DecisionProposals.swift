package import Diagnostics
package import StrategyModel

/// `internt/beslut-forslag.csv`: rows to copy into the staff's own `beslut.csv`, with the decision left to them.
package enum DecisionProposals {
  package struct Proposal: Sendable, Hashable {
    package let subject: Decision.Subject
    package let id: String
    /// Goals that the text may speak of, best first; those of a finding.
    package let goals: [Goal.ID]
    /// What it is about, and on what grounds it is proposed.
    package let comment: SubmittedText
    package let textSum: String

    package init(subject: Decision.Subject, id: String, goals: [Goal.ID], comment: String, textSum: String) {
      self.subject = subject
      self.id = id
      self.goals = goals
      self.comment = SubmittedText(comment)
      self.textSum = textSum
    }
  }

  /// `proposal`: by its number, made when it is written.
  package static func file(_ count: Int, _ proposal: @escaping @Sendable (Int) -> Proposal) -> OutputFile {
    let columns = ["slag", "id", "beslut", "mal", "kommentar", "textsumma"]
    let table = DataTable(
      name: "beslut-forslag", title: LocalizedText(sv: "Att besluta om", en: "To decide"),
      columns: columns.map { .init($0, sv: $0, en: $0) },
      count: count, share: 500
    ) { number in
      let proposal = proposal(number)
      return [
        .text(proposal.subject.rawValue), .text(proposal.id), .empty, .list(proposal.goals.map(\.rawValue)),
        .submitted(proposal.comment), .text(proposal.textSum),
      ]
    }
    return CSVWriter.file("internt/beslut-forslag.csv", table)
  }
}
