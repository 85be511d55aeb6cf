import Diagnostics
import StrategyModel

/// The puzzle: ongoing efforts by goal and kind of actor, and by municipality and goal.
struct PuzzleSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let actors = context.actorMatrix
    let municipalities = context.municipalityMatrix
    var blocks: [Block] = [
      context.heading(
        2, "pusslet", sv: "Pusslet: mål, aktörer och kommuner", en: "The puzzle: goals, actors and municipalities")
    ]
    blocks += context.paragraphs(.puzzle).map { .paragraph($0) }
    blocks += [
      .paragraph(
        context.say(.coverage, ["tackning": Slot(context.coverageShare)])),
      context.heading(3, "mal-aktorer", sv: "Mål och typ av aktör", en: "Goal and kind of actor"),
      .figure(name: "mal-aktorstyp", alt: actors.alt(context)),
      .table(actors.table(context)),
      context.heading(3, "mal-kommuner", sv: "Kommun och mål", en: "Municipality and goal"),
      .figure(name: "mal-kommun", alt: municipalities.alt(context)),
      .table(municipalities.table(context)),
    ]
    if let map = TileMap(context) { blocks.append(.figure(name: map.name, alt: map.alt(context))) }
    let money = MoneyFigure(context)
    if let alt = money.alt(context) {
      blocks.append(context.heading(3, "pengar", sv: "Pengar per mål", en: "Money by goal"))
      blocks += [.figure(name: money.name, alt: alt), .table(money.table(context))]
    }
    return blocks
  }
}
