/// One dataset of a JSON-stat file.
struct JSONStatDataset {
  let root: JSONValue
  let name: String
  let finder: LineFinder

  init(_ root: JSONValue, name: String, finder: LineFinder) {
    self.root = root
    self.name = name
    self.finder = finder
  }

  func cube() throws(CubeError) -> DataCube {
    let dimensions = try dimensions()
    let sizes = dimensions.map(\.categories.count)
    let most = root["value"]?.items == nil ? DataCube.mostSparseCells : DataCube.mostCells
    guard let expected = DataCube.product(sizes), expected <= most else {
      throw CubeError(
        .tooLarge, ["expected": "\(most)", "found": sizes.map { "\($0)" }.joined(separator: "×")])
    }
    var statuses = try statuses(count: expected)
    var cells = try cells(count: expected)
    if isFromPxWeb {
      // PxWeb turns the exact nil of its tables into null with the status "-".
      for index in statuses.filter({ $0.value == "-" }).keys where cells[index] == .missing("") {
        cells[index] = .exactNil
        statuses[index] = nil
      }
    }
    for (index, status) in statuses where cells[index] == .missing("") {
      cells[index] = .missing(status)
      statuses[index] = nil
    }
    var cube = DataCube(
      format: isBundle ? "json-stat" : "json-stat 2", title: root["label"]?.string ?? name, dimensions: dimensions,
      cells: cells)
    cube.statuses = statuses
    cube.source = root["source"]?.string
    cube.updated = root["updated"]?.string
    cube.notes = root["note"]?.texts ?? []
    cube.language = root["extension"]?["px"]?["language"]?.string
    facts(&cube)
    return cube
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

  private func cells(count: Int) throws(CubeError) -> [DataCube.Cell] {
    guard let value = root["value"] else {
      throw CubeError(.noData, at: finder.place(root.offset, keyword: "value"), ["name": "value"])
    }
    if let items = value.items {
      // Metadata answers have all dimensions and an empty list: that is no data, not zeros.
      if items.isEmpty, count > 0 { throw CubeError(.noData, at: place("value"), ["name": "value"]) }
      guard items.count == count else {
        throw CubeError(.countMismatch, at: place("value"), ["found": "\(items.count)", "expected": "\(count)"])
      }
      var cells: [DataCube.Cell] = []
      cells.reserveCapacity(count)
      for item in items { cells.append(try cell(item, number: cells.count + 1)) }
      return cells
    }
    guard let members = value.members else {
      throw CubeError(.badKeyword, at: place("value"), ["found": value.text ?? "?", "expected": "[…] / {…}"])
    }
    if members.isEmpty, count > 0 { throw CubeError(.noData, at: place("value"), ["name": "value"]) }
    var cells = [DataCube.Cell](repeating: .absent, count: count)
    for member in members {
      guard let position = Int(member.key), cells.indices.contains(position) else {
        throw CubeError(
          .badCell, at: finder.place(member.value.offset, keyword: "value", cell: member.key),
          ["found": member.key, "expected": "0–\(count - 1)"])
      }
      cells[position] = try cell(member.value, number: position + 1)
    }
    return cells
  }

  private func cell(_ item: JSONValue, number: Int) throws(CubeError) -> DataCube.Cell {
    switch item.content {
    case .number(let digits): return .number(digits)
    case .null: return .missing("")
    // Older files quote their numbers; a quoted word is the office's own mark for missing.
    case .string(let text) where NumberText.isNumber(text.utf8): return .number(text)
    case .string(let text): return .missing(text)
    default:
      throw CubeError(
        .badCell, at: finder.place(item.offset, keyword: "value", cell: "\(number)"), ["found": "[…]"])
    }
  }

  private func statuses(count: Int) throws(CubeError) -> [Int: String] {
    guard let status = root["status"] else { return [:] }
    var statuses: [Int: String] = [:]
    if let all = status.string {
      if !all.isEmpty { for index in 0..<count { statuses[index] = all } }
    } else if let items = status.items {
      guard items.count == count || items.count == 1 else {
        throw CubeError(.countMismatch, at: place("status"), ["found": "\(items.count)", "expected": "\(count)"])
      }
      for index in 0..<count {
        if let text = items[items.count == 1 ? 0 : index].text, !text.isEmpty { statuses[index] = text }
      }
    } else {
      for member in status.members ?? [] {
        guard let position = Int(member.key), (0..<count).contains(position) else {
          throw CubeError(
            .badCell, at: finder.place(member.value.offset, keyword: "status", cell: member.key), ["found": member.key])
        }
        if let text = member.value.text, !text.isEmpty { statuses[position] = text }
      }
    }
    return statuses
  }

  private func facts(_ cube: inout DataCube) {
    let extra = root["extension"]?["px"]
    cube.decimals = extra?["decimals"]?.integer
    cube.shownDecimals = extra?["showdecimals"]?.integer ?? cube.decimals
    guard let contents = cube.dimensions.first(where: { $0.role == .contents }) else { return }
    let units = root["dimension"]?[contents.id]?["category"]?["unit"]
    for category in contents.categories {
      guard let unit = units?[category.code] else { continue }
      cube.units[category.code] = unit["base"]?.string ?? unit["label"]?.string ?? unit["symbol"]?.string
      if let decimals = unit["decimals"]?.integer { cube.shownDecimals = max(cube.shownDecimals ?? 0, decimals) }
    }
  }

  private func place(_ key: String) -> CubePlace { finder.place((fact(key) ?? root).offset, keyword: key) }
}
