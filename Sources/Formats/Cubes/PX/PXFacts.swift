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
    cube.notes = notes()
    marks(&cube)
  }

  /// `#` is a line break in a note.
  private func notes() -> [String] {
    ["NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE"].flatMap { keyword in
      header.all(keyword).compactMap { statement in
        let text = statement.items.map(\.text).joined().replacing("#", with: "\n")
        if text.isEmpty { return nil }
        let subject = statement.subkeys.filter { $0 != "*" }.joined(separator: ", ")
        return subject.isEmpty ? text : "\(subject): \(text)"
      }
    }
  }

  /// DATANOTECELL puts a mark beside the cells that its codes name; `*` names all. Later statements win.
  private func marks(_ cube: inout DataCube) {
    for statement in header.all("DATANOTECELL") where statement.subkeys.count == cube.dimensions.count {
      let mark = statement.text
      var matching: [[Int]] = []
      for (dimension, code) in zip(cube.dimensions, statement.subkeys) {
        matching.append(
          dimension.categories.indices.filter {
            code == "*" || dimension.categories[$0].code == code || dimension.categories[$0].label == code
          })
      }
      guard let count = DataCube.product(matching.map(\.count)), count > 0, count <= cube.cells.count else { continue }
      for number in 0..<count {
        var rest = number
        var cell = 0
        var stride = 1
        for (dimension, picks) in zip(cube.dimensions, matching).reversed() {
          cell += picks[rest % picks.count] * stride
          rest /= picks.count
          stride *= dimension.categories.count
        }
        cube.statuses[cell] = mark
      }
    }
  }
}
