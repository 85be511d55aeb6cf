package import Diagnostics
package import StrategyModel

/// One line of pipeline.yml's `merge.statistik`: which file holds which indicator.
package struct StatisticsDeclaration: Sendable, Hashable {
  /// As named in pipeline.yml.
  package let file: String
  /// nil when the file's own ids (Kolada's kpi, the column `indikator`) are the register's.
  package let indicator: Indicator.ID?
  /// `val`: a dimension, by id or label, and the category to use, by code or label.
  package let selection: [String: String]

  package init(file: String, indicator: Indicator.ID? = nil, selection: [String: String] = [:]) {
    self.file = file
    self.indicator = indicator
    self.selection = selection
  }
}

/// What the statistics files held, in the register's terms.
package struct StatisticsReading: Sendable {
  /// Sorted by key; one per key.
  package let observations: [Observation]
  /// Series whose indicator the register does not know.
  package let unmatched: [Unmatched]
  package let log: DiagnosticLog
}
