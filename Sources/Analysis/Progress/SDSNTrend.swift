/// SDSN's trend arrow: the pace so far over the pace that leads to the target, both linear.
///
/// At the target or with the full pace: on track; half of it: moderately improving; none: stagnating; backwards:
/// decreasing. Works at 0 and over a change of sign. SDG Index and Dashboards, methodology.
enum SDSNTrend {
  /// nil without a target or with a single year.
  static func assess(_ progress: ProgressCase) -> ProgressOutcome? {
    guard progress.target != nil, let actual = progress.actualPace else { return nil }
    if progress.meetsTarget == true { return ProgressOutcome(label: "on_track_or_achieved", measure: nil, score: nil) }
    guard let required = progress.requiredPace else { return nil }
    let ratio = required == 0 ? nil : actual / required
    if progress.movesAway {
      return ProgressOutcome(label: "decreasing", measure: ratio, score: nil)
    }
    guard let ratio else { return ProgressOutcome(label: "stagnating", measure: nil, score: nil) }
    let label =
      ratio >= 1 - ProgressCase.tolerance
      ? "on_track_or_achieved" : ratio >= 0.5 - ProgressCase.tolerance ? "moderately_improving" : "stagnating"
    return ProgressOutcome(label: label, measure: ratio, score: nil)
  }
}

/// SDSN's colour for a level: the target is green, a fixed worst level red, the middle between them parts the rest.
package enum SDSNStatus: String, Sendable, Hashable, CaseIterable {
  case green, yellow, orange, red

  /// - Parameters:
  ///   - green: the threshold at which the value is good enough.
  ///   - red: the threshold beyond which it is worst; on the other side of green than the good way.
  package init(_ value: Double, green: Double, red: Double) {
    let sign = green >= red ? 1.0 : -1.0
    if (value - green) * sign >= 0 {
      self = .green
    } else if (value - (green + red) / 2) * sign >= 0 {
      self = .yellow
    } else {
      self = (value - red) * sign >= 0 ? .orange : .red
    }
  }
}
