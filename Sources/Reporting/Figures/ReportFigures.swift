import StrategyModel

/// All figures of a report, in its order.
enum ReportFigures {
  static func draw(_ context: ReportContext) -> [Figure] {
    var seen = Set<Indicator.ID>()
    let indicators = context.portfolio.goals.flatMap(\.indicators)
      .filter { IndicatorPanel.canDraw($0) && seen.insert($0.indicator.id).inserted }
    return [VerdictFigure(context).figure(context)]
      + context.strategy.areas.compactMap { AreaFigure(area: $0).figure(context) }
      + indicators.map { IndicatorFigure(picture: $0).figure(context) }
      + [ActorMatrix(context).figure(context), MunicipalityMatrix(context).figure(context)]
      + [
        TileMap(context)?.figure(context), MoneyFigure(context).figure(context),
        NetworkFigure(context)?.figure(context),
      ].compactMap { $0 }
  }
}
