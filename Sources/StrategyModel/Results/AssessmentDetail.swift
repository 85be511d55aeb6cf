/// Everything else that a verdict rests on: all of it is printed in `bedomningar.csv`.
extension Assessment {
  /// What is judged: the county's own value, how far it is behind its reference, the difference between two groups, or
  /// its relative change less the reference's.
  package enum Measured: String, Sendable, CaseIterable {
    case own = "länets värde"
    case distance = "avstånd till referensen"
    case groupGap = "skillnad mellan grupper"
    case relativeChange = "förändring jämfört med referensen"
  }

  /// A value of what is judged.
  package struct Point: Sendable, Hashable {
    package let year: Int
    package let value: Double

    package init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// What a published rule says of the same values.
  package struct RuleClass: Sendable, Hashable {
    package let rule: ProgressRule
    /// As the rule writes it.
    package let label: String
    /// The number that its classes cut; nil where it gives none.
    package let measure: Double?

    package init(rule: ProgressRule, label: String, measure: Double?) {
      self.rule = rule
      self.label = label
      self.measure = measure
    }
  }

  /// What may be reached by the target year: our own calculation.
  package struct Prospect: Sendable, Hashable {
    package let year: Int
    package let value: Double
    package let lower80: Double
    package let upper80: Double
    package let chance: TargetChance

    package init(year: Int, value: Double, lower80: Double, upper80: Double, chance: TargetChance) {
      self.year = year
      self.value = value
      self.lower80 = lower80
      self.upper80 = upper80
      self.chance = chance
    }
  }

  package struct Detail: Sendable, Hashable {
    package var measured: Measured
    package var base: Point?
    package var midterm: Point?
    package var latest: Point?
    /// What the measure shall come to: 0 for a distance.
    package var target: Double?
    /// Actual over needed pace.
    package var paceRatio: Double?
    package var onTrack: Double
    package var hardToReach: Double
    package var tolerance: Double
    package var pace: PaceMethod
    /// The rule that decided, where the register names one.
    package var rule: ProgressRule?
    package var ruleClasses: [RuleClass]
    package var prospect: Prospect?
    /// The two groups' latest values in the year of `latest`, in the register's order.
    package var groupValues: [Observation]
    /// SDSN's colour for the level, where the register gives its threshold for red.
    package var levelColour: String?

    package init(
      measured: Measured, base: Point? = nil, midterm: Point? = nil, latest: Point? = nil, target: Double? = nil,
      paceRatio: Double? = nil, onTrack: Double, hardToReach: Double, tolerance: Double, pace: PaceMethod,
      rule: ProgressRule? = nil, ruleClasses: [RuleClass] = [], prospect: Prospect? = nil,
      groupValues: [Observation] = []
    ) {
      self.measured = measured
      self.base = base
      self.midterm = midterm
      self.latest = latest
      self.target = target
      self.paceRatio = paceRatio
      self.onTrack = onTrack
      self.hardToReach = hardToReach
      self.tolerance = tolerance
      self.pace = pace
      self.rule = rule
      self.ruleClasses = ruleClasses
      self.prospect = prospect
      self.groupValues = groupValues
    }
  }
}
