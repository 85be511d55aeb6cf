/// One dataset of a JSON-stat file.
struct JSONStatDataset {
  let root: JSONValue
  let name: String
  let source: CubeSource
  let finder: LineFinder

  init(_ root: JSONValue, name: String, source: CubeSource) {
    self.root = root
    self.name = name
    self.source = source
    finder = LineFinder(source)
  }

  func table() throws(CubeError) -> PublishedTable {
    let dimensions = try dimensions()
    let sizes = dimensions.map(\.categories.count)
    guard let expected = DataCube.product(sizes) else {
      throw CubeError(
        .tooLarge,
        ["expected": "\(DataCube.mostCells)", "found": sizes.map { "\($0)" }.joined(separator: "×")])
    }
    let layout = JSONStatCells.Layout(
      source: source, value: try valueRange(count: expected), status: try statusLayout(count: expected),
      count: expected, sizes: sizes, isFromPxWeb: isFromPxWeb)
    var outline = DataCube(
      format: isBundle ? "json-stat" : "json-stat 2", title: root["label"]?.string ?? name, dimensions: dimensions,
      cells: [])
    outline.source = root["source"]?.string
    outline.updated = root["updated"]?.string
    outline.notes = notes()
    outline.language = root["extension"]?["px"]?["language"]?.string
    facts(&outline)
    if layout.value.isList {
      return PublishedTable(outline) { (_: CubeSelection?) throws(CubeError) in try JSONStatCells(layout) }
    }
    return PublishedTable(outline, limit: DataCube.mostSparseCells) { (selection: CubeSelection?) throws(CubeError) in
      try JSONStatSparseCells(layout, selection: selection)
    }
  }

  /// Before version 2 the order, sizes and roles stood inside `dimension`.
  private var isBundle: Bool { root["id"] == nil }
  private var isFromPxWeb: Bool { root["extension"]?["px"] != nil }
  private func fact(_ key: String) -> JSONValue? { root[key] ?? root["dimension"]?[key] }

  private func dimensions() throws(CubeError) -> [DataCube.Dimension] {
    guard let ids = fact("id")?.items?.compactMap(\.string), let sizes = fact("size")?.items else {
      throw CubeError(.missingKeyword, at: finder.place(root.offset), ["name": "id, size"])
    }
    guard sizes.count == ids.count else {
      throw CubeError(
        .sizeMismatch, at: place("size"), ["name": "size", "found": "\(sizes.count)", "expected": "\(ids.count)"])
    }
    var dimensions: [DataCube.Dimension] = []
    for (id, size) in zip(ids, sizes) {
      // Some offices write the sizes as strings.
      guard let size = size.integer, size >= 0 else {
        throw CubeError(.badKeyword, at: place("size"), ["found": "\(size.text ?? "?")", "expected": "0…"])
      }
      guard let description = root["dimension"]?[id] else {
        throw CubeError(.missingKeyword, at: place("dimension"), ["name": "dimension.\(id)"])
      }
      let categories = try categories(description, id: id)
      guard categories.count == size else {
        throw CubeError(
          .sizeMismatch, at: finder.place(description.offset, keyword: "dimension.\(id)"),
          ["name": id, "found": "\(categories.count)", "expected": "\(size)"])
      }
      dimensions.append(
        DataCube.Dimension(
          id: id, label: description["label"]?.string, categories: categories, role: role(id)))
    }
    return dimensions
  }

  private func categories(_ description: JSONValue, id: String) throws(CubeError) -> [DataCube.Category] {
    let category = description["category"]
    let labels = Dictionary(
      (category?["label"]?.members ?? []).map { ($0.key, $0.value.string ?? $0.key) },
      uniquingKeysWith: { first, _ in first })
    let index = category?["index"]
    if let codes = index?.items {
      return codes.compactMap(\.text).map { DataCube.Category(code: $0, label: labels[$0]) }
    }
    if let members = index?.members {
      var codes = [String?](repeating: nil, count: members.count)
      for member in members {
        guard let position = member.value.integer, codes.indices.contains(position), codes[position] == nil else {
          throw CubeError(
            .badKeyword, at: finder.place(member.value.offset, keyword: "dimension.\(id).category.index"),
            ["found": "\(member.key): \(member.value.text ?? "?")", "expected": "0–\(members.count - 1)"])
        }
        codes[position] = member.key
      }
      return codes.compactMap { $0 }.map { DataCube.Category(code: $0, label: labels[$0]) }
    }
    // A dimension with one category may leave the index out; its label then gives the id.
    let only = category?["label"]?.members ?? []
    guard only.count == 1, let member = only.first else {
      throw CubeError(
        .missingKeyword, at: finder.place(description.offset, keyword: "dimension.\(id)"),
        ["name": "dimension.\(id).category.index"])
    }
    return [DataCube.Category(code: member.key, label: member.value.string)]
  }

