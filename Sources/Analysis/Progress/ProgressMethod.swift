/// A published rule for progress, by the name it is known under.
package enum ProgressMethod: String, Sendable, Hashable, CaseIterable {
  case eurostat = "Eurostat"
  case openSDG = "Open SDG"
  case unitedNations = "FN:s Progress Chart"
  case sdsn = "SDSN"

  /// What the rule says, in its own words; nil where it says nothing of such a case.
  ///
  /// Order in all of them: not assessable, target met, moving away, class of pace. Moving away and pace are one scale
  /// where the rule has it so.
  package func assess(_ progress: ProgressCase) -> ProgressOutcome? {
    switch self {
    case .eurostat: EurostatProgress.assess(progress)
    case .openSDG: OpenSDGProgress.assess(progress)
    case .unitedNations: UnitedNationsProgress.assess(progress)
    case .sdsn: SDSNTrend.assess(progress)
    }
  }
}

/// What a rule says of one case.
package struct ProgressOutcome: Sendable, Hashable {
  /// The rule's own class, as it writes it; "not_assessable" or "not_available" where it gives none.
  package let label: String
  /// The number that the classes cut; nil where the rule gives none.
  package let measure: Double?
  /// The rule's score: Open SDG −5…5, UN 1…3 (3 on track); nil for the others.
  package let score: Double?
}
