/// What must hold in a PX file: what the reference implementation calls fatal.
///
/// Source: PCAxis.Core, PXModelBuilderAdapter (CheckMeta and the setters), read for its rules. Two things are kept more
/// lenient, because nothing is lost by them: the order of keywords, and UNITS of a value without CONTVARIABLE.
struct PXChecks {
  let header: PXHeader

  private static let mandatory = ["CONTENTS", "DECIMALS", "MATRIX", "SUBJECT-AREA", "SUBJECT-CODE", "UNITS"]
  /// An empty text is a value for these.
  private static let mayBeEmpty: Set<String> = ["SUBJECT-AREA", "UNITS"]

  func mandatory(hasData: Bool) throws(CubeError) {
    for statement in header.statements where statement.isBroken {
      if PXKeywords.fatalWhenBroken.contains(statement.keyword) || !PXKeywords.known.contains(statement.keyword) {
        throw CubeError(
          .badKeyword, at: header.place(statement), ["found": statement.texts.joined(separator: ", ")])
      }
    }
    for keyword in Self.mandatory {
      guard let statement = header.first(keyword) else { throw missing(keyword) }
      if statement.text.isEmpty, !Self.mayBeEmpty.contains(keyword) { throw missing(keyword) }
    }
    if header.text("TITLE") == nil, header.text("DESCRIPTION") == nil { throw missing("TITLE") }
    if header.stub.isEmpty, header.heading.isEmpty { throw missing("STUB") }
    if !hasData { throw missing("DATA") }
    if let decimals = header.first("DECIMALS"), !(0...15).contains(Int(decimals.text) ?? -1) {
      throw CubeError(.badKeyword, at: header.place(decimals), ["found": decimals.text, "expected": "0–15"])
    }
    for language in header.otherLanguages {
      guard header.statements.contains(where: { $0.keyword == "UNITS" && $0.language == language }) else {
        throw missing("UNITS[\(language)]")
      }
    }
  }

  /// STUB then HEADING, each with its values and codes.
  func dimensions() throws(CubeError) -> [DataCube.Dimension] {
    let names = header.stub + header.heading
    for name in names where name.isEmpty || names.filter({ $0 == name }).count > 1 {
      let statement = header.first("HEADING") ?? header.first("STUB")
      throw CubeError(
        .badKeyword, at: statement.map { header.place($0) } ?? CubePlace(keyword: "STUB"), ["found": name])
    }
    for statement in header.statements where PXKeywords.structural.contains(statement.keyword) {
      let known = variables(in: statement.language, names)
      if let known, let name = statement.subkeys.first, !known.contains(name) {
        throw unknownVariable(statement, known)
      }
      if statement.subkeys.isEmpty { throw unknownVariable(statement, names) }
    }
    let contents = header.first("CONTVARIABLE")
    if let contents, !names.contains(contents.text) { throw unknownVariable(contents, names, contents.text) }
    if contents == nil {
      for statement in header.statements
      where PXKeywords.byContent.contains(statement.keyword) && statement.keyword != "UNITS"
        && !statement.subkeys.isEmpty && statement.language == nil
      {
        throw CubeError(.missingKeyword, at: header.place(statement), ["name": "CONTVARIABLE"])
      }
    }
    var dimensions: [DataCube.Dimension] = []
    for name in names {
      var dimension = try dimension(name)
      if contents?.text == name { dimension.role = .contents }
      dimensions.append(dimension)
    }
    return dimensions
  }

  /// The variables' names in a language; nil where the file does not name them in it.
  private func variables(in language: String?, _ names: [String]) -> [String]? {
    guard let language, language != header.language else { return names }
    let translated = header.statements.filter {
      $0.language == language && ($0.keyword == "STUB" || $0.keyword == "HEADING")
    }
    return translated.isEmpty ? nil : translated.flatMap(\.texts)
  }

  private func dimension(_ name: String) throws(CubeError) -> DataCube.Dimension {
    let time = header.first("TIMEVAL", name)
    let periods = time.flatMap { PXTime.periods($0) } ?? []
    let codes = header.first("CODES", name)
    var values = header.first("VALUES", name)?.texts
    if values == nil, !periods.isEmpty { values = periods.map { PXTime.value(of: $0, scale: time?.timeScale) } }
    guard let values, !values.isEmpty else { throw missing("VALUES(\"\(name)\")") }
    if values.contains(""), let statement = header.first("VALUES", name) {
      throw CubeError(.badKeyword, at: header.place(statement), ["found": ""])
    }
    if let codes, codes.items.count != values.count {
      throw CubeError(
        .sizeMismatch, at: header.place(codes),
        ["name": name, "found": "\(codes.items.count)", "expected": "\(values.count)"])
    }
    var dimension = DataCube.Dimension(
      id: name, label: name,
      categories: values.enumerated().map { index, value in
        let code = codes?.items[index].text ?? ""
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

  private func missing(_ keyword: String) -> CubeError {
    CubeError(.missingKeyword, at: CubePlace(keyword: keyword), ["name": keyword])
  }

  private func unknownVariable(_ statement: PXStatement, _ names: [String], _ found: String? = nil) -> CubeError {
    CubeError(
      .unknownVariable, at: header.place(statement),
      ["found": found ?? statement.subkeys.joined(separator: ", "), "expected": names.joined(separator: ", ")])
  }
}
