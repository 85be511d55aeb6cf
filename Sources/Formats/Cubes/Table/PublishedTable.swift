/// A table whose description has been read and whose cells still stand in the file.
package struct PublishedTable: Sendable {
  /// Everything but cells, lines and statuses.
  package internal(set) var outline: DataCube
  /// What the file says of single cells, where it says something.
  let marks: CellMarks
  /// Opens the cells. A selection may be used to hold fewer; the stream has all cells all the same.
  private let opening: @Sendable (CubeSelection?) throws(CubeError) -> any CellStream
  /// The most cells that one call may hold.
  private let limit: Int

  init(
    _ outline: DataCube, marks: CellMarks = CellMarks(), limit: Int = DataCube.mostCells,
    cells: @escaping @Sendable (CubeSelection?) throws(CubeError) -> any CellStream
  ) {
    self.outline = outline
    self.marks = marks
    self.limit = limit
    opening = cells
  }

  /// A table that is held already.
  init(held cube: DataCube) {
    var outline = cube
    outline.cells = []
    outline.lines = []
    outline.statuses = [:]
    self.init(outline) { (_: CubeSelection?) throws(CubeError) in HeldCells(cube) }
  }

  /// Takes note of contents that a catalogue says are withdrawn, with their last year.
  package mutating func noteWithdrawn(_ years: [String: Int]) {
    for dimension in outline.dimensions where dimension.role == .contents {
      for category in dimension.categories {
        if let year = years[category.code] { outline.discontinued[category.code] = year }
      }
    }
  }

  /// How many cells the table has.
  package var count: Int {
    DataCube.product(outline.dimensions.map(\.categories.count)) ?? .max
  }

  /// The table, or the wanted part of it. The whole file is checked in either case.
  package func cube(_ selection: CubeSelection? = nil) throws(CubeError) -> DataCube {
    let sizes = outline.dimensions.map(\.categories.count)
    let chosen = selection ?? CubeSelection(all: outline.dimensions)
    guard let wanted = chosen.count, wanted <= limit, let total = DataCube.product(sizes) else {
      throw CubeError(
        .tooLarge, ["expected": "\(limit)", "found": chosen.wanted.map { "\($0.count)" }.joined(separator: "×")])
    }
    var block = CellBlock()
    do throws(CubeError) {
      var stream = try opening(selection)
      var at = 0
      // The file's own length bounds what its header may claim.
      block.cells.reserveCapacity(min(wanted, 1 << 20))
      try chosen.forEachRun(sizes: sizes) { start, count throws(CubeError) in
        if start > at { try stream.skip(start - at) }
        try stream.read(count, into: &block)
        at = start + count
      }
      if at < total { try stream.skip(total - at) }
      try stream.finish()
    } catch { throw named(error) }
    var cube = outline
    cube.dimensions = chosen.applied(to: outline.dimensions)
    cube.cells = block.cells
    cube.lines = block.lines
    cube.statuses = block.statuses
    if selection != nil {
      cube.cellUnits = kept(outline.cellUnits, chosen)
      cube.cellSources = kept(outline.cellSources, chosen)
      cube.cellAttributes = kept(outline.cellAttributes, chosen)
    }
    if !marks.isEmpty {
      for index in cube.cells.indices {
        let positions = cube.positions(at: index).enumerated().map { chosen.wanted[$0][$1] }
        if let mark = marks.status(at: positions) { cube.statuses[index] = mark }
        if let own = marks.attributes(at: positions, ofTheirOwn: true) { cube.cellAttributes[index] = own }
        if let note = marks.note(at: positions) { cube.cellNotes[index] = note }
      }
    }
    return cube
  }

  /// Texts by cell of the whole table, by cell of the chosen part.
  private func kept(_ texts: [Int: String], _ chosen: CubeSelection) -> [Int: String] {
    if texts.isEmpty { return texts }
    let places = chosen.wanted.map {
      Dictionary($0.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var kept: [Int: String] = [:]
    for (cell, text) in texts {
      var index = 0
      var isKept = true
      for (dimension, position) in outline.positions(at: cell).enumerated() {
        guard let place = places[dimension][position] else {
          isKept = false
          break
        }
        index = index * places[dimension].count + place
      }
      if isKept { kept[index] = text }
    }
    return kept
  }

  /// Goes through the whole file and holds nothing.
  package func check() throws(CubeError) {
    do throws(CubeError) {
      var stream = try opening(nil)
      try stream.skip(count)
      try stream.finish()
    } catch { throw named(error) }
  }

  func cells() throws(CubeError) -> any CellStream { try opening(nil) }

  /// A bad cell is said by its codes, which a person can look for, and not only by its number.
  private func named(_ error: CubeError) -> CubeError {
    guard error.code == .badCell, let number = error.place.cell.flatMap({ Int($0) }),
      (1...max(count, 1)).contains(number)
    else { return error }
    var error = error
    let codes = zip(outline.dimensions, outline.positions(at: number - 1)).map { "\($0.id)=\($0.categories[$1].code)" }
    error.place.cell = "\(number) (\(codes.joined(separator: ", ")))"
    return error
  }
}
