import Formats
import StrategyModel

/// Walks the cells of a table whose dimensions are understood.
struct CubeCells {
  struct Result {
    var read = 0
    /// Cells of places that are not the county, its municipalities or the country.
    var outside = 0
    var outsidePlaces: [String] = []
    var unknownIndicators: [String] = []
    var finerPeriods: [String] = []
    var unknownSexes: [String] = []
    var badNumbers: [String] = []
    /// Indicators that their publisher has withdrawn, with the last year.
    var discontinued: [Indicator.ID: Int] = [:]
  }

  /// The table without its cells.
  let outline: DataCube
  let axes: CubeAxes
  let declaration: StatisticsDeclaration
  let strategy: Strategy

  /// The categories that can give a value: what the dimensions stand for decides, no cell is read for it.
  func selection() -> CubeSelection {
    var none = Result()
    var wanted = outline.dimensions.map { Set($0.categories.indices) }
    for (index, use) in axes.uses { if case .fixed(let category) = use { wanted[index] = [category] } }
    if let index = axes.indicator { wanted[index] = Set(indicators(&none).map(\.index)) }
    if let index = axes.place { wanted[index] = Set(placesOf(&none).map(\.index)) }
    if let index = axes.sex { wanted[index] = Set(sexes(&none).map(\.index)) }
    if let index = axes.time { wanted[index] = Set(years(&none).map(\.index)) }
    return CubeSelection(wanted, of: outline.dimensions)
  }

  /// `part` is what was read of the table, `selection` which of its categories that is.
  func read(_ part: DataCube, of selection: CubeSelection, into collector: inout ObservationCollector) -> Result {
    var result = Result()
    let strides = CubeCells.strides(part)
    /// How far a category of the whole table stands from the part's first; nil for one that was not read.
    func offset(_ dimension: Int?, _ category: Int) -> Int? {
      guard let dimension else { return 0 }
      return selection.wanted[dimension].firstIndex(of: category).map { $0 * strides[dimension] }
    }
    let indicators = indicators(&result).compactMap { pick in offset(axes.indicator, pick.index).map { ($0, pick.1) } }
    let places = placesOf(&result).compactMap { pick in offset(axes.place, pick.index).map { ($0, pick.1) } }
    let years = years(&result).compactMap { pick in offset(axes.time, pick.index).map { ($0, pick.1) } }
    let sexes = sexes(&result).compactMap { pick in offset(axes.sex, pick.index).map { ($0, pick.1) } }
    var base = 0
    for (index, use) in axes.uses {
      if case .fixed(let category) = use { base += offset(index, category) ?? 0 }
    }
    for (indicatorOffset, indicator) in indicators {
      for (placeOffset, place) in places {
        for (sexOffset, sex) in sexes {
          for (yearOffset, year) in years {
            let cell = base + indicatorOffset + placeOffset + sexOffset + yearOffset
            guard part.cells.indices.contains(cell) else { continue }
            let key = Observation.Key(indicator: indicator, place: place.code, sex: sex, year: year)
            add(cell, of: part, key, &result, &collector)
          }
        }
      }
    }
    result.outside = result.outsidePlaces.count * indicators.count * sexes.count * years.count
    return result
  }

  private static func strides(_ cube: DataCube) -> [Int] {
    var strides = [Int](repeating: 1, count: cube.dimensions.count)
    for index in cube.dimensions.indices.dropLast().reversed() {
      strides[index] = strides[index + 1] * cube.dimensions[index + 1].categories.count
    }
    return strides
  }

  private func indicators(_ result: inout Result) -> [(index: Int, indicator: Indicator.ID)] {
    if let declared = declaration.indicator { return [(0, declared)] }
    guard let dimension = axes.indicator else {
      result.unknownIndicators.append(outline.title)
      return []
    }
    var known: [(Int, Indicator.ID)] = []
    for (index, category) in outline.dimensions[dimension].categories.enumerated() {
      let id = Indicator.ID(category.code)
      if strategy.indicator(id) != nil {
        known.append((index, id))
      } else {
        result.unknownIndicators.append(category.code)
      }
    }
    return known
  }

  private func placesOf(_ result: inout Result) -> [(index: Int, place: Place)] {
    guard let dimension = axes.place else { return axes.fixedPlace.map { [(0, $0)] } ?? [] }
    var known: [(Int, Place)] = []
    for (index, category) in outline.dimensions[dimension].categories.enumerated() {
      if let place = axes.known(category) {
        known.append((index, place))
      } else {
        result.outsidePlaces.append(category.label)
      }
    }
    return known
  }

