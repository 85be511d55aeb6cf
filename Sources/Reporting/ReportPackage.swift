package import Diagnostics
package import StrategyModel

/// Everything of a run that may be published: the report in its forms, the figures and the tables.
package enum ReportPackage {
  /// Sorted by path. `manifest.json` and `internt/` are not of it.
  package static func files(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording = .standard,
    additions: ReportAdditions = ReportAdditions(), workforce: any Workforce = OneWorker()
  ) -> [OutputFile] {
    let context = ReportContext(
      portfolio: portfolio, findings: findings, log: log, catalogue: catalogue, information: information,
      comparison: comparison, wording: wording, additions: additions, workforce: workforce)
    let document = SituationReport.compose(context)
    let markdown = MarkdownRenderer.render(document)
    let tables = TableSet.tables(context, support: markdown.support, figures: document.figures)
    var files = [
      OutputFile(path: markdownName(information.edition), text: markdown.text),
      OutputFile(path: "nulage.html", text: HTMLRenderer.render(document)),
      OutputFile(path: "data/datapackage.json", text: DataPackage.describe(tables, context)),
    ]
    files += document.figures.map { OutputFile(path: $0.path, text: $0.svg) }
    files += tables.map { CSVWriter.file("data/\($0.name).csv", $0) }
    return files.sorted { $0.path < $1.path }
  }

  /// The report's file name in an edition.
  package static func markdownName(_ edition: RunInformation.Edition) -> String {
    switch edition {
    case .summary: "nulage.md"
    case .preliminary: "nulage-preliminar.md"
    case .conference: "nulage-konferens.md"
    }
  }
}
