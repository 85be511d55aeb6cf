/// Where the steps of a verdict begin, as actual pace over needed pace.
///
/// The cuts are Eurostat's for indicators with a target (95 and 60 per cent; Eurostat, *Sustainable development in the
/// European Union*): significant progress is *på väg*, moderate progress *svårt att nå*, insufficient progress and
/// moving away *inte rimligt att nå*.
package struct AssessmentThresholds: Sendable, Hashable {
  package let onTrack: Double
  package let hardToReach: Double
  /// Computed paces and levels this close to a threshold have reached it.
  package let tolerance: Double

  package init(onTrack: Double = 0.95, hardToReach: Double = 0.6, tolerance: Double = 1e-9) {
    self.onTrack = onTrack
    self.hardToReach = hardToReach
    self.tolerance = tolerance
  }

  package static let standard = AssessmentThresholds()
}
