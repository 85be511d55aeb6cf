import Diagnostics
import StrategyModel

/// Last year and now: what was asked then, which efforts go on, which assessments changed and why, which figures were revised.
///
/// Empty where there is no year to compare with.
struct LastYearSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    guard let comparison = context.comparison else { return [] }
    var blocks: [Block] = [
      context.heading(2, "forra-aret", sv: "Förra året och nu", en: "Last year and now")
    ]
    blocks += questions(comparison, context)
    blocks += [
      context.heading(3, "forra-aret-insatser", sv: "Insatser då och nu", en: "Efforts then and now"),
      .list(EffortChanges(comparison: comparison).items(context)),
      context.heading(3, "forra-aret-bedomningar", sv: "Ändrade bedömningar", en: "Changed assessments"),
    ]
    blocks += verdicts(comparison, context)
    blocks.append(
      context.heading(3, "forra-aret-revideringar", sv: "Reviderad statistik", en: "Revised statistics"))
    return blocks + revisions(comparison, context)
  }

  private func questions(_ comparison: CycleComparison, _ context: ReportContext) -> [Block] {
    let strongest = comparison.followUps.sorted {
      ($1.finding.strength, $0.finding.id) < ($0.finding.strength, $1.finding.id)
    }
    let byID = Dictionary(strongest.map { ($0.finding.id, $0) }, uniquingKeysWith: { first, _ in first })
    let records = strongest.map(\.finding)
    let chosen = (TopFindings.gaps(records) + TopFindings.collaborations(records)).compactMap { byID[$0.id] }
    guard !chosen.isEmpty else { return [] }
    return [
      context.heading(3, "forra-arets-fragor", sv: "Förra årets frågor", en: "Last year’s questions"),
      .paragraph(
        context.say(
          .lastYearsQuestions,
          ["ar": context.year(comparison.previousYear, .setting("foregaende"))])),
      .list(chosen.map { LastYearsQuestion(followUp: $0, year: comparison.previousYear).item(context) }),
    ]
  }

  private func verdicts(_ comparison: CycleComparison, _ context: ReportContext) -> [Block] {
    let changes = comparison.verdictChanges
    guard !changes.isEmpty else {
      return [.paragraph(context.word(sv: "Ingen bedömning har ändrats.", en: "No assessment has changed."))]
    }
    var blocks: [Block] = [
      .list(changes.prefix(ReportLimit.comparisonRows).map { VerdictChangeText.full($0, context) })
    ]
    let hidden = changes.dropFirst(ReportLimit.comparisonRows)
    if !hidden.isEmpty {
      blocks.append(
        .paragraph(
          context.say(
            sv: "{n} {n|bedömning|bedömningar} till har ändrats.",
            en: "{n} more {n|assessment has|assessments have} changed.",
            ["n": context.count(hidden.count, hidden.map { .assessment(goal: $0.goal, indicator: $0.indicator) })])))
    }
    return blocks
  }

  private func revisions(_ comparison: CycleComparison, _ context: ReportContext) -> [Block] {
    let revisions = comparison.revisions
    guard !revisions.isEmpty else {
      return [
        .paragraph(
          context.word(
            sv: "Inget värde som visades förra året har reviderats.",
            en: "No value that was shown last year has been revised."))
      ]
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: context.word(
            sv: "Värden som utgivaren har reviderat", en: "Values that their publisher has revised"),
          columns: [
            Table.Column(context.word(sv: "Indikator", en: "Indicator")),
            Table.Column(context.word(sv: "Plats", en: "Place")),
            Table.Column(context.word(sv: "Mätår", en: "Year"), .end),
            Table.Column(context.word(sv: "Förra årets analys", en: "Last year’s report"), .end),
            Table.Column(context.word(sv: "Nu", en: "Now"), .end),
          ],
          rows: revisions.prefix(ReportLimit.revisedValues).map { row($0, context) }))
    ]
    let hidden = revisions.dropFirst(ReportLimit.revisedValues)
    if !hidden.isEmpty {
      blocks.append(
        .paragraph(
          context.say(
            sv: "{n} {n|värde|värden} till har reviderats; de nya står i {fil}.",
            en: "{n} more {n|value has|values have} been revised; the new ones are in {fil}.",
            [
              "n": context.count(hidden.count, hidden.map { Trace.observation($0.key) }),
              "fil": Slot(.link([.text("indikatorvarden.csv")], to: "data/indikatorvarden.csv")),
            ])))
    }
    return blocks
  }

  private func row(_ revision: CycleComparison.Revision, _ context: ReportContext) -> [[Inline]] {
    let decimals = context.strategy.indicator(revision.key.indicator)?.decimals
    func printed(_ number: ExactNumber, _ kind: NumberKind, _ trace: Trace) -> [Inline] {
      [.number(NumberText.format(number, decimals: decimals, in: context.language), kind, [trace])]
    }
    return [
      context.indicator(revision.key.indicator), context.place(revision.key.place),
      context.year(revision.key.year, .observation(revision.key)).inlines,
      printed(revision.before, .setting, .setting("foregaende")),
      printed(revision.now, .value, .observation(revision.key)),
    ]
  }
}
