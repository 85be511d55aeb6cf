/// What a table says of itself, as JSON.
enum TableDescription {
  /// Everything up to the cells.
  static func start(of cube: DataCube) -> String {
    var text = " {\"title\":\(JSONText.quoted(cube.title)),\"format\":\(JSONText.quoted(cube.format))"
    for (key, value) in [("source", cube.source), ("updated", cube.updated), ("language", cube.language)] {
      if let value { text += ",\"\(key)\":\(JSONText.quoted(value))" }
    }
    text += ",\"encoding\":{"
    if let declared = cube.encoding.declared { text += "\"declared\":\(JSONText.quoted(declared))," }
    text += "\"used\":\(JSONText.quoted(cube.encoding.used))}"
    if let decimals = cube.decimals { text += ",\"decimals\":\(decimals)" }
    if let shown = cube.shownDecimals { text += ",\"shownDecimals\":\(shown)" }
    text += object("units", cube.units) + object("symbols", cube.symbolMeanings)
    if !cube.discontinued.isEmpty {
      text += ",\"discontinued\":{" + members(cube.discontinued.mapValues { "\($0)" }) + "}"
    }
    if !cube.contentFacts.isEmpty {
      let facts = cube.contentFacts.mapValues { facts in
        "{" + facts.map { "\(JSONText.quoted($0.keyword)):\(JSONText.quoted($0.text))" }.joined(separator: ",") + "}"
      }
      text += ",\"contents\":{" + members(facts) + "}"
    }
    text += list("notes", cube.notes)
    text += ",\"dimensions\":["
    text += cube.dimensions.map { dimension($0, decimals: cube.categoryDecimals[$0.id] ?? [:]) }.joined(separator: ",")
    text += "]"
    if !cube.translations.isEmpty {
      text += ",\"translations\":[" + cube.translations.map { translation($0) }.joined(separator: ",") + "]"
    }
    return text + ",\"cells\":[\n"
  }

  private static func dimension(_ dimension: DataCube.Dimension, decimals: [String: Int] = [:]) -> String {
    var text = "{\"id\":\(JSONText.quoted(dimension.id)),\"label\":\(JSONText.quoted(dimension.label))"
    if let role = dimension.role { text += ",\"role\":\"\(role.rawValue)\"" }
    let categories = dimension.categories.enumerated().map { index, category in
      var text = "{\"code\":\(JSONText.quoted(category.code)),\"label\":\(JSONText.quoted(category.label))"
      if !dimension.periods.isEmpty { text += ",\"period\":\(JSONText.quoted(dimension.periods[index]))" }
      if let decimals = decimals[category.code] { text += ",\"shownDecimals\":\(decimals)" }
      return text + "}"
    }
    return text + ",\"categories\":[\(categories.joined(separator: ","))]}"
  }

  private static func translation(_ translation: DataCube.Translation) -> String {
    var text = "{\"language\":\(JSONText.quoted(translation.language)),\"title\":\(JSONText.quoted(translation.title))"
    if let source = translation.source { text += ",\"source\":\(JSONText.quoted(source))" }
    text += object("units", translation.units) + list("notes", translation.notes)
    return text + ",\"dimensions\":[" + translation.dimensions.map { dimension($0) }.joined(separator: ",") + "]}"
  }

  private static func object(_ key: String, _ texts: [String: String]) -> String {
    texts.isEmpty ? "" : ",\"\(key)\":{" + members(texts.mapValues { JSONText.quoted($0) }) + "}"
  }

  /// Sorted by key, so that equal tables are equal bytes.
  private static func members(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\($0.value)" }.joined(separator: ",")
  }

  private static func list(_ key: String, _ texts: [String]) -> String {
    texts.isEmpty ? "" : ",\"\(key)\":[" + texts.map { JSONText.quoted($0) }.joined(separator: ",") + "]"
  }
}
