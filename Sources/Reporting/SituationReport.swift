package import Diagnostics
package import StrategyModel

/// Composes the nuläge: the same results, in the edition that the meeting needs.
package enum SituationReport {
  package static func compose(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording = .standard
  ) -> Document {
    compose(
      ReportContext(
        portfolio: portfolio, findings: findings, log: log, catalogue: catalogue, information: information,
        comparison: comparison, wording: wording))
  }

  static func compose(_ context: ReportContext) -> Document {
    Document(
      title: OpeningSection.title(context).plain, language: context.language,
      blocks: sections(context).flatMap { $0.blocks(context) }, figures: ReportFigures.draw(context))
  }

  private static func sections(_ context: ReportContext) -> [any ReportSection] {
    [OpeningSection(), ConclusionsSection()]
      + context.strategy.areas.map { AreaSection(area: $0) }
      + [
        PuzzleSection(), ThemesSection(), GapsSection(), CollaborationsSection(), LessonsSection(), ActorsSection(),
        CoverageSection(), UnmatchedSection(), MethodSection(),
      ] as [any ReportSection]
  }
}
