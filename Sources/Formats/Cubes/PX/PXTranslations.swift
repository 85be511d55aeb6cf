/// Titles and labels of a PX file in its other languages.
struct PXTranslations {
  let header: PXHeader

  func all(of cube: DataCube) -> [DataCube.Translation] {
    header.otherLanguages.map { translation($0, of: cube) }
  }

  /// In `VALUES[en]("industry")` the subkey is the variable's name in that language.
  private func translation(_ language: String, of cube: DataCube) -> DataCube.Translation {
    let statements = header.statements.filter { $0.language == language && !$0.isBroken }
    func first(_ keyword: String, _ subkeys: [String] = []) -> PXStatement? {
      statements.first { $0.keyword == keyword && $0.subkeys == subkeys }
    }
    func names(_ keyword: String) -> [String] { first(keyword)?.texts ?? [] }
    let translated = names("STUB") + names("HEADING")
    let hasNames = translated.count == cube.dimensions.count
    var dimensions: [DataCube.Dimension] = []
    for (index, dimension) in cube.dimensions.enumerated() {
      let name = hasNames ? translated[index] : dimension.label
      let values = (first("VALUES", [name]) ?? first("VALUES", [dimension.id]))?.texts ?? []
      let isWhole = values.count == dimension.categories.count
      dimensions.append(
        DataCube.Dimension(
          id: dimension.id, label: name,
          categories: dimension.categories.enumerated().map { position, category in
            DataCube.Category(code: category.code, label: isWhole ? values[position] : category.label)
          }, role: dimension.role, periods: dimension.periods))
    }
    return DataCube.Translation(
      language: language, title: first("TITLE")?.text ?? first("DESCRIPTION")?.text ?? cube.title,
      source: first("SOURCE")?.text, units: units(statements, dimensions), dimensions: dimensions,
      notes: PXFacts.notes(statements))
  }

  private func units(_ statements: [PXStatement], _ dimensions: [DataCube.Dimension]) -> [String: String] {
    var units: [String: String] = [:]
    for statement in statements where statement.keyword == "UNITS" {
      guard let content = statement.subkeys.first else {
        units[""] = statement.text
        continue
      }
      let contents = dimensions.first { $0.role == .contents }
      guard let category = contents?.categories.first(where: { $0.label == content || $0.code == content }) else {
        continue
      }
      units[category.code] = statement.text
    }
    return units
  }
}
