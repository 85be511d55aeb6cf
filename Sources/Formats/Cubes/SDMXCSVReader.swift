/// SDMX-CSV 1.0 (also Eurostat's) and 2.0.
///
/// Field guide: <https://github.com/sdmx-twg/sdmx-csv>. Without the structure definition a column is a dimension when it
/// stands before the first measure and is no known attribute, or is named as one.
enum SDMXCSVReader: HoldingReader {
  static let format = "sdmx-csv"

  static func recognises(_ file: CubeFile) -> Bool {
    let first = file.head.prefix { $0 != 0x0A }.prefix {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") && $0 != 0x0D
    }
    let name = String(decoding: first, as: UTF8.self).filter { $0 != "\"" }
    return name == "DATAFLOW" || name == "STRUCTURE" || name.hasPrefix("STRUCTURE[")
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let whole = try file.text()
    let table = try DelimitedTable(whole.utf8)
    guard let header = table.rows.first else { throw CubeError(.empty) }
    let layout = try SDMXLayout(header.fields, line: header.line)
    var order: [String] = []
    var sparse: [String: SparseCube] = [:]
    var deleted = 0
    for row in table.rows.dropFirst() {
      guard row.fields.count == header.fields.count else {
        throw CubeError(
          .badRow, at: CubePlace(line: row.line),
          ["found": "\(row.fields.count)", "expected": "\(header.fields.count)"])
      }
      if layout.action(row.fields) == "D" {
        deleted += 1
        continue
      }
      let structure = layout.structure(row.fields)
      if sparse[structure] == nil {
        order.append(structure)
        sparse[structure] = SparseCube(axes: layout.axes)
      }
      for (measure, picked) in layout.cells(row.fields) {
        let text = measure.text
        let cell: DataCube.Cell
        if text.isEmpty || text == ":" || text == "NaN" {
          cell = .missing(text)
        } else {
          // The decimal sign may follow the locale when the separator is not a comma.
          let number = table.separator == UInt8(ascii: ",") ? text : text.replacing(",", with: ".")
          guard NumberText.isNumber(number.utf8) else {
            throw CubeError(.badCell, at: CubePlace(line: row.line, cell: measure.name), ["found": text])
          }
          cell = .number(number)
        }
        try sparse[structure]?.add(picked, cell, line: row.line, status: layout.status(row.fields))
      }
    }
    var cubes: [DataCube] = []
    for structure in order {
      guard let collected = sparse[structure], !collected.isEmpty else { continue }
      var cube = try collected.cube(format: "sdmx-csv \(layout.version)", title: structure)
      cube.encoding = file.encoding(of: whole)
      if deleted > 0 { cube.warnings.append(CubeWarning(.noRecord, ["found": "\(deleted)"])) }
      cubes.append(cube)
    }
    guard !cubes.isEmpty else { throw CubeError(.noData, ["name": "OBS_VALUE"]) }
    return cubes
  }
}
