import Files
import Formats
import Foundation
import Intake
import StrategyModel

/// Reads one statistics file in a process of its own, so that its time and memory are its own.
struct StatisticsWorker {
  static let flag = "--read-statistics"

  enum Work: String, CaseIterable {
    /// Nothing: what starting the program costs.
    case start
    /// Every cell into a table.
    case table
    /// Every cell printed as `nulage statistics` prints it.
    case csv
    /// What `val` asks for: the cells of Värmland, as a run reads them.
    case county
  }

  /// Whether this process was started as a worker: then the work is done.
  static func runIfAsked(_ arguments: [String]) -> Bool {
    guard arguments.count == 6, arguments[1] == flag, let work = Work(rawValue: arguments[2]) else { return false }
    do { try run(work, arguments[3], times: Int(arguments[4]) ?? 1, result: arguments[5]) } catch { print("\(error)") }
    return true
  }

  private static func run(_ work: Work, _ path: String, times: Int, result: String) throws {
    var best = Double.infinity
    var cells = 0
    for _ in 0..<times {
      var failure: (any Error)?
      best = min(
        best,
        seconds {
          do { cells = try once(work, path) } catch { failure = error }
        })
      if let failure { throw failure }
    }
    try "\(best) \(cells) \(peakMemory())".write(toFile: result, atomically: false, encoding: .utf8)
  }

  private static func once(_ work: Work, _ path: String) throws -> Int {
    switch work {
    case .start: return 0
    case .table:
      let table = try CubeFile.open(source(path))[0]
      return try table.cube().cells.count
    case .csv:
      let table = try CubeFile.open(source(path))[0]
      try table.check()
      var pages = try TablePages(table, form: .csv)
      let out = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
      while let page = try pages.next() { try out.write(contentsOf: Data(page)) }
      return table.count
    case .county:
      let strategy = Strategy(
        id: "s", title: "S", areas: [],
        indicators: [Indicator(id: "antal", title: "Antal", unit: "", direction: .higher)])
      let places = try RegisterReader.places(ValidationWorker.register("kommuner.yml"), file: "kommuner.yml")
      let reading = StatisticsIntake.read(
        [
          (
            StatisticsDeclaration(
              file: path, indicator: "antal",
              selection: ["region": "17", "ålder": "7 år", "innehåll": "A3"]), source(path)
          )
        ], strategy: strategy, places: places)
      return reading.observations.count
    }
  }

  private static func source(_ path: String) -> CubeSource {
    let size = (try? ByteSource(opening: path).size) ?? 0
    return CubeSource(size: size) { () throws(CubeError) in
      guard let file = try? Held(path) else { throw CubeError(.interrupted) }
      return { () throws(CubeError) in
        guard let piece = try? file.next() else { throw CubeError(.interrupted) }
        return piece
      }
    }
  }

  private final class Held {
    private let file: ByteSource
    init(_ path: String) throws(FileError) { file = try ByteSource(opening: path) }
    func next() throws(FileError) -> [UInt8] { try file.next() }
  }

  /// The largest resident memory of this process in MiB.
  private static func peakMemory() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "0").map { $0 / 1_024 } ?? 0
  }
}
