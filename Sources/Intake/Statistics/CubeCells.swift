import Formats
import StrategyModel

/// Walks the cells of a table whose dimensions are understood.
struct CubeCells {
  struct Result {
    var read = 0
    /// Cells of places that are not the county, its municipalities or the country.
    var outside = 0
    var outsidePlaces: [String] = []
    var unknownIndicators: [(code: String, cells: Int)] = []
    var finerPeriods: [String] = []
    var unknownSexes: [String] = []
    var badNumbers: [String] = []
  }

  let cube: DataCube
  let axes: CubeAxes
  let declaration: StatisticsDeclaration
  let strategy: Strategy

  func read(into collector: inout ObservationCollector) -> Result {
    var result = Result()
    let strides = strides()
    let indicators = indicators(&result)
    let places = placesOf(&result)
    let years = years(&result)
    let sexes = sexes(&result)
    var base = 0
    for (index, use) in axes.uses { if case .fixed(let category) = use { base += category * strides[index] } }
    for (indicatorIndex, indicator) in indicators {
      for (placeIndex, place) in places {
        for (sexIndex, sex) in sexes {
          for (yearIndex, year) in years {
            var cell = base
            if let dimension = axes.indicator { cell += indicatorIndex * strides[dimension] }
            if let dimension = axes.place { cell += placeIndex * strides[dimension] }
            if let dimension = axes.sex { cell += sexIndex * strides[dimension] }
            if let dimension = axes.time { cell += yearIndex * strides[dimension] }
            guard cube.cells.indices.contains(cell) else { continue }
            let key = Observation.Key(indicator: indicator, place: place.code, sex: sex, year: year)
            add(cell, key, &result, &collector)
          }
        }
      }
    }
    countOutside(indicators.count, sexes.count, years.count, places.count, &result)
    return result
  }

  private func strides() -> [Int] {
    var strides = [Int](repeating: 1, count: cube.dimensions.count)
    for index in cube.dimensions.indices.dropLast().reversed() {
      strides[index] = strides[index + 1] * cube.dimensions[index + 1].categories.count
    }
    return strides
  }

  private func indicators(_ result: inout Result) -> [(index: Int, indicator: Indicator.ID)] {
    if let declared = declaration.indicator { return [(0, declared)] }
    guard let dimension = axes.indicator else {
      result.unknownIndicators.append((cube.title, cube.cells.count))
      return []
    }
    var known: [(Int, Indicator.ID)] = []
    for (index, category) in cube.dimensions[dimension].categories.enumerated() {
      let id = Indicator.ID(category.code)
      if strategy.indicator(id) != nil {
        known.append((index, id))
      } else {
        result.unknownIndicators.append((category.code, 0))
      }
    }
    return known
  }

  private func placesOf(_ result: inout Result) -> [(index: Int, place: Place)] {
    guard let dimension = axes.place else { return axes.fixedPlace.map { [(0, $0)] } ?? [] }
    var known: [(Int, Place)] = []
    for (index, category) in cube.dimensions[dimension].categories.enumerated() {
      if let place = axes.known(category) {
        known.append((index, place))
      } else {
        result.outsidePlaces.append(category.label)
      }
    }
    return known
  }

  private func years(_ result: inout Result) -> [(index: Int, year: Int)] {
    guard let dimension = axes.time.map({ cube.dimensions[$0] }) else { return [] }
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
    guard let dimension = axes.sex.map({ cube.dimensions[$0] }) else { return [(0, .total)] }
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

  private func countOutside(_ indicators: Int, _ sexes: Int, _ years: Int, _ places: Int, _ result: inout Result) {
    result.outside = result.outsidePlaces.count * indicators * sexes * years
  }

  private func add(
    _ cell: Int, _ key: Observation.Key, _ result: inout Result, _ collector: inout ObservationCollector
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
    let shown = cube.shownDecimals ?? cube.decimals ?? 0
    let decimals = max(value.number?.decimals ?? 0, shown)
    collector.add(
      .init(
        observation: Observation(
          key: key, value: value, status: cube.statuses[cell], unit: unit(cell),
          publisher: cube.cellSources[cell] ?? cube.source, file: declaration.file, place: place(cell)),
        decimals: decimals))
  }

  private func unit(_ cell: Int) -> String? {
    if let unit = cube.cellUnits[cell] { return unit }
    let categories = cube.categories(at: cell)
    for (dimension, category) in zip(cube.dimensions, categories) where dimension.role == .contents {
      if let unit = cube.units[category.code] { return unit }
    }
    return cube.units[""]
  }

  /// `rad 12, cell Region=17, Tid=2020`.
  private func place(_ cell: Int) -> String {
    let codes = zip(cube.dimensions, cube.categories(at: cell)).map { "\($0.id)=\($1.code)" }.joined(separator: ", ")
    let line = cube.lines.indices.contains(cell) ? Int(cube.lines[cell]) : 0
    return (line > 0 ? "rad \(line), " : "") + "cell \(codes)"
  }
}
