import Diagnostics
package import Formats
package import StrategyModel

/// Maps published tables to observations of the register's indicators. Nothing is guessed: what a table leaves open is
/// either fixed by the declaration's `val` or an error that lists the choices.
package enum StatisticsIntake {
  /// Reads each file once, however many declarations name it, and holds only the cells that they ask for.
  package static func read(
    _ files: [(declaration: StatisticsDeclaration, source: CubeSource)], strategy: Strategy, places: PlaceRegister
  ) -> StatisticsReading {
    var log = DiagnosticLog()
    var collector = ObservationCollector()
    var unmatched: [Unmatched] = []
    var opened = StatisticsFiles(files)
    var parts: [String: Part] = [:]
    for (number, (declaration, _)) in files.enumerated() {
      let file = declaration.file
      if parts[file] == nil {
        let ofFile = files.indices.filter { files[$0].declaration.file == file }
        parts[file] = part(
          ofFile.map { ($0, files[$0].declaration) }, &opened, strategy: strategy, places: places)
        for diagnostic in opened.diagnostics(of: file) { log.append(diagnostic) }
      }
      guard let part = parts[file], var plan = part.plans[number] else { continue }
      if let cells = part.cells, let axes = plan.axes {
        plan.mapping.collect(cells.cube, of: cells.selection, axes, into: &collector)
      }
      log.append(contentsOf: plan.mapping.log)
      for series in plan.mapping.unmatched where !unmatched.contains(series) { unmatched.append(series) }
    }
    collector.report(to: &log)
    return StatisticsReading(observations: collector.observations, unmatched: unmatched, log: log)
  }

  /// Bytes that are held already.
  package static func read(
    _ files: [(declaration: StatisticsDeclaration, bytes: [UInt8])], strategy: Strategy, places: PlaceRegister
  ) -> StatisticsReading {
    read(files.map { ($0.declaration, CubeSource($0.bytes)) }, strategy: strategy, places: places)
  }

  /// What was read of a file, and what each declaration of it makes of that, by the declaration's number.
  private struct Part {
    var plans: [Int: (mapping: CubeMapping, axes: CubeAxes?)] = [:]
    var cells: (cube: DataCube, selection: CubeSelection)?
  }

  private static func part(
    _ declarations: [(number: Int, declaration: StatisticsDeclaration)], _ opened: inout StatisticsFiles,
    strategy: Strategy, places: PlaceRegister
  ) -> Part {
    var part = Part()
    guard let file = declarations.first?.declaration.file, let tables = opened.tables(of: file) else { return part }
    var selection: CubeSelection?
    for (number, declaration) in declarations {
      guard let table = tables.first, tables.count == 1 else {
        var mapping = CubeMapping(
          declaration: declaration, cube: DataCube(format: "", title: "", dimensions: [], cells: []),
          strategy: strategy, places: places)
        mapping.saySeveral(tables.map(\.outline.title))
        part.plans[number] = (mapping, nil)
        continue
      }
      var mapping = CubeMapping(
        declaration: declaration, cube: table.outline, strategy: strategy, places: places)
      let plan = mapping.plan()
      part.plans[number] = (mapping, plan?.axes)
      if let plan { selection = selection.map { $0.union(plan.selection) } ?? plan.selection }
    }
    guard let table = tables.first, let selection else { return part }
    do throws(CubeError) {
      part.cells = (try table.cube(selection), selection)
    } catch {
      opened.refuse(file, error)
      part.plans = [:]
    }
    return part
  }
}
