/// Plain CSV with known column names: one value per row.
///
/// Columns: indikator, plats, kon, ar, varde, enhet, kalla, status (or the English words), in any order; title rows may
/// stand above. With `;` or tab as separator the decimal sign may be a comma.
enum DeclaredCSVReader: HoldingReader {
  static let format = "csv"

  private enum Column: String, CaseIterable {
    case indicator = "indikator"
    case place = "plats"
    case placeName = "platsnamn"
    case sex = "kon"
    case year = "ar"
    case value = "varde"
    case unit = "enhet"
    case source = "kalla"
    case status
    case note = "not"

    /// The column that a header names, without regard to case, å ä ö and spaces.
    init?(header: String) {
      let key = Column.key(header)
      switch key {
      case "indikator", "indicator", "kpi", "nyckeltal": self = .indicator
      case "plats", "place", "region", "kommun", "geo": self = .place
      case "platsnamn", "placename": self = .placeName
      case "kon", "sex", "gender": self = .sex
      case "ar", "year", "tid", "time", "period": self = .year
      case "varde", "value": self = .value
      case "enhet", "unit": self = .unit
      case "kalla", "source": self = .source
      case "status", "flag", "flagga": self = .status
      case "not", "note", "anmarkning": self = .note
      default: return nil
      }
    }

    private static func key(_ header: String) -> String {
      var key = ""
      // Decomposed letters compare equal to composed ones, character by character.
      for character in header.lowercased() {
        switch character {
        case "å", "ä": key.append("a")
        case "ö": key.append("o")
        case _ where character.isLetter || character.isNumber: key.append(character)
        default: break
        }
      }
      return key
    }
  }

  static func recognises(_ file: CubeFile) -> Bool {
    guard let table = try? DelimitedTable(file.head, headOnly: true) else { return false }
    return header(table) != nil
  }

  static func read(_ file: CubeFile) throws(CubeError) -> [DataCube] {
    let whole = try file.text()
    let table = try DelimitedTable(whole.utf8)
    guard let (start, columns) = header(table) else { throw CubeError(.unknownFormat) }
    let header = table.rows[start]
    for (index, name) in header.fields.enumerated() where columns[index] == nil && !name.isEmpty {
      throw CubeError(
        .badKeyword, at: CubePlace(line: header.line, cell: name),
        ["found": name, "expected": Column.allCases.map(\.rawValue).joined(separator: ", ")])
    }
    let axes: [(Column, DataCube.Role?)] = [
      (.indicator, .contents), (.place, .geo), (.sex, .sex), (.year, .time),
    ]
    let used = axes.filter { columns.values.contains($0.0) }
    var sparse = SparseCube(axes: used.map { .init(id: $0.0.rawValue, label: nil, role: $0.1) })
    for row in table.rows.dropFirst(start + 1) {
      if row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
      guard row.fields.count == header.fields.count else {
        throw CubeError(
          .badRow, at: CubePlace(line: row.line),
          ["found": "\(row.fields.count)", "expected": "\(header.fields.count)"])
      }
      func text(_ column: Column) -> String {
        for (index, name) in columns where name == column { return trimmed(row.fields[index]) }
        return ""
      }
      var picked: [DataCube.Category] = []
      for (column, _) in used {
        let code = column == .sex && text(column).isEmpty ? "T" : text(column)
        if code.isEmpty {
          throw CubeError(
            .badRow, at: CubePlace(line: row.line, cell: column.rawValue), ["found": "", "name": column.rawValue])
        }
        picked.append(
          DataCube.Category(code: code, label: column == .place && !text(.placeName).isEmpty ? text(.placeName) : nil))
      }
      try sparse.add(
        picked, try cell(text(.value), separator: table.separator, line: row.line), line: row.line,
        status: text(.status), unit: text(.unit), source: text(.source))
    }
    guard !sparse.isEmpty else { throw CubeError(.noData, ["name": "csv"]) }
    let title = table.rows[..<start].first?.fields.first { !$0.isEmpty } ?? ""
    var cube = try sparse.cube(format: format, title: title)
    cube.encoding = file.encoding(of: whole)
    return [cube]
  }

  /// The first of the first twenty rows that names a place, a year and a value.
  private static func header(_ table: DelimitedTable) -> (row: Int, columns: [Int: Column])? {
    for (index, row) in table.rows.prefix(20).enumerated() {
      var columns: [Int: Column] = [:]
      for (field, name) in row.fields.enumerated() {
        if let column = Column(header: name), !columns.values.contains(column) { columns[field] = column }
      }
      if [.place, .year, .value].allSatisfy(columns.values.contains) { return (index, columns) }
    }
    return nil
  }

  private static func cell(_ text: String, separator: UInt8, line: Int) throws(CubeError) -> DataCube.Cell {
    switch text {
    case "": return .missing("")
    case "-": return .exactNil
    case ".", "..", "...", "....", ".....", "......", ":": return .missing(text)
    default:
      // With a comma between the fields a comma inside one was quoted, and is as good a decimal sign. The minus sign
      // of typography (U+2212) is what spreadsheets write under Swedish settings.
      let number = text.replacing(",", with: ".").replacing("\u{2212}", with: "-")
      guard NumberText.isNumber(number.utf8), text.filter({ $0 == "," }).count <= 1,
        !(text.contains(",") && text.contains("."))
      else { throw CubeError(.badCell, at: CubePlace(line: line, cell: "varde"), ["found": text]) }
      return .number(number)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
