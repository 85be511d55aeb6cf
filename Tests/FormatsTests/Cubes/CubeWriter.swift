@testable import Formats

/// Writes a table in one of the formats that we read, as plainly as the format allows.
struct CubeWriter: Sendable, CustomStringConvertible {
  let description: String
  /// What the format can say, out of a general table.
  let reduce: @Sendable (DataCube) -> DataCube
  let write: @Sendable (DataCube) -> [UInt8]

  static let all: [CubeWriter] = [px, pxKeys, jsonStat, jsonStatSparse, declaredCSV, declaredCSVComma, sdmx, kolada]

  static let px = CubeWriter(description: "px", reduce: { withoutAbsent($0) }, write: { Array(pxText($0).utf8) })

  /// Rows of zeros are left out and the others come in reverse.
  static let pxKeys = CubeWriter(
    description: "px with KEYS", reduce: { withoutAbsent($0) },
    write: { cube in
      let stub = cube.dimensions[0]
      let width = cube.cells.count / stub.categories.count
      var text = pxText(cube, data: false) + "KEYS(\"\(stub.id)\")=CODES;\nDATA=\n"
      for row in stub.categories.indices.reversed() {
        let cells = Array(cube.cells[(row * width)..<((row + 1) * width)])
        if cells.allSatisfy({ $0 == .number("0") }) { continue }
        text += "\"\(stub.categories[row].code)\"," + cells.map { pxCell($0) }.joined(separator: " ") + "\n"
      }
      return Array((text + ";").utf8)
    })

  static let jsonStat = CubeWriter(
    description: "json-stat 2", reduce: { plainMissing(withoutAbsent($0), symbols: true) },
    write: { cube in
      let values = cube.cells.map { cell in
        if case .number(let text) = cell { text } else { "null" }
      }
      var statuses: [String] = []
      for (index, cell) in cube.cells.enumerated() {
        if case .missing(let symbol) = cell, !symbol.isEmpty {
          statuses.append("\"\(index)\":\(JSONText.quoted(symbol))")
        }
        if let status = cube.statuses[index] { statuses.append("\"\(index)\":\(JSONText.quoted(status))") }
      }
      return Array(
        (jsonHead(cube)
          + "\"value\":[\(values.joined(separator: ","))],\"status\":{\(statuses.joined(separator: ","))}}").utf8)
    })

  static let jsonStatSparse = CubeWriter(
    description: "json-stat 2, sparse", reduce: { onlyNumbersAndAbsent($0) },
    write: { cube in
      let values = cube.cells.enumerated().compactMap { index, cell in
        if case .number(let text) = cell { "\"\(index)\": \(text)" } else { nil }
      }
      return Array((jsonHead(cube) + "\"value\":{\(values.joined(separator: ",\n"))}}").utf8)
    })

  static let declaredCSV = CubeWriter(
    description: "csv", reduce: { asObservations($0) }, write: { Array(rows($0, separator: ",", comma: false).utf8) })

  static let declaredCSVComma = CubeWriter(
    description: "csv with decimal comma", reduce: { asObservations($0) },
    write: { [0xEF, 0xBB, 0xBF] + Array(rows($0, separator: ";", comma: true).utf8) })

  static let sdmx = CubeWriter(
    description: "sdmx-csv",
    reduce: { codesOnly(plainMissing($0, symbols: false), ids: ["REF_AREA", "TIME_PERIOD"], roles: [.geo, .time]) },
    write: { cube in
      var text = "DATAFLOW," + cube.dimensions.map(\.id).joined(separator: ",") + ",OBS_VALUE,OBS_FLAG\n"
      for (index, cell) in cube.cells.enumerated() where cell != .absent {
        let value = if case .number(let number) = cell { number } else { "" }
        let codes = cube.categories(at: index).map(\.code).joined(separator: ",")
        text += "X:Y(1.0),\(codes),\(value),\(cube.statuses[index] ?? "")\r\n"
      }
      return Array(text.utf8)
    })

  static let kolada = CubeWriter(
    description: "kolada", reduce: { asKolada($0) },
    write: { cube in
      var items: [String] = []
      for (index, cell) in cube.cells.enumerated() where cell != .absent {
        let codes = cube.categories(at: index).map { JSONText.quoted($0.code) }
        let value = if case .number(let number) = cell { number } else { "null" }
        items.append(
          "{\"kpi\":\(codes[0]),\"municipality\":\(codes[1]),\"period\":\(codes[2]),\"values\":[{\"gender\":\(codes[3]),"
            + "\"count\":1,\"status\":\"\",\"value\":\(value),\"isdeleted\":false}]}")
      }
      return Array("{\"values\":[\(items.joined(separator: ",\n"))],\"next_url\":null}".utf8)
    })

  // MARK: -

