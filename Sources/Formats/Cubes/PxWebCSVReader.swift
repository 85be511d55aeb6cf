/// CSV as PxWeb writes it: texts in quotes, cells without.
///
/// In `csv` the values of the HEADING variables are joined with a space into column headers; `csv2` and `csv3` have one
/// row per cell, and so has the second API whatever its separator. Source: PxTools/PCAxis.Serializers, CsvSerializer;
/// a `"` inside a text is not doubled there.
enum PxWebCSVReader: HoldingReader {
  static let format = "pxweb-csv"

  static func recognises(_ file: CubeFile) -> Bool {
    guard let separator = separator(file.head),
      let table = try? DelimitedTable(file.head, separator: separator, isCut: file.head.count >= CubeFile.headSize),
      let (start, width) = layout(table)
    else { return false }
    return table.rows.indices.contains(start + 1) && width > 0
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let whole = try file.text()
    guard let separator = separator(whole.utf8) else { throw CubeError(.unknownFormat) }
    let table = try DelimitedTable(whole.utf8, separator: separator, isCut: false)
    guard let (start, width) = layout(table) else { throw CubeError(.unknownFormat) }
    let header = table.rows[start].fields
    let stub = stub(table, start: start, width: width)
    let heads = PxWebHeadings(Array(header.suffix(width)))
    var axes = stub.map { SparseCube.Axis(id: $0.name, label: nil, role: nil) }
    axes += heads.axes
    var sparse = SparseCube(axes: axes)
    for row in table.rows.dropFirst(start + 1) {
      guard row.fields.count == header.count else {
        throw CubeError(
          .badRow, at: CubePlace(line: row.line), ["found": "\(row.fields.count)", "expected": "\(header.count)"])
      }
      let picked = stub.map { $0.category(row.fields) }
      for (column, text) in row.fields.suffix(width).enumerated() {
        guard let cell = cell(text, separator: separator) else {
          throw CubeError(
            .badCell, at: CubePlace(line: row.line, cell: header[header.count - width + column]), ["found": text])
        }
        try sparse.add(picked + heads.categories[column], cell, line: row.line)
      }
    }
    guard !sparse.isEmpty else { throw CubeError(.noData, ["name": "csv"]) }
    let title = table.rows[..<start].first?.fields.first ?? (width == 1 ? header.last : nil) ?? ""
    var cube = try sparse.cube(format: format, title: title)
    cube.encoding = file.encoding(of: whole)
    return [cube]
  }

  /// What stands after the first text of the header, which may come after a title of its own.
  private static func separator(_ text: [UInt8]) -> UInt8? {
    for line in text.prefix(1 << 16).split(separator: 0x0A).prefix(3) {
      guard line.first == UInt8(ascii: "\""), let end = line.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
        return nil
      }
      let after = line[(end + 1)...].first
      if let after, [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x20].contains(after) { return after }
    }
    return nil
  }

  /// The header's row and how many columns of cells there are: those at the end that stand without quotes.
  private static func layout(_ table: DelimitedTable) -> (start: Int, width: Int)? {
    guard let start = table.rows.prefix(3).firstIndex(where: { $0.fields.count > 1 }) else { return nil }
    let header = table.rows[start]
    guard header.areQuoted.allSatisfy({ $0 }), table.rows.indices.contains(start + 1) else { return nil }
    let first = table.rows[start + 1]
    guard first.fields.count == header.fields.count else { return nil }
    let width = first.areQuoted.reversed().prefix { !$0 }.count
    guard width > 0, width < first.fields.count, first.areQuoted.prefix(first.fields.count - width).allSatisfy({ $0 })
    else { return nil }
    guard first.fields.suffix(width).allSatisfy({ cell($0, separator: UInt8(ascii: ";")) != nil }) else { return nil }
    return (start, width)
  }

  /// A variable of the rows: one column, or its code and its text in two.
  private struct Variable {
    let name: String
    let code: Int
    let label: Int?
    /// `17 - Värmlands län`.
    let isJoined: Bool

    func category(_ fields: [String]) -> DataCube.Category {
      let text = fields[code]
      if isJoined, let cut = text.firstRange(of: " - ") {
        return DataCube.Category(code: String(text[..<cut.lowerBound]), label: String(text[cut.upperBound...]))
      }
      return DataCube.Category(code: text, label: label.map { fields[$0] })
    }
  }

  private static func stub(_ table: DelimitedTable, start: Int, width: Int) -> [Variable] {
    let header = table.rows[start].fields.dropLast(width)
    let rows = table.rows.dropFirst(start + 1)
    var variables: [Variable] = []
    for (index, name) in header.enumerated() {
      if let last = variables.last, last.label == nil, last.code == index - 1, header[index - 1] == name {
        variables[variables.count - 1] = Variable(name: name, code: last.code, label: index, isJoined: false)
        continue
      }
      let isJoined =
        name.contains(" - ")
        && rows.allSatisfy { $0.fields.indices.contains(index) && $0.fields[index].contains(" - ") }
      let shown = isJoined ? name.firstRange(of: " - ").map { String(name[$0.upperBound...]) } : nil
      variables.append(Variable(name: shown ?? name, code: index, label: nil, isJoined: isJoined))
    }
    return variables
  }

  /// A number, the office's exact nil or its symbol for missing, which is bare: `..`, but never a word of letters and
  /// spaces that belongs in quotes.
  private static func cell(_ text: String, separator: UInt8) -> DataCube.Cell? {
    if text.isEmpty { return .missing("") }
    if text == "-" { return .exactNil }
    let number = separator == UInt8(ascii: ",") ? text : text.replacing(",", with: ".")
    if NumberText.isNumber(number.utf8) { return .number(number) }
    let isSymbol = text.utf8.count <= 8 && !text.utf8.contains { (48...57).contains($0) }
    return isSymbol ? .missing(text) : nil
  }
}