  private func role(_ id: String) -> DataCube.Role? {
    let roles = fact("role")
    func has(_ name: String) -> Bool { roles?[name]?.texts.contains(id) == true }
    return has("time") ? .time : has("geo") ? .geo : has("metric") ? .contents : nil
  }

  private func valueRange(count: Int) throws(CubeError) -> JSONStatCells.Layout.Range {
    guard let value = root["value"] else {
      throw CubeError(.noData, at: finder.place(root.offset, keyword: "value"), ["name": "value"])
    }
    guard case .left(let isList, let found) = value.content else {
      throw CubeError(.badKeyword, at: place("value"), ["found": value.text ?? "?", "expected": "[…] / {…}"])
    }
    // Metadata answers have all dimensions and an empty list: that is no data, not zeros.
    if found == 0, count > 0 { throw CubeError(.noData, at: place("value"), ["name": "value"]) }
    if isList, found != count {
      throw CubeError(.countMismatch, at: place("value"), ["found": "\(found)", "expected": "\(count)"])
    }
    return .init(offset: value.offset, isList: isList, count: found)
  }

  private func statusLayout(count: Int) throws(CubeError) -> JSONStatCells.Layout.Status {
    guard let status = root["status"] else { return .none }
    if let all = status.string { return all.isEmpty ? .none : .all(all) }
    guard case .left(let isList, let found) = status.content else { return .none }
    if isList {
      // One element for all is deprecated and still written.
      if found == 1, count != 1, let all = try JSONParser.value(in: source, at: status.offset).items?.first?.text {
        return all.isEmpty ? .none : .all(all)
      }
      guard found == count else {
        throw CubeError(.countMismatch, at: place("status"), ["found": "\(found)", "expected": "\(count)"])
      }
      return .list(offset: status.offset)
    }
    var statuses: [Int: String] = [:]
    for member in try JSONParser.value(in: source, at: status.offset).members ?? [] {
      guard let position = Int(member.key), (0..<count).contains(position) else {
        throw CubeError(
          .badCell, at: finder.place(member.value.offset, keyword: "status", cell: member.key), ["found": member.key])
      }
      if let text = member.value.text, !text.isEmpty { statuses[position] = text }
    }
    return statuses.isEmpty ? .none : .some(statuses)
  }

  /// The table's own notes, then those of its dimensions and categories with what they are about.
  private func notes() -> [String] {
    var notes = root["note"]?.texts ?? []
    for (id, description) in (root["dimension"]?.members ?? []).map({ ($0.key, $0.value) }) {
      notes += (description["note"]?.texts ?? []).map { "\(id): \($0)" }
      for member in description["category"]?["note"]?.members ?? [] {
        notes += member.value.texts.map { "\(id), \(member.key): \($0)" }
      }
    }
    return notes
  }

  private func facts(_ cube: inout DataCube) {
    let table = root["extension"]?["px"]
    cube.decimals = table?["decimals"]?.integer
    cube.shownDecimals = table?["showdecimals"]?.integer ?? cube.decimals
    guard let contents = cube.dimensions.first(where: { $0.role == .contents }) else { return }
    let units = root["dimension"]?[contents.id]?["category"]?["unit"]
    for category in contents.categories {
      guard let unit = units?[category.code] else { continue }
      cube.units[category.code] = unit["base"]?.string ?? unit["label"]?.string ?? unit["symbol"]?.string
      if let decimals = unit["decimals"]?.integer {
        cube.categoryDecimals[contents.id, default: [:]][category.code] = decimals
        cube.shownDecimals = max(cube.shownDecimals ?? 0, decimals)
      }
    }
    let extra = root["dimension"]?[contents.id]?["extension"]
    for keyword in ["refperiod", "measuringType", "priceType", "adjustment", "basePeriod"] {
      for member in extra?[keyword]?.members ?? [] {
        guard let text = member.value.text, !text.isEmpty else { continue }
        cube.contentFacts[member.key, default: []].append(.init(keyword: keyword, text: text))
      }
    }
  }

  private func place(_ key: String) -> CubePlace { finder.place((fact(key) ?? root).offset, keyword: key) }
}
