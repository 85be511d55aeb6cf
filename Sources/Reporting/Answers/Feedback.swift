package import StrategyModel

/// What goes back to each submitter: `internt/aterkoppling/ORG.md` and, where rows were refused, `ORG-att-ratta.csv`.
package enum Feedback {
  /// Sorted by path. One letter for each submitter, whatever files it sent and whether they could be read.
  ///
  /// `name`: how a submitter is addressed; its id where that is nil and the files do not say.
  package static func files(_ answer: Answer, name: (Organisation.ID) -> String?) -> [OutputFile] {
    let bySubmitter = Dictionary(grouping: answer.files.compactMap(\.submission), by: \.submitter)
    return bySubmitter.flatMap { submitter, submissions -> [OutputFile] in
      let slug = fileName(submitter.rawValue)
      let mendFile = RowsToMend.any(submissions) ? "\(slug)-att-ratta.csv" : nil
      let called = name(submitter) ?? submissions.compactMap(\.statedOrganisation).first ?? submitter.rawValue
      let letter = FeedbackLetter(name: called, submissions: submissions, answer: answer, mendFile: mendFile)
      return [OutputFile(path: "internt/aterkoppling/\(slug).md", text: letter.rendered())]
        + (mendFile.map { name in
          [
            OutputFile(path: "internt/aterkoppling/" + name, pieces: 1) { _ in
              RowsToMend.csv(submissions, answer) ?? []
            }
          ]
        } ?? [])
    }
    .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The diagnostics of a run for programs, beside the letters.
  package static func diagnostics(_ answer: Answer) -> [OutputFile] {
    [
      JSONAnswer.document(answer).file("internt/diagnostik.json"),
      SARIFAnswer.document(answer).file("internt/diagnostik.sarif"),
    ]
  }

  /// Lower-case letters, digits and hyphens: a name that leads nowhere.
  private static func fileName(_ id: String) -> String {
    let name = String(
      id.lowercased().map { character in
        switch character {
        case "a"..."z", "0"..."9", "å", "ä", "ö", "-", "_": character
        default: "-"
        }
      })
    return name.isEmpty ? "okand" : name
  }
}
