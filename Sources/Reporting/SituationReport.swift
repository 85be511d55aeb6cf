package import Diagnostics
package import StrategyModel

/// Composes the nuläge: the same results, in the edition that the meeting needs.
package enum SituationReport {
  package static func compose(
    portfolio: Portfolio, findings: [Finding], log: DiagnosticLog, catalogue: RuleCatalogue,
    information: RunInformation, comparison: CycleComparison?, wording: ReportWording = .standard,
    additions: ReportAdditions = ReportAdditions(), workforce: any Workforce = OneWorker()
  ) -> Document {
    compose(
      ReportContext(
        portfolio: portfolio, findings: findings, log: log, catalogue: catalogue, information: information,
        comparison: comparison, wording: wording, additions: additions, workforce: workforce))
  }

  static func compose(_ context: ReportContext) -> Document {
    context.prepare()
    let order = context.wording.order(context.information.edition).entries
    let parts = order.map { sections($0.part, context) }
    let all = [OpeningSection()] + Array(parts.joined())
    // Every section says what it says whatever the others do.
    let written = context.workforce.map(all.count) { all[$0].blocks(context) }
    var blocks = written[0]
    var next = 1
    for (entry, sections) in zip(order, parts) {
      let part = Array(written[next..<(next + sections.count)].joined())
      next += sections.count
      blocks += entry.heading.map { headed($0, part) } ?? part
    }
    return Document(
      title: OpeningSection.title(context).plain, language: context.language,
      blocks: blocks + CommentBlocks.unplaced(after: blocks, context), figures: ReportFigures.draw(context))
  }

  private static func sections(_ part: ReportOrder.Part, _ context: ReportContext) -> [any ReportSection] {
    switch part {
    case .conclusions: [ConclusionsSection()]
    case .lastYear: [LastYearSection()]
    case .completion: [CompletionSection()]
    case .conferenceThemes: [ConferenceThemesSection()]
    case .areas: context.strategy.areas.map { AreaSection(area: $0) }
    case .midterm: [MidtermSection()]
    case .puzzle: [PuzzleSection()]
    case .themes: [ThemesSection()]
    case .gaps: [GapsSection()]
    case .collaborations: [CollaborationsSection()]
    case .lessons: [LessonsSection()]
    case .actors: [ActorsSection()]
    case .coverage: [CoverageSection()]
    case .unmatched: [UnmatchedSection()]
    case .decisions: [DecisionsSection()]
    case .method: [MethodSection()]
    }
  }

  /// A section under a heading that staff have written.
  private static func headed(_ heading: String, _ blocks: [Block]) -> [Block] {
    guard case .heading(let level, let id, _)? = blocks.first else { return blocks }
    return [.heading(level: level, id: id, [.name(heading, .setting("mall-ordning"))])] + blocks.dropFirst()
  }
}
