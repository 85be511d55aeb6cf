/// What an indicator's own judgement differs in from the ordinary one (`kriterier` in a register); nil is the ordinary.
package struct AssessmentCriteria: Sendable, Hashable {
  /// Actual over needed pace from which a target is *på väg*.
  package let onTrack: Double?
  /// Actual over needed pace from which a target is *svårt att nå* and not *inte rimligt att nå*.
  package let hardToReach: Double?
  /// How far short of the target still counts as met, in the indicator's unit; for a direction, how small a change
  /// counts as none.
  package let tolerance: Double?
  package let pace: PaceMethod
  /// The published rule whose class decides the verdict instead.
  package let rule: ProgressRule?
  /// A natural limit that the values come close to, for Open SDG's rule.
  package let limit: Double?
  /// SDSN's threshold for red, for the colour of the level.
  package let red: Double?

  package init(
    onTrack: Double? = nil, hardToReach: Double? = nil, tolerance: Double? = nil, pace: PaceMethod = .linear,
    rule: ProgressRule? = nil, limit: Double? = nil, red: Double? = nil
  ) {
    self.onTrack = onTrack
    self.hardToReach = hardToReach
    self.tolerance = tolerance
    self.pace = pace
    self.rule = rule
    self.limit = limit
    self.red = red
  }

  package static let ordinary = AssessmentCriteria()
}

/// How pace is measured (`takt` in a register's `kriterier`).
package enum PaceMethod: String, CaseIterable, Sendable {
  /// Units per year.
  case linear = "linjar"
  /// Compound annual growth; for values above zero only.
  case compound = "cagr"
  /// Percentage points per year: linear, for shares.
  case percentagePoints = "procentenheter"
}

/// The published rules for progress, by the names a register uses (`regel`).
package enum ProgressRule: String, CaseIterable, Sendable {
  case eurostat
  case openSDG = "open-sdg"
  case unitedNations = "un-progress-chart"
  case sdsn

  /// What it is called in running text.
  package var name: String {
    switch self {
    case .eurostat: "Eurostat"
    case .openSDG: "Open SDG"
    case .unitedNations: "FN:s Progress Chart"
    case .sdsn: "SDSN"
    }
  }
}

/// Places whose mean the county is compared with (`jamforelsegrupp` in a register).
package struct PeerGroup: Sendable, Hashable {
  package let name: String
  /// One place whose published figures are the group's, or several whose unweighted mean is computed.
  package let places: [Place.Code]

  package init(name: String, places: [Place.Code]) {
    self.name = name
    self.places = places
  }

  /// Whether the group's figures are our own calculation.
  package var isComputed: Bool { places.count > 1 }
}
