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
    /// What something rests on.
    case references(TraceList)
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
  /// How many rows there are.
  let count: Int
  /// A row by its number, made when it is asked for: a large county's tables are never whole in memory.
  let row: @Sendable (Int) -> [Cell]
  /// The columns that name a row; empty where none do.
  let key: [String]
  /// How many rows are written at a time, more or less.
  let share: Int

  init(
    name: String, title: LocalizedText, columns: [Column], count: Int, key: [String] = [], share: Int = 1_000,
    row: @escaping @Sendable (Int) -> [Cell]
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.count = count
    self.row = row
    self.key = key
    self.share = share
  }

  init(name: String, title: LocalizedText, columns: [Column], rows: [[Cell]], key: [String] = []) {
    self.init(name: name, title: title, columns: columns, count: rows.count, key: key) { rows[$0] }
  }

  var rows: [[Cell]] { (0..<count).map(row) }

  /// Its shares, each a range of rows.
  var pieces: Int { max(1, (count + share - 1) / share) }

  func rows(ofPiece piece: Int) -> Range<Int> { min(piece * share, count)..<min((piece + 1) * share, count) }
}
