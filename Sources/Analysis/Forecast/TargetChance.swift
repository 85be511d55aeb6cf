package import Diagnostics

/// How probable it is that a value reaches a target, in the bands that the learnt intervals can tell apart.
///
/// The misses are taken as equally often above and below, so that a value beyond one end of the 80 % band has a
/// probability of 10 %. No decimals: the bands are all that a few yearly values can bear.
package enum TargetChance: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// At most 2.5, 10 and 25 per cent; between 25 and 75; at least 75, 90 and 97.5 per cent.
  case almostExcluded, veryUnlikely, unlikely, open, likely, veryLikely, almostCertain

  package static func < (a: TargetChance, b: TargetChance) -> Bool { a.rawValue < b.rawValue }

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

  /// Words with the band, for a sentence such as "Målet nås …".
  package var words: LocalizedText {
    switch self {
    case .almostCertain: LocalizedText(sv: "nästan säkert (≥ 97 %)", en: "almost certain (≥ 97%)")
    case .veryLikely: LocalizedText(sv: "mycket sannolikt (≥ 90 %)", en: "very likely (≥ 90%)")
    case .likely: LocalizedText(sv: "sannolikt (≥ 75 %)", en: "likely (≥ 75%)")
    case .open: LocalizedText(sv: "ovisst (25–75 %)", en: "open (25–75%)")
    case .unlikely: LocalizedText(sv: "mindre sannolikt (≤ 25 %)", en: "unlikely (≤ 25%)")
    case .veryUnlikely: LocalizedText(sv: "osannolikt (≤ 10 %)", en: "very unlikely (≤ 10%)")
    case .almostExcluded: LocalizedText(sv: "nästan uteslutet (≤ 3 %)", en: "almost excluded (≤ 3%)")
    }
  }
}
