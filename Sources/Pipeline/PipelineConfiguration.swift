package import Diagnostics
import Files
package import Intake
package import StrategyModel

/// What `pipeline.yml` says, with its paths joined to the folder it lies in.
package struct PipelineConfiguration: Sendable, Equatable {
  /// A statistics file and what is taken from it.
  package struct StatisticsFile: Sendable, Equatable {
    package let path: String
    package let indicator: Indicator.ID?
    /// Dimension → category, for dimensions that are neither place, time nor sex.
    package let selection: [String: String]
  }

  /// A rule that is milder, stricter or off for this run, and why.
  package struct RuleTuning: Sendable, Equatable {
    package let code: RuleCode
    /// nil: the rule is off.
    package let severity: Severity?
    package let reason: String
  }

  /// The configuration file as named, and the folder that its paths are relative to (empty for the working folder).
  package let file: String
  package let folder: String
  package var date: CalendarDate?
  package var output: String
  package let archive: String
  package let previous: String?
  /// The staff's decisions; nil looks for `beslut.csv`, which need not be there.
  package let decisions: String?
  package let comments: String?
  package let submissions: [String]
  package let strategy: String?
  package let organisations: String?
  package let places: String?
  package let tunings: [RuleTuning]
  /// Layouts of other systems, the first that fits a file's name.
  package let mappings: [LayoutMapping]
  /// How much is taken of what others have written.
  package let limits: Limits
  /// The last day to hand in, and the day on which each file came; nil where neither is noted.
  package let received: ReceivedDays?
  package let statistics: [StatisticsFile]
  package let weights: [String: Double]
  package var edition: RunInformation.Edition
  package var language: Language
  package let marking: String?
  package let templates: String?

  /// A path of the configuration as seen from the working folder.
  package func located(_ path: String) -> String { PathName.join(folder, path) }
}
