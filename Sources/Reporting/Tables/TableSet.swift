import Diagnostics
import StrategyModel

/// All tables of `data/`, in the order of the contract (design.md 5.4).
enum TableSet {
  static func tables(_ context: ReportContext, support: [MarkdownRendering.Support], figures: [Figure]) -> [DataTable] {
    var tables = [
      AccountTable.make(context), SubmitterTable.make(context), ActivityTable.make(context),
      AlignmentTable.make(context),
      UnmatchedTable.make(context), ObservationTable.make(context), AssessmentTable.make(context),
      ForecastTable.make(context), GapTable.make(context), CollaborationTable.make(context),
      NetworkTable.make(context),
      LessonDataTable.make(context), SupportTable.make(support, figures: figures),
    ]
    let revisions = RevisionTable.make(context)
    // Where no delivery has changed anything there is no such table.
    if !revisions.rows.isEmpty { tables.append(revisions) }
    guard let marking = context.information.marking, !marking.isEmpty else { return tables }
    return tables.map { $0.marked(marking) }
  }
}

extension DataTable {
  /// With a last column that says on every row what the figures are, so that no copied row loses it.
  fileprivate func marked(_ marking: String) -> DataTable {
    DataTable(
      name: name, title: title,
      columns: columns + [.init("markning", sv: "Vad tabellens uppgifter är", en: "What the figures are")],
      rows: rows.map { $0 + [.text(marking)] }, key: key)
  }
}

extension [Trace] {
  /// As they stand in a cell: each once, sorted, joined by `|`. Within a reference, `|` is `%7C` and `%` is `%25`.
  var cell: DataTable.Cell {
    if count == 1, let only = first { return .list([only.cellText]) }
    return .list(Set(map(\.cellText)).sorted())
  }
}

extension Trace {
  fileprivate var cellText: String {
    let text = description
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "|") }) else { return text }
    return text.replacing("%", with: "%25").replacing("|", with: "%7C")
  }
}

extension RecordReference {
  /// The spreadsheet row; for XML the element's path.
  var rowCell: DataTable.Cell { row.map { .text("\($0)") } ?? .text(optional: element ?? line.map { "L\($0)" }) }
}
