import Diagnostics
import StrategyModel

/// Baseline, mid-term and now, with the forecast and verdict of every goal: the follow-up that a strategy's own years ask
/// for. Only where the register states a mid-term year.
struct MidtermSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let pictures = context.portfolio.goals.flatMap(\.indicators)
    guard pictures.contains(where: { $0.indicator.midtermYear != nil }) else { return [] }
    return [
      context.heading(
        2, "halvtid", sv: "Nollmätning, halvtid och prognos per mål", en: "Baseline, mid-term and forecast by goal"),
      .paragraph(
        context.word(
          sv: "Det senaste värdet mot nollmätningen och mot halvtid. Mätåret står inom parentes. Prognosen är en egen "
            + "beräkning och gäller målåret. Ett mål utan siffror står kvar i tabellen.",
          en:
            "The latest value against the baseline and mid-term. The measured year is in brackets. The forecast is our own "
            + "calculation, for the target year. A goal without figures stays in the table.")),
      .table(
        Table(
          caption: context.word(sv: "Alla mål och deras indikatorer", en: "All goals and their indicators"),
          columns: columns(context), rows: ordered(context.portfolio.goals).flatMap { rows($0, context) })),
    ]
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(context.word(sv: "Mål", en: "Goal")), Table.Column(context.word(sv: "Indikator", en: "Indicator")),
      Table.Column(context.word(sv: "Nollmätning", en: "Baseline"), .end),
      Table.Column(context.word(sv: "Halvtid", en: "Mid-term"), .end),
      Table.Column(context.word(sv: "Senaste", en: "Latest"), .end),
      Table.Column(context.word(sv: "Prognos", en: "Forecast"), .end),
      Table.Column(context.word(sv: "Att nå målet", en: "To reach the target")),
      Table.Column(context.word(sv: "Bedömning", en: "Assessment")),
    ]
  }

  /// By number where all ids are one prefix and a number, as M1 to M33; else in the register's order.
  private func ordered(_ goals: [GoalPicture]) -> [GoalPicture] {
    let numbered = goals.map { goal in
      (goal: goal, prefix: goal.goal.id.rawValue.prefix { !$0.isNumber }, number: number(goal.goal.id.rawValue))
    }
    guard Set(numbered.map(\.prefix)).count == 1, numbered.allSatisfy({ $0.number != nil }) else { return goals }
    return numbered.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map(\.goal)
  }

  private func number(_ id: String) -> Int? { Int(id.drop { !$0.isNumber }) }

  private func rows(_ goal: GoalPicture, _ context: ReportContext) -> [[[Inline]]] {
    let dash: [Inline] = [.text("–")]
    guard !goal.indicators.isEmpty else {
      let verdict = context.word(sv: "ingen indikator", en: "no indicator")
      return [[context.goal(goal.goal.id), dash, dash, dash, dash, dash, dash, verdict]]
    }
    return goal.indicators.map { picture in
      let assessment = picture.assessment
      let analysis = IndicatorAnalysis(picture: picture, context: context)
      let isJudged = assessment.verdict != .insufficient
      let prospect = isJudged ? assessment.detail?.prospect : nil
      let chance: [Inline] = prospect.map { [.text($0.chance.word[context.language])] } ?? dash
      return [
        context.goal(goal.goal.id), context.indicator(picture.indicator.id),
        analysis.baseline ?? dash, analysis.midterm ?? dash, analysis.latest ?? dash,
        prospect.flatMap { analysis.printed(Assessment.Point(year: $0.year, value: $0.value)) } ?? dash, chance,
        [.text(VerdictText.word(assessment.verdict, context.language))],
      ]
    }
  }
}
