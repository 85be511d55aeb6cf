import Diagnostics
import StrategyModel

/// Utmaningar and perspektiv: what the efforts say that they touch.
struct ThemesSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let strategy = context.strategy
    var blocks: [Block] = [
      context.heading(2, "utmaningar-perspektiv", sv: "Utmaningar och perspektiv", en: "Challenges and perspectives")
    ]
    if !strategy.challenges.isEmpty {
      blocks.append(
        .table(
          table(
            strategy.challenges, context, header: context.word(sv: "Utmaning", en: "Challenge"),
            caption: context.word(sv: "Insatser per utmaning", en: "Efforts by challenge"),
            touches: { $0.challenges })))
    }
    if !strategy.perspectives.isEmpty {
      blocks.append(
        .table(
          table(
            strategy.perspectives, context, header: context.word(sv: "Perspektiv", en: "Perspective"),
            caption: context.word(sv: "Insatser per perspektiv", en: "Efforts by perspective"),
            touches: { $0.perspectives })))
    }
    let subject = Trace.setting("inrapporteringar")
    let none = context.portfolio.activities.filter { $0.challenges.isEmpty && $0.perspectives.isEmpty }.map(\.id)
    blocks.append(
      .paragraph(
        context.say(
          .withoutTheme,
          ["n": context.count(none, of: subject)])))
    return blocks
  }

  private func table(
    _ themes: [Theme], _ context: ReportContext, header: [Inline], caption: [Inline],
    touches: (Activity) -> [Theme.ID]
  ) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column(header), Table.Column(context.word(sv: "Insatser", en: "Efforts"), .end),
        Table.Column(context.word(sv: "Pågår", en: "Ongoing"), .end),
        Table.Column(context.word(sv: "Organisationer", en: "Organisations"), .end),
      ],
      rows: themes.map { theme in
        let subject = context.registerTrace(theme.id)
        let touched = context.portfolio.activities.filter { touches($0).contains(theme.id) }
        return [
          context.theme(theme.id), context.count(touched.map(\.id), of: subject).inlines,
          context.count(touched.filter(\.status.isActive).map(\.id), of: subject).inlines,
          context.count(Set(touched.map(\.submitter)).sorted(), of: subject).inlines,
        ]
      })
  }
}
