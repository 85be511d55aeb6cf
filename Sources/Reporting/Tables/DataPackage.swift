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
    return JSONText.object(members).rendered() + "\n"
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

/// JSON with its members in the order given.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// Somebody else's words.
  static func submitted(_ text: SubmittedText) -> JSONText { .string(text.raw) }

  func rendered(indent: Int = 0) -> String {
    let inner = String(repeating: "  ", count: indent + 1)
    let outer = String(repeating: "  ", count: indent)
    switch self {
    case .string(let text): return JSONText.quoted(text)
    case .number(let number): return "\(number)"
    case .bool(let flag): return flag ? "true" : "false"
    case .array(let values) where values.isEmpty: return "[]"
    case .array(let values):
      return "[\n" + values.map { inner + $0.rendered(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let lines = members.map { inner + JSONText.quoted($0.0) + ": " + $0.1.rendered(indent: indent + 1) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where VisibleText.isHidden(scalar) && scalar.value <= 0xFFFF:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
