/// What a PX file says about its figures beside the figures.
struct PXFacts {
  let header: PXHeader

  func fill(_ cube: inout DataCube) {
    cube.source = header.text("SOURCE")
    cube.language = header.language
    cube.decimals = header.integer("DECIMALS")
    cube.shownDecimals = header.integer("SHOWDECIMALS") ?? cube.decimals
    cube.units[""] = header.text("UNITS")
    let contents = cube.dimensions.first { $0.role == .contents }
    for category in contents?.categories ?? [] {
      if let unit = header.first("UNITS", category.label) { cube.units[category.code] = unit.text }
    }
    cube.updated =
      header.text("LAST-UPDATED")
      ?? header.all("LAST-UPDATED").map(\.text).max() ?? header.text("CREATION-DATE")
    for number in 1...6 {
      if let text = header.text("DATASYMBOL\(number)") {
        cube.symbolMeanings[String(repeating: ".", count: number)] = text
      }
    }
    if let text = header.text("DATASYMBOLSUM") { cube.symbolMeanings["......."] = text }
    if let text = header.text("DATASYMBOLNIL") { cube.symbolMeanings["-"] = text }
    cube.notes = PXFacts.notes(header.statements.filter { header.isDefault($0) && !$0.isBroken })
    decimals(&cube)
    if let contents { contentFacts(contents, &cube) }
    withdrawn(&cube)
  }

  /// PRECISION is for single values and goes before SHOWDECIMALS.
  private func decimals(_ cube: inout DataCube) {
    for statement in header.all("PRECISION") where statement.subkeys.count == 2 {
      guard let dimension = cube.dimensions.first(where: { $0.id == statement.subkeys[0] }),
        let category = dimension.categories.first(where: {
          $0.label == statement.subkeys[1] || $0.code == statement.subkeys[1]
        }), let decimals = Int(statement.text), (0...6).contains(decimals)
      else { continue }
      cube.categoryDecimals[dimension.id, default: [:]][category.code] = decimals
    }
  }

  /// What CONTVARIABLE indexes: REFPERIOD, STOCKFA, CFPRICES, LAST-UPDATED and the others, by the code of the content.
  private func contentFacts(_ contents: DataCube.Dimension, _ cube: inout DataCube) {
    for keyword in PXKeywords.byContent.sorted() where keyword != "UNITS" && keyword != "CONTACT" {
      let general = header.text(keyword)
      for category in contents.categories {
        let own = header.first(keyword, category.label) ?? header.first(keyword, category.code)
        guard let text = own?.text ?? general, !text.isEmpty else { continue }
        cube.contentFacts[category.code, default: []].append(.init(keyword: keyword, text: text))
      }
    }
  }

  /// A content whose name ends with the last year it is given for, `(-2024)`.
  private func withdrawn(_ cube: inout DataCube) {
    for dimension in cube.dimensions where dimension.role == .contents {
      for category in dimension.categories {
        if let year = WithdrawnTitle.lastYear(category.label) { cube.discontinued[category.code] = year }
      }
    }
    if let year = WithdrawnTitle.lastYear(cube.title) { cube.discontinued[""] = year }
  }

  /// `#` is a line break in a note. Those that must be shown stand first.
  static func notes(_ statements: [PXStatement]) -> [String] {
    ["NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE"].flatMap { keyword in
      statements.filter { $0.keyword == keyword }.compactMap { statement in
        let text = text(statement)
        if text.isEmpty { return nil }
        let subject = statement.subkeys.filter { $0 != "*" }.joined(separator: ", ")
        return subject.isEmpty ? text : "\(subject): \(text)"
      }
    }
  }

  private static func text(_ statement: PXStatement) -> String {
    statement.items.map(\.text).joined().replacing("#", with: "\n")
  }

  /// What DATANOTECELL, ATTRIBUTES and CELLNOTE say of the cells that their codes name; `*` names all.
  func marks(_ dimensions: [DataCube.Dimension]) -> CellMarks {
    var marks = CellMarks()
    let attributes = header.first("ATTRIBUTE-ID")?.texts ?? []
    for keyword in ["ATTRIBUTES", "DATANOTECELL", "CELLNOTEX", "CELLNOTE"] {
      for statement in header.all(keyword) {
        // ATTRIBUTES without codes is the row that holds for the cells without one of their own.
        let isGeneral = keyword == "ATTRIBUTES" && statement.subkeys.isEmpty
        guard isGeneral || statement.subkeys.count == dimensions.count else { continue }
        let places = isGeneral ? dimensions.map { _ in nil } : PXFacts.places(statement.subkeys, dimensions)
        guard let places else { continue }
        switch keyword {
        case "DATANOTECELL": marks.addStatus(statement.text, at: places)
        case "ATTRIBUTES":
          let own = zip(attributes, statement.texts).filter { !$0.1.isEmpty }.map { "\($0)=\($1)" }
          if !own.isEmpty { marks.addAttributes(own.joined(separator: ", "), at: places) }
        default: marks.addNote(PXFacts.text(statement), at: places)
        }
      }
    }
    return marks
  }

  /// The positions that codes name; nil when one of them is unknown.
  private static func places(_ codes: [String], _ dimensions: [DataCube.Dimension]) -> [Int?]? {
    var places: [Int?] = []
    for (dimension, code) in zip(dimensions, codes) {
      if code == "*" {
        places.append(nil)
        continue
      }
      guard
        let position = dimension.categories.firstIndex(where: { $0.code == code })
          ?? dimension.categories.firstIndex(where: { $0.label == code })
      else { return nil }
      places.append(position)
    }
    return places
  }
}
