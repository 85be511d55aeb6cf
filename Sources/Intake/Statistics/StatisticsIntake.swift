import Diagnostics
package import StrategyModel

import Formats

/// Maps published tables to observations of the register's indicators. Nothing is guessed: what a table leaves open is
/// either fixed by the declaration's `val` or an error that lists the choices.
package enum StatisticsIntake {
  /// Reads each file once, however many declarations name it, in the order of the declarations.
  package static func read(
    _ files: [(declaration: StatisticsDeclaration, bytes: [UInt8])], strategy: Strategy, places: PlaceRegister
  ) -> StatisticsReading {
    var log = DiagnosticLog()
    var collector = ObservationCollector()
    var unmatched: [Unmatched] = []
    var parsed: [String: [DataCube]?] = [:]
    for (declaration, bytes) in files {
      let isFirst = parsed[declaration.file] == nil
      let cubes = parsed[declaration.file] ?? load(bytes, file: declaration.file, log: &log)
      if isFirst { parsed[declaration.file] = .some(cubes) }
      guard let cubes else { continue }
      guard let cube = cubes.first, cubes.count == 1 else {
        log.append(
          Diagnostic(
            StatisticsRules.severalTables, file: declaration.file,
            evidence: Evidence(found: "\(cubes.count)", expected: cubes.map(\.title))))
        continue
      }
      var mapping = CubeMapping(declaration: declaration, cube: cube, strategy: strategy, places: places)
      mapping.run(into: &collector)
      log.append(contentsOf: mapping.log)
      for series in mapping.unmatched where !unmatched.contains(series) { unmatched.append(series) }
    }
    collector.report(to: &log)
    return StatisticsReading(observations: collector.observations, unmatched: unmatched, log: log)
  }

  private static func load(_ bytes: [UInt8], file: String, log: inout DiagnosticLog) -> [DataCube]? {
    do throws(CubeError) {
      let cubes = try CubeFile.read(bytes)
      for warning in cubes.flatMap(\.warnings) {
        log.append(
          Diagnostic(
            StatisticsRules.doubtfulTable, file: file, position: position(warning.place),
            evidence: Evidence(
              found: warning.details["found"], details: ["skal": warning.text.sv, "reason": warning.text.en])))
      }
      return cubes
    } catch {
      log.append(
        Diagnostic(
          StatisticsRules.unreadableTable, file: file, position: position(error.place),
          evidence: Evidence(
            found: error.details["found"], details: ["skal": error.reason.sv, "reason": error.reason.en])))
      return nil
    }
  }

  private static func position(_ place: CubePlace) -> SourcePosition {
    SourcePosition(line: place.line, column: place.column, cell: place.cell, element: place.keyword)
  }
}
