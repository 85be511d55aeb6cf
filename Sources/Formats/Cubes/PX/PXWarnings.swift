/// What is wrong in a PX file that is read all the same: everything the reference shrugs at and a reader should know.
struct PXWarnings {
  let header: PXHeader
  let dimensions: [DataCube.Dimension]
  private(set) var warnings: [CubeWarning] = []

  init(header: PXHeader, dimensions: [DataCube.Dimension]) {
    self.header = header
    self.dimensions = dimensions
    for statement in header.statements { check(statement) }
    shownDecimals()
    time()
    if header.text("DESCRIPTIONDEFAULT")?.uppercased() == "YES", header.text("DESCRIPTION") == nil {
      warnings.append(CubeWarning(.missingKeyword, at: CubePlace(keyword: "DESCRIPTION"), ["name": "DESCRIPTION"]))
    }
  }

  private mutating func warn(_ code: CubeWarning.Code, _ statement: PXStatement, _ details: [String: String]) {
    warnings.append(CubeWarning(code, at: header.place(statement), details))
  }

  private mutating func check(_ statement: PXStatement) {
    let keyword = statement.keyword
    if !PXKeywords.known.contains(keyword) { warn(.unknownKeyword, statement, ["found": keyword]) }
    if statement.isBroken {
      warn(.badValue, statement, ["found": statement.texts.joined(separator: ", "), "expected": "\"…\";"])
      return
    }
    // Other languages name the variables in their own words; the default language is what the cells are printed in.
    guard statement.language == nil || statement.language == header.language else { return }
    if let allowed = PXKeywords.allowedValues[keyword], !statement.text.isEmpty,
      !allowed.contains(statement.text.uppercased())
    {
      warn(.badValue, statement, ["found": statement.text, "expected": allowed.sorted().joined(separator: ", ")])
    }
    if PXKeywords.byVariable.contains(keyword), let name = statement.subkeys.first { _ = variable(name, statement) }
    if PXKeywords.byVariableAndValue.contains(keyword) { variableAndValue(statement) }
    if PXKeywords.byContent.contains(keyword), let content = statement.subkeys.first {
      if let contents = dimensions.first(where: { $0.role == .contents }) {
        known(content, in: contents, statement)
      } else {
        warn(.unknownValue, statement, ["found": content, "name": "CONTVARIABLE"])
      }
    }
    if PXKeywords.byCell.contains(keyword) { cell(statement) }
    if keyword == "ELIMINATION", let dimension = dimensions.first(where: { [$0.id] == statement.subkeys }),
      !["YES", "NO"].contains(statement.text.uppercased())
    {
      known(statement.text, in: dimension, statement)
    }
    if keyword == "PRESTEXT", statement.text == "0", (header.integer("AXIS-VERSION") ?? 0) < 2010 {
      // Before 2010 a 0 meant that VALUES and CODES have changed places in the file. The reference refuses such a file;
      // its own examples have it, and both texts are printed anyway.
      warn(.badValue, statement, ["found": "0", "expected": "AXIS-VERSION ≥ 2010"])
    }
    if keyword == "PRECISION", !(0...6).contains(Int(statement.text) ?? -1) {
      warn(.badValue, statement, ["found": statement.text, "expected": "0–6"])
    }
    if keyword == "ATTRIBUTES" || keyword == "ATTRIBUTE-TEXT",
      statement.items.count != header.first("ATTRIBUTE-ID")?.items.count
    {
      warn(.badValue, statement, ["found": "\(statement.items.count)", "expected": "ATTRIBUTE-ID"])
    }
  }

  private mutating func variable(_ name: String, _ statement: PXStatement) -> DataCube.Dimension? {
    if let dimension = dimensions.first(where: { $0.id == name }) { return dimension }
    warn(
      .unknownVariable, statement,
      ["found": name, "expected": dimensions.map(\.id).joined(separator: ", ")])
    return nil
  }

  private mutating func known(_ value: String, in dimension: DataCube.Dimension, _ statement: PXStatement) {
    if dimension.categories.contains(where: { $0.label == value || $0.code == value }) { return }
    warn(.unknownValue, statement, ["found": value, "name": dimension.id])
  }

  private mutating func variableAndValue(_ statement: PXStatement) {
    guard statement.subkeys.count == 2 else {
      warn(.badValue, statement, ["found": statement.subkeys.joined(separator: ", "), "expected": "(\"…\",\"…\")"])
      return
    }
    if let dimension = variable(statement.subkeys[0], statement) {
      known(statement.subkeys[1], in: dimension, statement)
    }
  }

  private mutating func cell(_ statement: PXStatement) {
    guard statement.subkeys.count == dimensions.count else {
      warn(
        .badValue, statement, ["found": "\(statement.subkeys.count)", "expected": "\(dimensions.count)"])
      return
    }
    for (dimension, code) in zip(dimensions, statement.subkeys) where code != "*" {
      known(code, in: dimension, statement)
    }
  }

  private mutating func shownDecimals() {
    guard let shown = header.first("SHOWDECIMALS"), let decimals = header.integer("DECIMALS") else { return }
    let number = Int(shown.text) ?? -1
    if number < 0 || number > min(decimals, 6) {
      warn(.badValue, shown, ["found": shown.text, "expected": "0–\(min(decimals, 6))"])
    }
  }

  /// A TIMEVAL that disagrees with VALUES is not used.
  private mutating func time() {
    for dimension in dimensions {
      guard let statement = header.first("TIMEVAL", dimension.id), dimension.periods.isEmpty else { continue }
      let count = PXTime.periods(statement)?.count
      warn(
        .timeMismatch, statement,
        ["found": count.map { "\($0)" } ?? statement.text, "expected": "\(dimension.categories.count)"])
    }
  }
}
