package import Diagnostics
package import StrategyModel

/// Composes the nuläge: the same results, in the edition that the meeting needs.
package enum SituationReport {
  package static func compose(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording = .standard,
    additions: ReportAdditions = ReportAdditions()
  ) -> Document {
    compose(
      ReportContext(
        portfolio: portfolio, findings: findings, log: log, catalogue: catalogue, information: information,
        comparison: comparison, wording: wording, additions: additions))
  }

  static func compose(_ context: ReportContext) -> Document {
    Document(
      title: OpeningSection.title(context).plain, language: context.language,
      blocks: sections(context).flatMap { $0.blocks(context) }, figures: ReportFigures.draw(context))
  }

  private static func sections(_ context: ReportContext) -> [any ReportSection] {
    let areas = context.strategy.areas.map { AreaSection(area: $0) as any ReportSection }
    switch context.information.edition {
    case .summary:
      return [OpeningSection(), ConclusionsSection()] + areas + [
        MidtermSection(), PuzzleSection(), ThemesSection(), GapsSection(), CollaborationsSection(), LessonsSection(),
        ActorsSection(),
        CoverageSection(), UnmatchedSection(), DecisionsSection(), MethodSection(),
      ]
    // What participants should complete comes first; what is not yet certain is shown, not concluded from.
    case .preliminary:
      return [OpeningSection(), CompletionSection(), CoverageSection(), UnmatchedSection(), PuzzleSection()] + areas
        + [MidtermSection(), GapsSection(), ActorsSection(), MethodSection()]
    case .conference:
      return [
        OpeningSection(), ConferenceThemesSection(), LessonsSection(), CollaborationsSection(), ThemesSection(),
        PuzzleSection(), CoverageSection(), MethodSection(),
      ]
    }
  }
}
