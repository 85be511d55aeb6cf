import Diagnostics
import StrategyModel

/// Who works with whom: the network as a figure, and the organisations that have most of it as a table.
struct NetworkPart: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    guard let figure = NetworkFigure(context) else { return [] }
    let network = figure.network
    let reported = CollaborationNetwork.neighbours(in: network.reported.keys)
    let possible = CollaborationNetwork.neighbours(in: network.possible.keys)
    let rows = network.organisations.map { id in (id, reported[id] ?? [], possible[id] ?? []) }
      .sorted { (-$0.1.count, -$0.2.count, $0.0) < (-$1.1.count, -$1.2.count, $1.0) }
    return [
      context.heading(3, "natverk", sv: "Vem samarbetar med vem", en: "Who works with whom"),
      .figure(name: figure.name, alt: figure.alt(context)),
      .table(
        Table(
          caption: context.word(
            sv: "Organisationer med flest redovisade samarbeten",
            en: "Organisations with most reported collaborations"),
          columns: [
            Table.Column(context.word(sv: "Organisation", en: "Organisation")),
            Table.Column(context.word(sv: "Redovisat samarbete med", en: "Reports working with"), .end),
            Table.Column(context.word(sv: "Möjligt samarbete med", en: "Could work with"), .end),
          ],
          rows: rows.prefix(ReportLimit.networkRows).map { id, reported, possible in
            [
              context.organisation(id), context.count(reported, of: context.trace(id)).inlines,
              context.count(possible, of: context.trace(id)).inlines,
            ]
          })),
      .paragraph(
        context.say(
          sv: "Talen är antal andra organisationer. Alla par, med underlag, finns i {fil}.",
          en: "The numbers are of other organisations. All pairs, with evidence, are in {fil}.",
          ["fil": Slot(.link([.text("natverk.csv")], to: "data/natverk.csv"))])),
    ]
  }
}
