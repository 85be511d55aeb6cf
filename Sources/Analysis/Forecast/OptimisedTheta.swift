/// The Theta method with its θ chosen by the series: exponential smoothing beside a fixed trend line, the line's weight
/// 1 − 1/θ and the smoothing constant by least squares on a grid.
///
/// The first value is met exactly. Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), *Models for
/// optimising the theta method and their relationship to state space models*, model OTM.
enum OptimisedTheta {
  private static let alphas = (1...20).map { Double($0) / 20 }

  static func forecast(_ history: YearlyHistory, horizon: Int) -> [Double] {
    let (values, isKnown) = history.everyYear
    let line = ThetaGrid.line(values)
    let tolerance = ThetaGrid.tolerance(values)
    var best: Fit?
    for weight in ThetaGrid.weights {
      for alpha in alphas {
        let fit = fit(values, isKnown, line: line, weight: weight, alpha: alpha)
        if best.map({ fit.error < $0.error - tolerance }) ?? true { best = fit }
      }
    }
    guard let best else { return [] }
    let remaining = 1 - best.alpha
    return (0..<max(0, horizon)).map { step in
      let slopes = (1 - best.power * remaining) / best.alpha + Double(step)
      return best.level + best.weight * (best.power * line.intercept + slopes * line.slope)
    }
  }

  private struct Fit {
    let weight: Double
    let alpha: Double
    var error = 0.0
    var level: Double
    /// (1 − α) to the number of years passed.
    var power = 1.0
  }

  private static func fit(
    _ values: [Double], _ isKnown: [Bool], line: (intercept: Double, slope: Double), weight: Double, alpha: Double
  ) -> Fit {
    var fit = Fit(weight: weight, alpha: alpha, level: values[0] - weight * (line.intercept + line.slope))
    for (value, isKnown) in zip(values, isKnown) {
      let next = fit.power * (1 - alpha)
      let expected = fit.level + weight * (fit.power * line.intercept + (1 - next) / alpha * line.slope)
      if isKnown { fit.error += (value - expected) * (value - expected) }
      fit.level += alpha * (value - fit.level)
      fit.power = next
    }
    return fit
  }
}
