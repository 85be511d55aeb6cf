import Diagnostics
import Formats
import StrategyModel

/// One declaration applied to one table: first what its description tells, then the cells that were chosen.
struct CubeMapping {
  let declaration: StatisticsDeclaration
  /// The table without its cells.
  let cube: DataCube
  let strategy: Strategy
  let places: PlaceRegister
  private(set) var log = DiagnosticLog()
  private(set) var unmatched: [Unmatched] = []

  init(declaration: StatisticsDeclaration, cube: DataCube, strategy: Strategy, places: PlaceRegister) {
    self.declaration = declaration
    self.cube = cube
    self.strategy = strategy
    self.places = places
  }

  /// What the dimensions stand for, and with it the cells to read; nil, and said, when something is wrong or open.
  mutating func plan() -> (axes: CubeAxes, selection: CubeSelection)? {
    if let indicator = declaration.indicator, strategy.indicator(indicator) == nil {
      say(
        StatisticsRules.unknownIndicator,
        Evidence(
          found: indicator.rawValue,
          nearest: NearestName.candidates(
            for: indicator.rawValue, among: strategy.indicators.map(\.id.rawValue))))
      return nil
    }
    guard let axes = axes() else { return nil }
    return (axes, CubeCells(outline: cube, axes: axes, declaration: declaration, strategy: strategy).selection())
  }

  mutating func saySeveral(_ titles: [String]) {
    say(StatisticsRules.severalTables, Evidence(found: "\(titles.count)", expected: titles))
  }

  private mutating func say(_ rule: Rule, _ evidence: Evidence) {
    log.append(Diagnostic(rule, file: declaration.file, evidence: evidence))
  }

  /// What each dimension does, or nil (and said) when the table leaves something open.
  private mutating func axes() -> CubeAxes? {
    var open = CubeAxes(cube: cube, places: places)
    for (name, wanted) in declaration.selection.sorted(by: { $0.key < $1.key }) {
      guard let dimension = open.dimension(named: name) else {
        if let code = places.coded(wanted), CubeWords.place.contains(NameKey(name).text) {
          open.fixedPlace = code
          continue
        }
        say(
          StatisticsRules.unknownSelection,
          Evidence(
            found: name, expected: cube.dimensions.map(\.id),
            nearest: NearestName.candidates(for: name, among: cube.dimensions.flatMap { [$0.id, $0.label] }),
            details: ["dimension": name]))
        return nil
      }
      guard let category = open.category(named: wanted, of: dimension) else {
        let categories = cube.dimensions[dimension].categories
        say(
          StatisticsRules.unknownSelection,
          Evidence(
            found: wanted, expected: categories.prefix(20).map { CubeMapping.choice($0) },
            nearest: NearestName.candidates(for: wanted, among: categories.flatMap { [$0.code, $0.label] }),
            details: ["dimension": cube.dimensions[dimension].id]))
        return nil
      }
      open.uses[dimension] = .fixed(category)
    }
    open.findTime()
    open.findPlace()
    open.findSex()
    guard open.time != nil else {
      say(StatisticsRules.noTime, Evidence(expected: cube.dimensions.map(\.id)))
      return nil
    }
    guard open.place != nil || open.fixedPlace != nil else {
      say(StatisticsRules.noPlace, Evidence(expected: cube.dimensions.map(\.id)))
      return nil
    }
    return settleRest(open) ? finished(open) : nil
  }

  /// Contents that are indicators by id stay open; everything else with a choice must be chosen.
  private mutating func settleRest(_ axes: CubeAxes) -> Bool {
    let rest = cube.dimensions.indices.filter { axes.uses[$0] == nil && cube.dimensions[$0].categories.count > 1 }
    for index in rest {
      let dimension = cube.dimensions[index]
      let isIndicators = dimension.role == .contents && axes.indicatorDimension(strategy, declaration) == index
      if isIndicators { continue }
      say(
        StatisticsRules.choiceNeeded,
        Evidence(
          found: dimension.id, expected: dimension.categories.prefix(20).map { CubeMapping.choice($0) },
          details: ["dimension": dimension.id, "antal": "\(dimension.categories.count)"]))
    }
    return !log.diagnostics.contains { $0.code == StatisticsRules.choiceNeeded.code }
  }

  private func finished(_ axes: CubeAxes) -> CubeAxes {
    var axes = axes
    axes.indicator = axes.indicatorDimension(strategy, declaration)
    for index in cube.dimensions.indices where axes.uses[index] == nil && axes.indicator != index {
      axes.uses[index] = .fixed(0)
    }
    return axes
  }

  private static func choice(_ category: DataCube.Category) -> String {
    category.code == category.label ? category.code : "\(category.code) (\(category.label))"
  }

  /// Takes the values out of a part of the table that holds at least the planned cells.
  mutating func collect(
    _ part: DataCube, of selection: CubeSelection, _ axes: CubeAxes, into collector: inout ObservationCollector
  ) {
    let reading = CubeCells(outline: cube, axes: axes, declaration: declaration, strategy: strategy)
    let result = reading.read(part, of: selection, into: &collector)
    for code in result.unknownIndicators {
      unmatched.append(
        Unmatched(
          kind: .series, value: code, source: RecordReference(file: declaration.file),
          suggestions: NearestName.candidates(for: code, among: strategy.indicators.map(\.id.rawValue))))
    }
    if result.outside > 0 {
      say(
        StatisticsRules.outsidePlaces,
        Evidence(
          found: "\(result.outside)", details: ["platser": result.outsidePlaces.prefix(5).joined(separator: ", ")]))
    }
    if !result.finerPeriods.isEmpty {
      say(
        StatisticsRules.notYears,
        Evidence(
          found: result.finerPeriods.first, details: ["antal": "\(result.finerPeriods.count)"]))
    }
    if !result.unknownSexes.isEmpty {
      say(StatisticsRules.unknownSex, Evidence(found: result.unknownSexes.joined(separator: ", ")))
    }
    for cell in result.badNumbers {
      say(StatisticsRules.unreadableNumber, Evidence(found: cell))
    }
    for (indicator, year) in result.discontinued.sorted(by: { $0.key < $1.key }) {
      say(StatisticsRules.discontinuedIndicator, Evidence(found: indicator.rawValue, details: ["ar": "\(year)"]))
    }
    if result.read == 0, result.unknownIndicators.isEmpty {
      say(
        StatisticsRules.nothingRead, Evidence(found: declaration.indicator?.rawValue ?? cube.title))
    }
  }
}
