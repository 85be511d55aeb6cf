/// How much a diagnostic matters to its file. Ordered from the mildest.
package enum Severity: String, CaseIterable, Sendable, Codable, Comparable {
  /// Advice: the record is kept as it is.
  case advice = "råd"
  /// Something is doubtful: the record is kept.
  case warning = "varning"
  /// The record, or the whole file, is refused.
  case fault = "fel"

  package static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }

  private var order: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}
