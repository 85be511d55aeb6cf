package import Diagnostics
package import StrategyModel

/// What a run decides about the checking of submissions.
package struct ValidationOptions: Sendable {
  /// Today, for rules about time; nil takes 31 December of the submission's year. Never the clock.
  package var referenceDate: CalendarDate?
  /// The cycle's year; nil takes the year of each file's first row.
  package var year: Int?
  /// How much of each file is taken.
  package var limits = Limits()
  /// Rules that are switched off, with the reason that the report prints.
  package var silenced: [RuleCode: String] = [:]
  /// Rules with another severity than their own.
  package var severities: [RuleCode: Severity] = [:]
  /// Layouts of other systems, the first that applies to a file's name.
  package var mappings: [LayoutMapping] = []
  /// Whether accepted activities are kept; a check alone does not need them, and then memory does not grow.
  package var keepsActivities = true
  /// Whether refused records are kept with their cells, to be sent back.
  package var keepsRejected = true
  /// Whether files that are read here are given their SHA-256 sums; not needed where the answer does not show them.
  package var takesSums = true

  package init(referenceDate: CalendarDate? = nil, year: Int? = nil) {
    self.referenceDate = referenceDate
    self.year = year
  }

  func mapping(for path: String) -> LayoutMapping? { mappings.first { $0.applies(to: path) } }

  /// The severity that a rule has in this run; nil when it is switched off.
  func severity(_ rule: Rule) -> Severity? {
    silenced[rule.code] == nil ? severities[rule.code] ?? rule.severity : nil
  }
}
