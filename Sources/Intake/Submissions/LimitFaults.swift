import Diagnostics
import Formats
import StrategyModel

/// What is said when a file has more of something than is read.
enum LimitFaults {
  static func rows(_ count: Int, _ limits: Limits, _ file: String) -> Diagnostic {
    finding(file, limits.rows, found: count, sv: "ett antal rader", en: "a number of rows")
  }

  static func columns(_ count: Int, _ limits: Limits, _ file: String) -> Diagnostic {
    finding(file, limits.columns, found: count, sv: "ett antal kolumner", en: "a number of columns")
  }

  /// The place is the record's.
  static func values(
    _ record: RawRecord, _ locator: some RecordLocator, _ limits: Limits, _ file: String
  ) -> Diagnostic {
    let place = locator.reference(of: record)
    var finding = finding(
      file, limits.values, found: record.values.count, sv: "ett antal värden i en insats",
      en: "a number of values in one activity")
    finding.position = SourcePosition(
      line: place.line, column: place.line.map { _ in 1 }, row: place.row, element: place.element)
    return finding
  }

  private static func finding(_ file: String, _ limit: Int, found: Int, sv: String, en: String) -> Diagnostic {
    Diagnostic(
      XMLLimit.rule, file: file,
      evidence: Evidence(
        found: "\(found)", expected: ["\(limit)"], details: ["slag": sv, "kind": en]))
  }
}

extension XMLLimits {
  /// Those of the limits that the parser keeps.
  init(_ limits: Limits) {
    self.init()
    tag = limits.tag
    depth = limits.depth
  }
}
