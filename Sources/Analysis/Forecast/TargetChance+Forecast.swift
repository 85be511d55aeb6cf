package import StrategyModel

extension TargetChance {
  /// The chance that the value comes to the target or beyond it.
  ///
  /// - Parameter upwards: whether the value has to be at or above the target; else at or below.
  package init(_ point: YearlyForecast.Point, target: Double, upwards: Bool) {
    // Distances on the side that counts: how much of the band already lies beyond the target.
    func isBeyond(_ bound: Double) -> Bool { upwards ? bound >= target : bound <= target }
    let worst =
      upwards
      ? [point.lower95, point.lower80, point.lower50] : [point.upper95, point.upper80, point.upper50]
    let best =
      upwards
      ? [point.upper95, point.upper80, point.upper50] : [point.lower95, point.lower80, point.lower50]
    let certain: [TargetChance] = [.almostCertain, .veryLikely, .likely]
    let excluded: [TargetChance] = [.almostExcluded, .veryUnlikely, .unlikely]
    for (bound, chance) in zip(worst, certain) where isBeyond(bound) {
      self = chance
      return
    }
    for (bound, chance) in zip(best, excluded) where !isBeyond(bound) {
      self = chance
      return
    }
    self = .open
  }
}
