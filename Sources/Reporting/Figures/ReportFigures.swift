import Diagnostics
import StrategyModel

/// All figures of a report, in its order.
enum ReportFigures {
  private typealias Drawing = @Sendable (ReportContext) -> Figure?

  static func draw(_ context: ReportContext) -> [Figure] {
    var seen = Set<Indicator.ID>()
    let indicators = context.portfolio.goals.flatMap(\.indicators)
      .filter { IndicatorPanel.canDraw($0) && seen.insert($0.indicator.id).inserted }
    var drawings: [Drawing] = [{ VerdictFigure($0).figure($0) }]
    for area in context.strategy.areas { drawings.append { AreaFigure(area: area).figure($0) } }
    for picture in indicators { drawings.append { IndicatorFigure(picture: picture).figure($0) } }
    drawings += [
      { $0.actorMatrix.figure($0) }, { $0.municipalityMatrix.figure($0) }, { TileMap($0)?.figure($0) },
      { MoneyFigure($0).figure($0) }, { NetworkFigure($0)?.figure($0) },
    ]
    let figures = drawings
    return context.workforce.map(figures.count) { figures[$0](context) }.compactMap { $0 }
  }
}
