package import Diagnostics

/// Where one indicator stands against its target: level, pace and evidence apart, and the step they lead to.
package struct Assessment: Sendable, Hashable {
  package enum Level: String, Sendable, CaseIterable {
    case met = "uppnått"
    case notMet = "ej uppnått"
    /// The target has no level to meet, or a value is missing.
    case notDefined = "ej definierad"
  }

  /// How sure the direction of the series is: from the exact Mann–Kendall test and the interval of the slope.
  package enum Certainty: String, Sendable, CaseIterable {
    case sure = "säker riktning"
    case likely = "trolig riktning"
    case unclear = "oklar riktning"
    /// Too few points for the test to show anything.
    case tooFew = "för få värden"
  }

  package enum Verdict: String, Sendable, CaseIterable {
    case achieved = "uppnått"
    case onTrack = "på väg"
    case hardToReach = "svårt att nå"
    case notReasonable = "inte rimligt att nå"
    case insufficient = "otillräckligt underlag"
  }

  /// Theil–Sen slope and Mann–Kendall evidence of the years used.
  package struct Trend: Sendable, Hashable {
    package let years: [Int]
    /// Units per year.
    package let slope: Double
    package let slopeLow: Double?
    package let slopeHigh: Double?
    /// Two-sided exact p.
    package let p: Double
    package let certainty: Certainty

    package init(
      years: [Int], slope: Double, slopeLow: Double?, slopeHigh: Double?, p: Double, certainty: Certainty
    ) {
      self.years = years
      self.slope = slope
      self.slopeLow = slopeLow
      self.slopeHigh = slopeHigh
      self.p = p
      self.certainty = certainty
    }
  }

  package let goal: Goal.ID
  package let indicator: Indicator.ID
  package let place: Place.Code
  package let sex: Sex
  package let latest: Observation?
  package let baseline: Observation?
  package let midterm: Observation?
  /// The reference area's value of the same year as `latest`.
  package let reference: Observation?
  package let targetYear: Int?
  /// The stated target, or the one that follows from baseline or reference.
  package let targetValue: ExactNumber?
  /// The name of the rule, such as `linjär takt`.
  package let method: String
  package let level: Level
  /// Target minus latest, in units; nil where either is missing.
  package let distance: Double?
  /// Actual change per year from the baseline.
  package let actualPace: Double?
  /// Change per year needed from the baseline to the target.
  package let neededPace: Double?
  package let trend: Trend?
  package let isMovingAway: Bool
  package let verdict: Verdict
  /// Why this verdict, in one Swedish sentence without numbers that are not in the fields above.
  package let reason: LocalizedText
  package let detail: Detail?

  package init(
    goal: Goal.ID, indicator: Indicator.ID, place: Place.Code, sex: Sex, latest: Observation?,
    baseline: Observation?, midterm: Observation? = nil, reference: Observation?, targetYear: Int?,
    targetValue: ExactNumber?, method: String, level: Level, distance: Double?, actualPace: Double?,
    neededPace: Double?, trend: Trend?, isMovingAway: Bool, verdict: Verdict, reason: LocalizedText,
    detail: Detail? = nil
  ) {
    self.goal = goal
    self.indicator = indicator
    self.place = place
    self.sex = sex
    self.latest = latest
    self.baseline = baseline
    self.midterm = midterm
    self.reference = reference
    self.targetYear = targetYear
    self.targetValue = targetValue
    self.method = method
    self.level = level
    self.distance = distance
    self.actualPace = actualPace
    self.neededPace = neededPace
    self.trend = trend
    self.isMovingAway = isMovingAway
    self.verdict = verdict
    self.reason = reason
    self.detail = detail
  }
}

/// What a series may come to, year by year. Our own calculation, always labelled so.
package struct Forecast: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let year: Int
    package let value: Double
    package let lower80: Double
    package let upper80: Double
    package let lower95: Double
    package let upper95: Double

    package init(
      year: Int, value: Double, lower80: Double, upper80: Double, lower95: Double, upper95: Double
    ) {
      self.year = year
      self.value = value
      self.lower80 = lower80
      self.upper80 = upper80
      self.lower95 = lower95
      self.upper95 = upper95
    }
  }

  package let indicator: Indicator.ID
  package let place: Place.Code
  package let method: String
  package let points: [Point]

  package init(indicator: Indicator.ID, place: Place.Code, method: String, points: [Point]) {
    self.indicator = indicator
    self.place = place
    self.method = method
    self.points = points
  }
}
