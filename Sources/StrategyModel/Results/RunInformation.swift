package import Diagnostics

/// What a run was, for provenance: versions, inputs and settings. No clock.
package struct RunInformation: Sendable, Hashable {
  package struct Input: Sendable, Hashable {
    package let path: String
    package let sha256: String
    package let bytes: Int

    package init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// `preliminary`, `summary`, `conference`.
  package enum Edition: String, CaseIterable, Sendable { case preliminary, summary, conference }

  package let toolVersion: String
  package let ruleSetVersion: String
  package let libxml2Version: String
  package let sqliteVersion: String
  package let referenceDate: CalendarDate
  package let edition: Edition
  package let language: Language
  /// Every file that was read, sorted by path.
  package let inputs: [Input]
  /// A mark that every output bears, such as `påhittade siffror`.
  package let marking: String?

  package init(
    toolVersion: String, ruleSetVersion: String, libxml2Version: String, sqliteVersion: String,
    referenceDate: CalendarDate, edition: Edition, language: Language, inputs: [Input], marking: String?
  ) {
    self.toolVersion = toolVersion
    self.ruleSetVersion = ruleSetVersion
    self.libxml2Version = libxml2Version
    self.sqliteVersion = sqliteVersion
    self.referenceDate = referenceDate
    self.edition = edition
    self.language = language
    self.inputs = inputs
    self.marking = marking
  }
}
