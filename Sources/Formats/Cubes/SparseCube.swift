/// Collects cells that come one by one, each with its categories, and makes the full table of them.
struct SparseCube {
  struct Axis {
    let id: String
    let label: String?
    let role: DataCube.Role?
  }

  private let axes: [Axis]
  private var categories: [[DataCube.Category]]
  private var positions: [[String: Int]]
  private var rows: [(place: [Int], cell: DataCube.Cell, line: Int32)] = []
  private var statuses: [(row: Int, text: String)] = []
  private var units: [(row: Int, text: String)] = []
  private var sources: [(row: Int, text: String)] = []
  private var attributes: [(row: Int, text: String)] = []
  private(set) var warnings: [CubeWarning] = []
  private var seen: [[Int]: Int] = [:]

  init(axes: [Axis]) {
    self.axes = axes
    categories = axes.map { _ in [] }
    positions = axes.map { _ in [:] }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// One cell. The same cell twice with the same value is said; with two values it is refused.
  mutating func add(
    _ picked: [DataCube.Category], _ cell: DataCube.Cell, line: Int, status: String? = nil, unit: String? = nil,
    source: String? = nil, attributes: String? = nil
  ) throws(CubeError) {
    var place: [Int] = []
    for (axis, category) in picked.enumerated() where axis < axes.count {
      if let known = positions[axis][category.code] {
        place.append(known)
      } else {
        positions[axis][category.code] = categories[axis].count
        place.append(categories[axis].count)
        categories[axis].append(category)
      }
    }
    if let earlier = seen[place] {
      let codes = picked.map(\.code).joined(separator: ", ")
      let details = ["found": "\(rows[earlier].line)", "name": codes]
      guard rows[earlier].cell == cell else {
        throw CubeError(.duplicateCell, at: CubePlace(line: line, cell: codes), details)
      }
      warnings.append(CubeWarning(.duplicateCell, at: CubePlace(line: line, cell: codes), details))
      return
    }
    seen[place] = rows.count
    if let status, !status.isEmpty { statuses.append((rows.count, status)) }
    if let unit, !unit.isEmpty { units.append((rows.count, unit)) }
    if let source, !source.isEmpty { sources.append((rows.count, source)) }
    if let attributes { self.attributes.append((rows.count, attributes)) }
    rows.append((place, cell, Int32(clamping: line)))
  }

  /// The table over the full product of the categories met, in the order they were met.
  func cube(format: String, title: String) throws(CubeError) -> DataCube {
    let sizes = categories.map(\.count)
    guard let count = DataCube.product(sizes), count <= DataCube.mostSparseCells else {
      throw CubeError(
        .tooLarge, ["expected": "\(DataCube.mostSparseCells)", "found": sizes.map { "\($0)" }.joined(separator: "×")])
    }
    var cells = [DataCube.Cell](repeating: .absent, count: count)
    var lines = [Int32](repeating: 0, count: count)
    var indices: [Int] = []
    for row in rows {
      var index = 0
      for (size, position) in zip(sizes, row.place) { index = index * size + position }
      cells[index] = row.cell
      lines[index] = row.line
      indices.append(index)
    }
    let dimensions = zip(axes, categories).map {
      DataCube.Dimension(id: $0.id, label: $0.label, categories: $1, role: $0.role)
    }
    var cube = DataCube(format: format, title: title, dimensions: dimensions, cells: cells)
    cube.lines = lines
    for (row, text) in statuses { cube.statuses[indices[row]] = text }
    for (row, text) in units { cube.cellUnits[indices[row]] = text }
    for (row, text) in sources { cube.cellSources[indices[row]] = text }
    for (row, text) in attributes { cube.cellAttributes[indices[row]] = text }
    cube.warnings = warnings
    return cube
  }
}
