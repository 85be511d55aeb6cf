/// Which categories of each dimension are wanted.
package struct CubeSelection: Sendable, Equatable {
  /// For each dimension the positions of its categories, ascending.
  package let wanted: [[Int]]

  /// Positions that a dimension does not have are left out.
  package init(_ wanted: [Set<Int>], of dimensions: [DataCube.Dimension]) {
    self.wanted = zip(wanted, dimensions).map { positions, dimension in
      positions.filter { dimension.categories.indices.contains($0) }.sorted()
    }
  }

  /// Everything.
  package init(all dimensions: [DataCube.Dimension]) { wanted = dimensions.map { Array($0.categories.indices) } }

  /// What either wants, for each dimension.
  package func union(_ other: CubeSelection) -> CubeSelection {
    CubeSelection(merged: zip(wanted, other.wanted).map { Set($0).union($1).sorted() })
  }

  private init(merged wanted: [[Int]]) { self.wanted = wanted }

  /// How many cells that is; nil when the number does not fit.
  package var count: Int? { DataCube.product(wanted.map(\.count)) }

  /// The dimensions with the wanted categories only.
  package func applied(to dimensions: [DataCube.Dimension]) -> [DataCube.Dimension] {
    zip(dimensions, wanted).map { dimension, positions in
      if positions.count == dimension.categories.count { return dimension }
      return DataCube.Dimension(
        id: dimension.id, label: dimension.label, categories: positions.map { dimension.categories[$0] },
        role: dimension.role, periods: dimension.periods.isEmpty ? [] : positions.map { dimension.periods[$0] })
    }
  }

  /// Hands over the wanted cells as runs of neighbours in the order of the whole table.
  ///
  /// `sizes` are those of the whole table; its product must fit an Int.
  func forEachRun(
    sizes: [Int], _ body: (_ start: Int, _ count: Int) throws(CubeError) -> Void
  ) throws(CubeError) {
    if wanted.contains(where: \.isEmpty) || sizes.contains(0) { return }
    // Dimensions at the end that are wanted whole make one run; so does a row of neighbours in the one before them.
    var strides = [Int](repeating: 1, count: sizes.count)
    for index in sizes.indices.dropLast().reversed() { strides[index] = strides[index + 1] * sizes[index + 1] }
    var inner = sizes.count
    while inner > 0, wanted[inner - 1].count == sizes[inner - 1] { inner -= 1 }
    if inner == 0 { return try body(0, (strides.first ?? 1) * (sizes.first ?? 1)) }
    let last = inner - 1
    let runs = CubeSelection.neighbours(wanted[last])
    var positions = [Int](repeating: 0, count: last)
    while true {
      var start = 0
      for (index, position) in positions.enumerated() { start += wanted[index][position] * strides[index] }
      for run in runs { try body(start + run.first * strides[last], run.count * strides[last]) }
      var index = last - 1
      while index >= 0 {
        positions[index] += 1
        if positions[index] < wanted[index].count { break }
        positions[index] = 0
        index -= 1
      }
      if index < 0 { return }
    }
  }

  private static func neighbours(_ positions: [Int]) -> [(first: Int, count: Int)] {
    var runs: [(first: Int, count: Int)] = []
    for position in positions {
      if let last = runs.last, last.first + last.count == position {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((position, 1))
      }
    }
    return runs
  }
}
