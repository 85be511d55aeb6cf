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
    if revisions.count > 0 { tables.append(revisions) }
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
      count: count, key: key, share: share
    ) { row($0) + [.text(marking)] }
  }
}

extension RecordReference {
  /// The spreadsheet row; for XML the element's path.
  var rowCell: DataTable.Cell { row.map { .text("\($0)") } ?? .text(optional: element ?? line.map { "L\($0)" }) }
}
