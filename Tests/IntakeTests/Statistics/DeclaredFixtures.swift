import Intake
import StrategyModel
import Yams

/// The statistics that a pipeline.yml of the fixtures declares.
enum DeclaredFixtures {
  static func declarations(_ path: String, folder: String) throws -> [(
    declaration: StatisticsDeclaration, bytes: [UInt8]
  )] {
    let text = String(decoding: try RegisterFiles.bytes(path), as: UTF8.self)
    let root = try Yams.compose(yaml: text)
    let list = root?["merge"]?["statistik"]?.sequence ?? root?["statistik"]?.sequence ?? []
    var files: [(declaration: StatisticsDeclaration, bytes: [UInt8])] = []
    for node in list {
      var selection: [String: String] = [:]
      for (key, value) in node["val"]?.mapping ?? [:] { selection[key.string ?? ""] = value.scalar?.string ?? "" }
      let file = node["fil"]?.string ?? ""
      files.append(
        (
          StatisticsDeclaration(
            file: file, indicator: node["indikator"]?.string.map { Indicator.ID($0) }, selection: selection),
          try RegisterFiles.bytes("\(folder)/\(file)")
        ))
    }
    return files
  }

  static func reading(pipeline: String, folder: String, register: String, places: String) throws -> StatisticsReading {
    let strategy = try RegisterReader.strategy(RegisterFiles.bytes(register), file: register)
    let placeRegister = try RegisterReader.places(RegisterFiles.bytes(places), file: places)
    return StatisticsIntake.read(
      try declarations(pipeline, folder: folder), strategy: strategy, places: placeRegister)
  }
}
