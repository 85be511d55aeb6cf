/// Eurostat's arrows: compound growth, over the growth that the target asks for where there is one.
///
/// With a target 95 and 60 per cent of it; without, 1 per cent a year. Undefined at 0 and over a change of sign.
/// Eurostat, *Sustainable development in the European Union*, annex on method.
enum EurostatProgress {
  static func assess(_ progress: ProgressCase) -> ProgressOutcome {
    progress.target == nil ? withoutTarget(progress) : withTarget(progress)
  }

  /// The class by growth alone, whether there is a target or not; nil where growth is undefined.
  static func growthClass(_ progress: ProgressCase) -> String? {
    guard let signed = progress.signedGrowth else { return nil }
    if signed >= 0.01 - ProgressCase.tolerance { return "significant_progress" }
    // A threshold itself belongs to the stronger class on either side, 0 to progress.
    if signed >= 0 { return "moderate_progress" }
    return signed <= -0.01 + ProgressCase.tolerance ? "significant_movement_away" : "moderate_movement_away"
  }

  private static func withoutTarget(_ progress: ProgressCase) -> ProgressOutcome {
    guard let label = growthClass(progress) else { return notAssessable }
    return ProgressOutcome(label: label, measure: progress.actualGrowth, score: nil)
  }

  private static func withTarget(_ progress: ProgressCase) -> ProgressOutcome {
    guard let actual = progress.actualGrowth else { return notAssessable }
    if progress.meetsTarget == true { return ProgressOutcome(label: "target_met", measure: nil, score: nil) }
    guard let required = progress.requiredGrowth, required != 0 else { return notAssessable }
    // Where the base was beyond the target and the series fell short since, the bare ratio would be positive.
    let isAway = progress.movesAway
    let ratio = actual / required
    let label =
      isAway
      ? "movement_away"
      : ratio >= 0.95 - ProgressCase.tolerance
        ? "significant_progress"
        : ratio >= 0.6 - ProgressCase.tolerance ? "moderate_progress" : "insufficient_progress"
    return ProgressOutcome(label: label, measure: isAway && ratio > 0 ? nil : ratio, score: nil)
  }

  private static let notAssessable = ProgressOutcome(label: "not_assessable", measure: nil, score: nil)
}