  private static func pxText(_ cube: DataCube, data: Bool = true) -> String {
    var text = """
      CHARSET="ANSI";
      CODEPAGE="utf-8";
      LANGUAGE="sv";
      DECIMALS=2;
      MATRIX="X";
      SUBJECT-AREA="A";
      SUBJECT-CODE="A";
      TITLE="\(cube.title)";
      CONTENTS="C";
      UNITS="antal";
      STUB="\(cube.dimensions[0].id)";
      HEADING=\(cube.dimensions.dropFirst().map { "\"\($0.id)\"" }.joined(separator: ","));

      """
    for dimension in cube.dimensions {
      text += "VALUES(\"\(dimension.id)\")=\(dimension.categories.map { "\"\($0.label)\"" }.joined(separator: ","));\n"
      text += "CODES(\"\(dimension.id)\")=\(dimension.categories.map { "\"\($0.code)\"" }.joined(separator: ","));\n"
      if dimension.role == .time {
        text +=
          "TIMEVAL(\"\(dimension.id)\")=TLIST(A1),\(dimension.categories.map { "\"\($0.code)\"" }.joined(separator: ","));\n"
      }
      if dimension.role == .geo { text += "MAP(\"\(dimension.id)\")=\"karta\";\n" }
    }
    for (index, mark) in cube.statuses.sorted(by: { $0.key < $1.key }) {
      text +=
        "DATANOTECELL(\(cube.categories(at: index).map { "\"\($0.code)\"" }.joined(separator: ",")))=\"\(mark)\";\n"
    }
    return data ? text + "DATA=\n" + cube.cells.map { pxCell($0) }.joined(separator: " ") + ";\n" : text
  }

  private static func pxCell(_ cell: DataCube.Cell) -> String {
    switch cell {
    case .number(let text): text
    case .exactNil: "\"-\""
    case .missing(let symbol): "\"\(symbol)\""
    case .absent: "\".\""
    }
  }

  private static func jsonHead(_ cube: DataCube) -> String {
    var dimensions: [String] = []
    for dimension in cube.dimensions {
      let index = dimension.categories.map { JSONText.quoted($0.code) }.joined(separator: ",")
      let labels = dimension.categories.map { "\(JSONText.quoted($0.code)):\(JSONText.quoted($0.label))" }
      dimensions.append(
        "\(JSONText.quoted(dimension.id)):{\"label\":\(JSONText.quoted(dimension.label)),\"category\":{\"index\":[\(index)],"
          + "\"label\":{\(labels.joined(separator: ","))}}}")
    }
    func role(_ role: DataCube.Role) -> String {
      "[" + cube.dimensions.filter { $0.role == role }.map { JSONText.quoted($0.id) }.joined(separator: ",") + "]"
    }
    return "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\(JSONText.quoted(cube.title)),"
      + "\"id\":[\(cube.dimensions.map { JSONText.quoted($0.id) }.joined(separator: ","))],"
      + "\"size\":[\(cube.dimensions.map { "\($0.categories.count)" }.joined(separator: ","))],"
      + "\"role\":{\"time\":\(role(.time)),\"geo\":\(role(.geo))},\"dimension\":{\(dimensions.joined(separator: ","))},"
  }

  private static func rows(_ cube: DataCube, separator: String, comma: Bool) -> String {
    var text = ["plats", "ar", "varde", "status"].joined(separator: separator) + "\r\n"
    for (index, cell) in cube.cells.enumerated() where cell != .absent {
      let value =
        switch cell {
        case .number(let number): comma ? number.replacing(".", with: ",") : number
        case .exactNil: "-"
        case .missing(let symbol): symbol
        case .absent: ""
        }
      text +=
        (cube.categories(at: index).map(\.code) + [value, cube.statuses[index] ?? ""]).joined(separator: separator)
        + "\r\n"
    }
    return text
  }

  // MARK: - What each format can say

  private static func map(_ cube: DataCube, _ change: (DataCube.Cell) -> DataCube.Cell) -> DataCube {
    var cube = cube
    cube.cells = cube.cells.map(change)
    for index in cube.cells.indices where cube.cells[index] == .absent { cube.statuses[index] = nil }
    return cube
  }

  private static func withoutAbsent(_ cube: DataCube) -> DataCube { map(cube) { $0 == .absent ? .number("0") : $0 } }

  /// Nil has no form; a symbol is a status, so a cell has one or the other.
  private static func plainMissing(_ cube: DataCube, symbols: Bool) -> DataCube {
    var cube = map(cube) { cell in
      switch cell {
      case .exactNil: .missing("")
      case .missing where !symbols: .missing("")
      default: cell
      }
    }
    if symbols {
      for (index, cell) in cube.cells.enumerated() {
        if case .missing = cell { cube.statuses[index] = nil }
      }
    }
    return cube
  }

  private static func onlyNumbersAndAbsent(_ cube: DataCube) -> DataCube {
    var cube = map(cube) { if case .number = $0 { $0 } else { .absent } }
    cube.statuses = [:]
    return cube
  }

  /// Two columns: plats and ar; labels are codes.
  private static func asObservations(_ cube: DataCube) -> DataCube {
    var reduced = codesOnly(cube, ids: ["plats", "ar"], roles: [.geo, .time])
    reduced.title = ""
    return reduced
  }

  private static func asKolada(_ cube: DataCube) -> DataCube {
    var reduced = plainMissing(cube, symbols: false)
    reduced.statuses = [:]
    reduced = codesOnly(reduced, ids: ["municipality", "period"], roles: [.geo, .time])
    reduced.dimensions.insert(.init(id: "kpi", categories: [.init(code: "N1")], role: .contents), at: 0)
    reduced.dimensions.append(.init(id: "gender", categories: [.init(code: "T")], role: .sex))
    return reduced
  }

  private static func codesOnly(_ cube: DataCube, ids: [String], roles: [DataCube.Role]) -> DataCube {
    var cube = cube
    cube.dimensions = zip(zip(ids, roles), cube.dimensions).map { name, dimension in
      DataCube.Dimension(id: name.0, categories: dimension.categories.map { .init(code: $0.code) }, role: name.1)
    }
    return cube
  }
}
