import Diagnostics
import StrategyModel

/// What each organisation has reported.
struct ActorsSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let portfolio = context.portfolio
    let byOrganisation = Dictionary(grouping: portfolio.activities, by: \.submitter)
    let submitters = Set(portfolio.submissions.map(\.submitter)).union(byOrganisation.keys)
    let sorted = ListText.sorted(submitters.sorted()) { portfolio.name(of: $0) }
    let shown = sorted.prefix(ReportLimit.actors)
    let hidden = sorted.dropFirst(ReportLimit.actors)
    return [
      context.heading(2, "aktorer", sv: "Aktörer", en: "Actors"),
      .table(
        Table(
          caption: context.word(
            sv: "Vad varje organisation har rapporterat", en: "What each organisation has reported"),
          columns: columns(context),
          rows: shown.map { row($0, byOrganisation[$0] ?? [], context) })),
    ] + (hidden.isEmpty ? [] : [.paragraph(context.more(hidden.count, hidden.map(context.trace), in: "inlamnare.csv"))])
  }

  private func columns(_ context: ReportContext) -> [Table.Column] {
    [
      Table.Column(context.word(sv: "Organisation", en: "Organisation")),
      Table.Column(context.word(sv: "Typ", en: "Kind")),
      Table.Column(context.word(sv: "Insatser", en: "Efforts"), .end),
      Table.Column(context.word(sv: "Pågår", en: "Ongoing"), .end),
      Table.Column(context.word(sv: "Mål", en: "Goals"), .end),
      Table.Column(context.word(sv: "Delas med andra", en: "Shared"), .end),
      Table.Column(context.word(sv: "Söker samarbete", en: "Seeks partners"), .end),
    ]
  }

  private func row(_ id: Organisation.ID, _ activities: [Activity], _ context: ReportContext) -> [[Inline]] {
    let subject = context.trace(id)
    let goals = Set(activities.flatMap { context.goals(of: $0.id) }).sorted()
    let shared = activities.filter { (context.effort(of: $0.id)?.reporters.count ?? 1) > 1 }
    let kind = context.portfolio.organisations[id].map { context.oneActor($0.kind) }
    return [
      context.organisation(id), kind.map { [.text($0)] } ?? context.word(sv: "okänd", en: "unknown"),
      context.count(activities.map(\.id), of: subject).inlines,
      context.count(activities.filter(\.status.isActive).map(\.id), of: subject).inlines,
      context.count(goals.count, goals.isEmpty ? [subject] : goals.map(context.registerTrace)).inlines,
      context.count(shared.map(\.id), of: subject).inlines,
      context.count(activities.filter { !$0.seeks.isEmpty }.map(\.id), of: subject).inlines,
    ]
  }
}
