import Diagnostics
import Intake

/// The codes that a configuration may name, without the rooms that the program's own list also needs.
enum RuleReference {
  static let catalogue = RuleCatalogue(RuleSet.rules)
}
