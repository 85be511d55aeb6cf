import Diagnostics
import StrategyModel

/// The network of collaborations as a list of names with arcs: reported ones to the left, possible ones to the right.
///
/// Side and dashes tell the two apart, so that nothing depends on colour; the names stand level and can be read.
struct NetworkFigure: Sendable {
  let name = "samarbetsnatverk"
  let network: CollaborationNetwork
  private let groups: [(kind: Organisation.Kind?, members: [Organisation.ID])]
  private let hidden: Int

  private static let rowHeight = 19.0
  private static let groupGap = 26.0
  private static let side = 230.0
  private static let labelWidth = 250.0
  /// With more names than this, the arcs can no longer be followed by eye.
  private static let limit = 36

  /// nil where no two organisations have anything together.
  init?(_ context: ReportContext) {
    network = context.network
    let all = network.organisations
    guard !all.isEmpty else { return nil }
    let drawn = all.prefix(NetworkFigure.limit)
    hidden = all.count - drawn.count
    let byKind = Dictionary(grouping: drawn) { context.portfolio.organisations[$0]?.kind }
    let kinds: [Organisation.Kind?] = Organisation.Kind.allCases.map { $0 } + [nil]
    groups = kinds.compactMap { kind in
      byKind[kind].map { (kind, ListText.sorted($0.sorted()) { context.portfolio.name(of: $0) }) }
    }
  }

  private var drawn: Set<Organisation.ID> { Set(groups.flatMap(\.members)) }

  func alt(_ context: ReportContext) -> [Inline] {
    let neighbours = CollaborationNetwork.neighbours(in: network.reported.keys)
    let most = network.organisations.map { ($0, neighbours[$0] ?? []) }
      .max { (-$0.1.count, $0.0) > (-$1.1.count, $1.0) }
    return context.say(
      sv:
        "Namnlista med bågar mellan organisationer. Till vänster {n} par som redovisar samarbete, till höger {m} par som "
        + "kan ha skäl att samarbeta.{?mest: Flest redovisade samarbeten har {mest}, med {antal} andra.}"
        + "{?dolda: {dolda} {dolda|organisation|organisationer} med färre bågar är inte ritade.} Alla par står i natverk.csv.",
      en: "A list of names with arcs between organisations. To the left {n} pairs that report working together, to the "
        + "right {m} pairs that may have reason to.{?mest: {mest} reports most, with {antal} others.}"
        + "{?dolda: {dolda} {dolda|organisation|organisations} with fewer arcs are not drawn.} All pairs stand in "
        + "natverk.csv.",
      [
        "n": pairs(network.reported.keys, context), "m": pairs(network.possible.keys, context),
        "mest": Slot((most?.1.isEmpty ?? true) ? [] : most.map { context.organisation($0.0) } ?? []),
        "antal": context.count(most?.1 ?? [], of: .setting("inrapporteringar")),
        "dolda": hidden == 0
          ? Slot([]) : context.count(hidden, network.organisations.dropFirst(NetworkFigure.limit).map(context.trace)),
      ])
  }

  /// How many pairs; traced to the organisations that they are of.
  private func pairs(_ pairs: some Collection<CollaborationNetwork.Pair>, _ context: ReportContext) -> Slot {
    let members = Set(pairs.flatMap { [$0.a, $0.b] }).sorted().map(context.trace)
    return context.count(pairs.count, members.isEmpty ? [.setting("inrapporteringar")] : members)
  }

  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    let title = sv ? "Samarbeten, redovisade och möjliga" : "Collaborations, reported and possible"
    let width = NetworkFigure.side * 2 + NetworkFigure.labelWidth + 28
    let explained =
      sv
      ? "Tjockare båge: fler insatser eller fler möjligheter. Möjligheter för fler än fyra organisationer är inte ritade."
      : "Thicker arc: more efforts or possibilities. Possibilities of more than four organisations are not drawn."
    let note = FigureNote(context, extra: [explained], width: width)
    let rows = Double(groups.reduce(0) { $0 + $1.members.count })
    let height = 84 + rows * NetworkFigure.rowHeight + Double(groups.count) * NetworkFigure.groupGap + note.height
    var canvas = SVGCanvas(width: width, height: height)
    canvas.text(title, x: 14, y: 24, .init(size: 15, isBold: true))
    let left = 14 + NetworkFigure.side
    let right = left + NetworkFigure.labelWidth
    canvas.text(
      sv ? "redovisade samarbeten" : "reported collaborations", x: left - 6, y: 52, .init(size: 13, anchor: .end))
    canvas.text(sv ? "möjliga samarbeten" : "possible collaborations", x: right + 6, y: 52)
    let places = draw(&canvas, left: left, right: right, context)
    for (pair, efforts) in network.reported.sorted(by: { $0.key < $1.key }) {
      guard let a = places[pair.a], let b = places[pair.b] else { continue }
      canvas.arc(
        x: left - 4, from: a, to: b, bulge: -reach(a, b), color: SVGColor.county, width: weight(efforts.count))
    }
    for (pair, findings) in network.possible.sorted(by: { $0.key < $1.key }) {
      guard let a = places[pair.a], let b = places[pair.b] else { continue }
      canvas.arc(
        x: right + 4, from: a, to: b, bulge: reach(a, b), color: SVGColor.target, width: weight(findings.count),
        dash: "5 3")
    }
    note.draw(on: &canvas)
    return canvas.figure(name: name, title: title, alt: alt(context), language: context.language)
  }

  /// Writes the names by kind of actor; gives the height of each.
  private func draw(
    _ canvas: inout SVGCanvas, left: Double, right: Double, _ context: ReportContext
  ) -> [Organisation.ID: Double] {
    var places: [Organisation.ID: Double] = [:]
    let middle = (left + right) / 2
    var y = 62.0
    for group in groups {
      y += NetworkFigure.groupGap
      let heading = group.kind.map(context.actorKind) ?? (context.language == .swedish ? "Okänd typ" : "Unknown kind")
      canvas.text(heading, x: middle, y: y - 5, .init(size: 12, anchor: .middle, isBold: true, color: SVGColor.muted))
      for id in group.members {
        let label = InertText.clean(context.portfolio.name(of: id))
        canvas.text(
          TextMeasure.cut(label, width: NetworkFigure.labelWidth - 24, size: 13), x: middle, y: y + 13.5,
          .init(size: 13, anchor: .middle))
        let centre = y + 9
        canvas.circle(x: left - 4, y: centre, radius: 2.5, fill: SVGColor.county)
        canvas.circle(x: right + 4, y: centre, radius: 2.5, fill: SVGColor.target)
        places[id] = centre
        y += NetworkFigure.rowHeight
      }
    }
    return places
  }

  private func reach(_ a: Double, _ b: Double) -> Double { min((a - b).magnitude * 0.5, NetworkFigure.side - 10) }

  private func weight(_ count: Int) -> Double { min(0.8 + Double(count) * 0.5, 4) }
}
