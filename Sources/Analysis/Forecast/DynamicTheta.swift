/// The dynamic optimised Theta model: as `OptimisedTheta`, but the trend line is drawn anew at every year from the
/// years before it, so that each year is judged by what could be known then.
///
/// The starting level is the least-squares one, kept within the values seen. Fiorucci et al. (2016), model DOTM.
enum DynamicTheta {
  private static let alphas = (0...18).map { 0.1 + Double($0) / 20 }

  static func forecast(_ history: YearlyHistory, horizon: Int) -> [Double] {
    let (values, isKnown) = history.everyYear
    guard let low = values.min(), let high = values.max() else { return [] }
    let tolerance = ThetaGrid.tolerance(values)
    var best: Fit?
    for weight in ThetaGrid.weights {
      for alpha in alphas {
        let fit = fit(values, isKnown, weight: weight, alpha: alpha, within: low...high)
        if best.map({ fit.error < $0.error - tolerance }) ?? true { best = fit }
      }
    }
    guard var state = best?.state else { return [] }
    return (0..<max(0, horizon)).map { _ in
      let expected = state.level + state.lineValue
      state.take(expected)
      return expected
    }
  }

  /// The state after some years, all but the part of the level that the starting level decides.
  private struct State {
    let weight: Double
    let alpha: Double
    var level = 0.0
    var intercept = 0.0
    var slope = 0.0
    var mean = 0.0
    var years = 0.0
    /// (1 − α) to the number of years passed.
    var power = 1.0

    /// What the trend line adds to the level for the year to come.
    var lineValue: Double {
      weight * (power * intercept + (1 - power * (1 - alpha)) / alpha * slope)
    }

    mutating func take(_ value: Double) {
      level += alpha * (value - level)
      power *= 1 - alpha
      years += 1
      let before = mean
      mean += (value - mean) / years
      slope = years < 2 ? 0 : ((years - 2) * slope + 6 * (value - before) / years) / (years + 1)
      intercept = mean - (years + 1) / 2 * slope
    }
  }

  private struct Fit {
    let error: Double
    let state: State
  }

  private static func fit(
    _ values: [Double], _ isKnown: [Bool], weight: Double, alpha: Double, within: ClosedRange<Double>
  ) -> Fit {
    // Every miss is its own constant less the starting level times (1 − α)^t.
    var state = State(weight: weight, alpha: alpha)
    var misses: [(miss: Double, share: Double)] = []
    var (above, below) = (0.0, 0.0)
    for (value, isKnown) in zip(values, isKnown) {
      let (miss, share) = (value - state.level - state.lineValue, state.power)
      if isKnown {
        misses.append((miss, share))
        above += miss * share
        below += share * share
      }
      state.take(value)
    }
    let start = min(max(above / below, within.lowerBound), within.upperBound)
    let error = misses.reduce(0.0) { sum, entry in
      let miss = entry.miss - entry.share * start
      return sum + miss * miss
    }
    state.level += state.power * start
    return Fit(error: error, state: state)
  }
}