  private func years(_ result: inout Result) -> [(index: Int, year: Int)] {
    guard let dimension = axes.time.map({ outline.dimensions[$0] }) else { return [] }
    var years: [(Int, Int)] = []
    for (index, category) in dimension.categories.enumerated() {
      let text = dimension.periods.isEmpty ? category.code : dimension.periods[index]
      let candidate = CubeCells.year(text) ?? (dimension.periods.isEmpty ? CubeCells.year(category.label) : nil)
      if let year = candidate {
        years.append((index, year))
      } else {
        result.finerPeriods.append(category.label)
      }
    }
    return years
  }

  /// Exactly four digits; months and quarters are not years.
  private static func year(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 4, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private func sexes(_ result: inout Result) -> [(index: Int, sex: Sex)] {
    guard let dimension = axes.sex.map({ outline.dimensions[$0] }) else { return [(0, .total)] }
    var sexes: [(Int, Sex)] = []
    for (index, category) in dimension.categories.enumerated() {
      if let sex = CubeWords.sex(category.code, category.label) {
        sexes.append((index, sex))
      } else {
        result.unknownSexes.append(category.label)
      }
    }
    return sexes
  }

  private func add(
    _ cell: Int, of cube: DataCube, _ key: Observation.Key, _ result: inout Result,
    _ collector: inout ObservationCollector
  ) {
    let value: ObservedValue
    switch cube.cells[cell] {
    case .absent: return
    case .exactNil: value = .exactNil
    case .missing(let symbol):
      value = .missing(
        .init(reason: CubeWords.reason(symbol, meaning: cube.symbolMeanings[symbol]), symbol: symbol))
    case .number(let text):
      guard let number = PlainNumber.number(text) else {
        result.badNumbers.append(text)
        return
      }
      value = .number(number)
    }
    result.read += 1
    let discontinued = discontinued(cell, of: cube)
    if let discontinued { result.discontinued[key.indicator] = discontinued }
    let shown = cube.shownDecimals(at: cell) ?? 0
    let decimals = max(value.number?.decimals ?? 0, shown)
    collector.add(
      .init(
        observation: Observation(
          key: key, value: value, status: cube.statuses[cell] ?? cube.cellAttributes[cell], unit: unit(cell, of: cube),
          publisher: cube.cellSources[cell] ?? cube.source, file: declaration.file, place: place(cell, of: cube),
          updated: updated(cell, of: cube), discontinued: discontinued, note: cube.cellNotes[cell]),
        decimals: decimals))
  }

  /// The content's own time of update, else the table's.
  private func updated(_ cell: Int, of cube: DataCube) -> String? {
    fact(cell, of: cube) { code in
      cube.contentFacts[code]?.first { $0.keyword == "LAST-UPDATED" }?.text
    } ?? cube.updated
  }

  private func discontinued(_ cell: Int, of cube: DataCube) -> Int? {
    if cube.discontinued.isEmpty { return nil }
    return fact(cell, of: cube) { cube.discontinued[$0] } ?? cube.discontinued[""]
  }

  /// What is said of the content of a cell.
  private func fact<Fact>(_ cell: Int, of cube: DataCube, _ find: (String) -> Fact?) -> Fact? {
    for (dimension, category) in zip(cube.dimensions, cube.categories(at: cell)) where dimension.role == .contents {
      if let fact = find(category.code) { return fact }
    }
    return nil
  }

  private func unit(_ cell: Int, of cube: DataCube) -> String? {
    if let unit = cube.cellUnits[cell] { return unit }
    let categories = cube.categories(at: cell)
    for (dimension, category) in zip(cube.dimensions, categories) where dimension.role == .contents {
      if let unit = cube.units[category.code] { return unit }
    }
    return cube.units[""]
  }

  /// `rad 12, cell Region=17, Tid=2020`.
  private func place(_ cell: Int, of cube: DataCube) -> String {
    let codes = zip(cube.dimensions, cube.categories(at: cell)).map { "\($0.id)=\($1.code)" }.joined(separator: ", ")
    let line = cube.lines.indices.contains(cell) ? Int(cube.lines[cell]) : 0
    return (line > 0 ? "rad \(line), " : "") + "cell \(codes)"
  }
}
