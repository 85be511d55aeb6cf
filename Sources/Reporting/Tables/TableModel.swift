import Diagnostics
import StrategyModel

/// A table of `data/`: what it is, its columns and its rows of typed cells.
struct DataTable: Sendable {
  /// Frictionless field types.
  enum FieldType: String, Sendable { case string, integer, number, boolean, date }

  struct Column: Sendable {
    let name: String
    let type: FieldType
    let description: LocalizedText

    init(_ name: String, _ type: FieldType = .string, sv: String, en: String) {
      self.name = name
      self.type = type
      description = LocalizedText(sv: sv, en: en)
    }
  }

  /// A cell knows what it holds: only text can be somebody else's, so only text is defused.
  enum Cell: Sendable, Hashable {
    case text(String)
    /// Somebody else's words.
    case submitted(SubmittedText)
    case number(ExactNumber)
    case date(CalendarDate)
    case flag(Bool)
    case empty

    static func text(optional text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    static func number(_ number: Int?) -> Cell { number.map { .number(ExactNumber($0)) } ?? .empty }
    static func number(exact number: ExactNumber?) -> Cell { number.map { .number($0) } ?? .empty }
    static func number(_ value: Double?, decimals: Int) -> Cell {
      value.map { .number(ExactNumber(rounding: $0, decimals: decimals)) } ?? .empty
    }
    /// Several values in one cell, joined by `|`.
    static func list(_ values: [SubmittedText]) -> Cell {
      values.isEmpty ? .empty : .submitted(SubmittedText(values.map(\.raw).joined(separator: "|")))
    }
    static func list(_ values: [String]) -> Cell { values.isEmpty ? .empty : .text(values.joined(separator: "|")) }
  }

  let name: String
  let title: LocalizedText
  let columns: [Column]
  let rows: [[Cell]]
  /// The columns that name a row; empty where none do.
  var key: [String] = []
}
