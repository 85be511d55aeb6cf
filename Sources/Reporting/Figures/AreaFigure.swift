import StrategyModel

/// The indicators of one area as small multiples.
struct AreaFigure: Sendable {
  let area: Area

  var name: String { "omrade-\(Slug.make(area.id.rawValue))" }

  /// What the figure shows, in words; nil where no indicator has a series to draw.
  func alt(_ context: ReportContext) -> [Inline]? { nil }
}
