/// Prints a table cell by cell: row-major over the full product, absent cells included.
///
/// CSV with comma, LF, UTF-8 without a mark and decimal points; per dimension its label and ` [code]`, then value exactly
/// as stored and status. Contract: design 5.5.
package enum CubeTable {
  /// One table as CSV.
  package static func csv(_ cube: DataCube) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(cube.cells.count * 40)
    var header: [String] = []
    for dimension in cube.dimensions { header += [dimension.label, dimension.label + " [code]"] }
    append(header + ["value", "status"], to: &out)
    // The printed start of a row changes slowly, so each dimension's part is quoted once per category.
    let parts = cube.dimensions.map { $0.categories.map { quoted($0.label) + [comma] + quoted($0.code) + [comma] } }
    var positions = [Int](repeating: 0, count: parts.count)
    for index in cube.cells.indices {
      for (dimension, position) in positions.enumerated() { out += parts[dimension][position] }
      out += quoted(value(cube.cells[index]))
      out.append(comma)
      out += quoted(status(cube, index))
      out.append(UInt8(ascii: "\n"))
      for dimension in positions.indices.reversed() {
        positions[dimension] += 1
        if positions[dimension] < parts[dimension].count { break }
        positions[dimension] = 0
      }
    }
    return out
  }

  /// Several tables as a JSON list; values are strings, so that every digit stays.
  package static func json(_ cubes: [DataCube]) -> [UInt8] {
    var text = "["
    for (number, cube) in cubes.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      text += " {\"title\":\(JSONText.quoted(cube.title)),\"format\":\(JSONText.quoted(cube.format))"
      for (key, value) in [("source", cube.source), ("updated", cube.updated), ("language", cube.language)] {
        if let value { text += ",\"\(key)\":\(JSONText.quoted(value))" }
      }
      text += ",\"encoding\":{"
      if let declared = cube.encoding.declared { text += "\"declared\":\(JSONText.quoted(declared))," }
      text += "\"used\":\(JSONText.quoted(cube.encoding.used))}"
      if let decimals = cube.decimals { text += ",\"decimals\":\(decimals)" }
      text += ",\"dimensions\":["
      text += cube.dimensions.map { dimension(of: $0) }.joined(separator: ",")
      text += "],\"cells\":[\n"
      for index in cube.cells.indices {
        let codes = cube.categories(at: index).map { JSONText.quoted($0.code) }.joined(separator: ",")
        text += "  {\"codes\":[\(codes)],\"value\":\(JSONText.quoted(value(cube.cells[index]))),\"status\":"
        text += JSONText.quoted(status(cube, index)) + "}" + (index + 1 < cube.cells.count ? ",\n" : "\n")
      }
      text += " ]}"
    }
    return Array((text + "\n]\n").utf8)
  }

  private static func dimension(of dimension: DataCube.Dimension) -> String {
    var text = "{\"id\":\(JSONText.quoted(dimension.id)),\"label\":\(JSONText.quoted(dimension.label))"
    if let role = dimension.role { text += ",\"role\":\"\(role.rawValue)\"" }
    let categories = dimension.categories.map {
      "{\"code\":\(JSONText.quoted($0.code)),\"label\":\(JSONText.quoted($0.label))}"
    }
    return text + ",\"categories\":[\(categories.joined(separator: ","))]}"
  }

  private static func value(_ cell: DataCube.Cell) -> String {
    switch cell {
    case .number(let text): text
    case .exactNil: "0"
    case .missing, .absent: ""
    }
  }

  /// The publisher's symbol for a missing cell, `-` for nil, else the flag beside it.
  private static func status(_ cube: DataCube, _ index: Int) -> String {
    switch cube.cells[index] {
    case .exactNil: "-"
    case .missing(let symbol) where !symbol.isEmpty: symbol
    default: cube.statuses[index] ?? ""
    }
  }

  private static let comma = UInt8(ascii: ",")

  private static func append(_ fields: [String], to out: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { out.append(comma) }
      out += quoted(field)
    }
    out.append(UInt8(ascii: "\n"))
  }

  /// In quotes only where the text needs them (RFC 4180).
  private static func quoted(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let needsQuotes = bytes.contains { $0 == comma || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes }
    var out: [UInt8] = [UInt8(ascii: "\"")]
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
    return out
  }
}
