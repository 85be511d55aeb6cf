/// What must hold in a PX file, and what is only said when it does not.
struct PXChecks {
  let header: PXHeader
  private(set) var warnings: [CubeWarning] = []

  init(header: PXHeader) { self.header = header }

  /// Keywords that the specification demands. TITLE or DESCRIPTION; UNITS for the table or for every content.
  private static let mandatory = ["CONTENTS", "DECIMALS", "MATRIX", "SUBJECT-AREA", "SUBJECT-CODE"]

  func mandatory(hasData: Bool) throws(CubeError) {
    for keyword in Self.mandatory where header.first(keyword) == nil { throw missing(keyword) }
    if header.first("TITLE") == nil, header.first("DESCRIPTION") == nil { throw missing("TITLE") }
    if header.stub.isEmpty, header.heading.isEmpty { throw missing("STUB") }
    if header.all("UNITS").isEmpty { throw missing("UNITS") }
    if !hasData { throw missing("DATA") }
    if let decimals = header.first("DECIMALS"), !(0...15).contains(Int(decimals.text) ?? -1) {
      throw CubeError(.badKeyword, at: header.place(decimals), ["found": decimals.text, "expected": "0–15"])
    }
  }

  /// STUB then HEADING, each with its values and codes.
  func dimensions() throws(CubeError) -> [DataCube.Dimension] {
    let names = header.stub + header.heading
    for name in names where names.filter({ $0 == name }).count > 1 {
      throw CubeError(
        .badKeyword, at: header.first("HEADING").map { header.place($0) } ?? CubePlace(keyword: "STUB"), ["found": name]
      )
    }
    for keyword in ["VALUES", "CODES"] {
      for statement in header.all(keyword) where !statement.subkeys.allSatisfy(names.contains) {
        throw unknownVariable(statement, names)
      }
    }
    let contents = header.first("CONTVARIABLE")
    if let contents, !names.contains(contents.text) { throw unknownVariable(contents, names, contents.text) }
    var dimensions: [DataCube.Dimension] = []
    for name in names {
      var dimension = try dimension(name)
      if contents?.text == name { dimension.role = .contents }
      dimensions.append(dimension)
    }
    if let contents = dimensions.first(where: { $0.role == .contents }), header.first("UNITS") == nil {
      for category in contents.categories where header.first("UNITS", category.label) == nil {
        throw missing("UNITS(\"\(category.label)\")")
      }
    }
    return dimensions
  }

  private func dimension(_ name: String) throws(CubeError) -> DataCube.Dimension {
    let time = header.first("TIMEVAL", name)
    let periods = time.flatMap { PXTime.periods($0) } ?? []
    let codes = header.first("CODES", name)?.texts
    guard
      let values = header.first("VALUES", name)?.texts
        ?? (time != nil && !periods.isEmpty ? periods.map { PXTime.value(of: $0, scale: time?.timeScale) } : nil)
    else { throw missing("VALUES(\"\(name)\")") }
    if let codes, codes.count != values.count, let statement = header.first("CODES", name) {
      throw CubeError(
        .sizeMismatch, at: header.place(statement),
        ["name": name, "found": "\(codes.count)", "expected": "\(values.count)"])
    }
    guard !values.isEmpty else { throw missing("VALUES(\"\(name)\")") }
    var dimension = DataCube.Dimension(
      id: name, label: name,
      categories: values.enumerated().map { index, value in
        let code = codes?[index] ?? ""
        return DataCube.Category(code: code.isEmpty ? value : code, label: value)
      })
    if time != nil {
      dimension.role = .time
      if periods.count == values.count { dimension.periods = periods }
    } else if header.first("MAP", name) != nil || header.first("VARIABLE-TYPE", name)?.text.uppercased() == "G" {
      dimension.role = .geo
    }
    return dimension
  }

