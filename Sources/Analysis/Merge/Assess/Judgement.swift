import Diagnostics
import StrategyModel

/// What the rules came to, before it is laid beside the values it rests on.
struct Judgement: Sendable {
  var method: String
  var level: Assessment.Level = .notDefined
  var base: (year: Int, value: Double)?
  var distance: Double?
  var actualPace: Double?
  var neededPace: Double?
  var trend: Assessment.Trend?
  var isMovingAway = false
  var verdict: Assessment.Verdict
  var reason: LocalizedText
  /// What was judged, for the table of assessments; nil where nothing was.
  var measure: Measure?
  var measured = Assessment.Measured.own
  /// What the measure shall come to.
  var target: Double?
  /// Actual over needed pace.
  var paceRatio: Double?

  init(_ method: String, _ verdict: Assessment.Verdict, _ reason: LocalizedText) {
    self.method = method
    self.verdict = verdict
    self.reason = reason
  }

  static func insufficient(_ reason: LocalizedText, method: String = "ej bedömd") -> Judgement {
    Judgement(method, .insufficient, reason)
  }
}
