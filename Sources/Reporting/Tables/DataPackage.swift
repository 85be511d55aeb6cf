import Diagnostics
import StrategyModel

/// `datapackage.json`: the tables described for programs (Frictionless Data Package v1, tabular-data-resource).
enum DataPackage {
  static func describe(_ tables: [DataTable], _ context: ReportContext) -> String {
    var members: [(String, JSONText)] = [
      ("profile", .string("tabular-data-package")),
      ("name", .string("nulage-\(context.portfolio.year)")),
      ("title", .string(OpeningSection.title(context).plain)),
      ("version", .string(context.information.toolVersion)),
    ]
    if let marking = context.information.marking { members.append(("description", .string(marking))) }
    members.append(("resources", .array(tables.map { resource($0, context.language) })))
    return JSONText.object(members).rendered()
  }

  private static func resource(_ table: DataTable, _ language: Language) -> JSONText {
    .object([
      ("profile", .string("tabular-data-resource")), ("name", .string(table.name)),
      ("path", .string("\(table.name).csv")), ("title", .string(table.title[language])),
      ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      (
        "dialect",
        .object([
          ("delimiter", .string(";")), ("lineTerminator", .string("\r\n")), ("quoteChar", .string("\"")),
          ("doubleQuote", .bool(true)), ("skipInitialSpace", .bool(false)), ("header", .bool(true)),
        ])
      ),
      ("schema", schema(table, language)),
    ])
  }

  private static func schema(_ table: DataTable, _ language: Language) -> JSONText {
    var members: [(String, JSONText)] = [("fields", .array(table.columns.map { field($0, language) }))]
    if !table.key.isEmpty { members.append(("primaryKey", .array(table.key.map { .string($0) }))) }
    members.append(("missingValues", .array([.string("")])))
    return .object(members)
  }

  private static func field(_ column: DataTable.Column, _ language: Language) -> JSONText {
    var members: [(String, JSONText)] = [("name", .string(column.name)), ("type", .string(column.type.rawValue))]
    switch column.type {
    case .number: members.append(("decimalChar", .string(",")))
    case .boolean:
      members.append(("trueValues", .array([.string("sant")])))
      members.append(("falseValues", .array([.string("falskt")])))
    case .string, .integer, .date: break
    }
    members.append(("description", .string(column.description[language])))
    return .object(members)
  }
}