  /// Everything the reference shrugs at and a reader should know.
  mutating func recoverable(dimensions: [DataCube.Dimension]) {
    let names = dimensions.map(\.id)
    for statement in header.statements where !PXKeywords.known.contains(statement.keyword) {
      warnings.append(CubeWarning(.unknownKeyword, at: header.place(statement), ["found": statement.keyword]))
    }
    for statement in header.statements where statement.language == nil || statement.language == header.language {
      if PXKeywords.byVariable.contains(statement.keyword), let name = statement.subkeys.first, !names.contains(name) {
        warnings.append(
          CubeWarning(
            .unknownVariable, at: header.place(statement), ["found": name, "expected": names.joined(separator: ", ")]))
      }
      if PXKeywords.byVariableAndValue.contains(statement.keyword) {
        variableAndValue(statement, dimensions)
      }
      if PXKeywords.byContent.contains(statement.keyword), let content = statement.subkeys.first,
        let contents = dimensions.first(where: { $0.role == .contents }),
        !contents.categories.contains(where: { $0.label == content })
      {
        warnings.append(
          CubeWarning(.unknownValue, at: header.place(statement), ["found": content, "name": contents.id]))
      }
      if PXKeywords.byContent.contains(statement.keyword), !statement.subkeys.isEmpty,
        !dimensions.contains(where: { $0.role == .contents }), statement.keyword != "UNITS"
      {
        warnings.append(
          CubeWarning(
            .unknownValue, at: header.place(statement),
            ["found": statement.subkeys.joined(separator: ", "), "name": "CONTVARIABLE"]))
      }
      if let allowed = PXKeywords.allowedValues[statement.keyword], !allowed.contains(statement.text.uppercased()),
        !statement.text.isEmpty
      {
        warnings.append(
          CubeWarning(
            .badValue, at: header.place(statement),
            ["found": statement.text, "expected": allowed.sorted().joined(separator: ", ")]))
      }
      if statement.keyword == "ELIMINATION", let dimension = dimensions.first(where: { [$0.id] == statement.subkeys }),
        statement.text.uppercased() != "YES", statement.text.uppercased() != "NO",
        !dimension.categories.contains(where: { $0.label == statement.text || $0.code == statement.text })
      {
        warnings.append(
          CubeWarning(.unknownValue, at: header.place(statement), ["found": statement.text, "name": dimension.id]))
      }
    }
    if let shown = header.first("SHOWDECIMALS"), let decimals = header.integer("DECIMALS"),
      !(0...6).contains(Int(shown.text) ?? -1) || (Int(shown.text) ?? 0) > decimals
    {
      warnings.append(
        CubeWarning(.badValue, at: header.place(shown), ["found": shown.text, "expected": "0–\(decimals)"]))
    }
    time(dimensions)
  }

  private mutating func variableAndValue(_ statement: PXStatement, _ dimensions: [DataCube.Dimension]) {
    guard let name = statement.subkeys.first else { return }
    guard let dimension = dimensions.first(where: { $0.id == name }) else {
      warnings.append(
        CubeWarning(
          .unknownVariable, at: header.place(statement),
          ["found": name, "expected": dimensions.map(\.id).joined(separator: ", ")]))
      return
    }
    if statement.subkeys.count > 1,
      !dimension.categories.contains(where: { $0.label == statement.subkeys[1] || $0.code == statement.subkeys[1] })
    {
      warnings.append(
        CubeWarning(.unknownValue, at: header.place(statement), ["found": statement.subkeys[1], "name": name]))
    }
  }

  /// A TIMEVAL that disagrees with VALUES is not used.
  private mutating func time(_ dimensions: [DataCube.Dimension]) {
    for dimension in dimensions {
      guard let statement = header.first("TIMEVAL", dimension.id), dimension.periods.isEmpty else { continue }
      let count = PXTime.periods(statement)?.count
      warnings.append(
        CubeWarning(
          .timeMismatch, at: header.place(statement),
          ["found": count.map { "\($0)" } ?? statement.text, "expected": "\(dimension.categories.count)"]))
    }
  }

  private func missing(_ keyword: String) -> CubeError {
    CubeError(.missingKeyword, at: CubePlace(keyword: keyword), ["name": keyword])
  }

  private func unknownVariable(_ statement: PXStatement, _ names: [String], _ found: String? = nil) -> CubeError {
    CubeError(
      .unknownVariable, at: header.place(statement),
      ["found": found ?? statement.subkeys.joined(separator: ", "), "expected": names.joined(separator: ", ")])
  }
}
