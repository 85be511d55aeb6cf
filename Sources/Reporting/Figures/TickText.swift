import Diagnostics

/// The texts along a vertical axis: short, alike for all ticks, with large numbers in thousands or millions.
enum TickText {
  static func texts(_ ticks: [Double], _ language: Language) -> [String] {
    let greatest = ticks.map(\.magnitude).max() ?? 0
    let sv = language == .swedish
    let (divisor, unit): (Double, String) =
      switch greatest {
      case 1e9...: (1e9, sv ? " mdr" : " bn")
      case 1e6...: (1e6, sv ? " mn" : " m")
      case 1e4...: (1e3, sv ? " tusen" : " k")
      default: (1, "")
      }
    let scaled = ticks.map { $0 / divisor }
    let decimals = Scale.decimals(scaled)
    return scaled.map { value in
      value == 0 ? "0" : NumberText.format(value, decimals: decimals, in: language) + unit
    }
  }
}
