/// How the central path is made, chosen by how many values are known.
///
/// A fitted line's own end is never used, nor compound growth: every slope starts at the last value. The groups of
/// methods were chosen on the yearly series of M1 and Tourism, on their held-out years and on the years before those.
package enum ForecastMethod: String, Sendable, Hashable, CaseIterable {
  /// Two or three values: no slope can be told from noise.
  case lastValue = "senaste värdet"
  /// Four to ten: Optimised and dynamic Theta, the shrunk drift and the median change.
  case medianOfFour = "median av fyra"
  /// Eleven or more: drift, Theil–Sen slope, median change, dynamic Theta and damped Holt.
  case medianOfFive = "median av fem"

  /// nil for fewer than two values.
  package init?(knownValues count: Int) {
    switch count {
    case ..<2: return nil
    case ..<4: self = .lastValue
    case ..<11: self = .medianOfFour
    default: self = .medianOfFive
    }
  }

  /// The central path, one value per year ahead.
  func path(_ history: YearlyHistory, horizon: Int) -> [Double] {
    func along(_ slope: Double) -> [Double] {
      (0..<max(0, horizon)).map { history.last.value + Double($0 + 1) * slope }
    }
    let members: [[Double]]
    switch self {
    case .lastValue: members = [along(0)]
    case .medianOfFour:
      members = [
        OptimisedTheta.forecast(history, horizon: horizon), DynamicTheta.forecast(history, horizon: horizon),
        along(history.shrunkDrift), along(history.medianChange),
      ]
    case .medianOfFive:
      members = [
        along(history.drift), along(history.theilSenSlope), along(history.medianChange),
        DynamicTheta.forecast(history, horizon: horizon), FittedHolt.forecast(history, horizon: horizon),
      ]
    }
    return (0..<max(0, horizon)).map { step in Quantile.median(members.map { $0[step] }) }
  }
}
