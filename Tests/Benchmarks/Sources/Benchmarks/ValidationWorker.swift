import Diagnostics
import Foundation
import Intake
import StrategyModel

/// Checks one file in a process of its own, so that its memory can be told from the benchmark's.
struct ValidationWorker {
  static let flag = "--validate-file"
  /// Set where instructions are counted: then the answer is not judged, which would be counted too.
  static let countedKey = "NULAGE_COUNTED"
  /// `--make-file csv|xml ROWS DEFECTS PATH`: the same files by hand, for a profiler.
  private static let makeFlag = "--make-file"

  /// Whether this process was started as a worker: then the file is checked and the process is done.
  static func runIfAsked(_ arguments: [String]) -> Bool {
    do {
      if arguments.count == 7, arguments[1] == flag {
        let data = ValidationData(
          arguments[4] == "xml" ? .xml : .csv, rows: Int(arguments[5]) ?? 0, defects: Int(arguments[6]) ?? 0)
        try run(arguments[2], result: arguments[3], data)
      } else if arguments.count == 6, arguments[1] == makeFlag {
        let format: ValidationData.Format = arguments[2] == "xml" ? .xml : .csv
        let data = ValidationData(format, rows: Int(arguments[3]) ?? 0, defects: Int(arguments[4]) ?? 0)
        _ = try make(data, at: arguments[5])
      } else {
        return false
      }
    } catch {
      print("\(error)")
      exit(1)
    }
    return true
  }

  /// Writes a generated file; how many bytes it came to, and what must be said of it.
  static func make(
    _ data: ValidationData, at path: String
  ) throws -> (bytes: Int, expected: [ValidationData.Expected]) {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    var size = 0
    var failure: (any Error)?
    let expected = data.write { piece in
      size += piece.count
      do { try file.write(contentsOf: piece) } catch { failure = error }
    }
    try file.close()
    if let failure { throw failure }
    return (size, expected)
  }

  /// The project's own registers: goals, organisations and municipalities as they are.
  static func register(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "Fixtures/strategies/\(name)")))
  }

  /// Writes seconds, rows, findings and peak memory, then what does not hold, line by line.
  private static func run(_ path: String, result: String, _ data: ValidationData) throws {
    let strategy = try RegisterReader.strategy(register("varmland-2040.yml"), file: "varmland-2040.yml")
    let organisations = try RegisterReader.organisations(register("organisationer.yml"), file: "organisationer.yml")
    let places = try RegisterReader.places(register("kommuner.yml"), file: "kommuner.yml")
    var options = ValidationOptions()
    options.keepsActivities = false
    options.keepsRejected = false
    // As `validate` answers on a terminal.
    options.takesSums = false
    let start = ContinuousClock.now
    let file = InputFile(path: path, content: .file(located: path))
    let (submissions, log) = Validate.validate(
      files: [file], strategy: strategy, organisations: organisations, places: places, options: options)
    let elapsed = (ContinuousClock.now - start).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    let rows = submissions.reduce(0) { $0 + $1.rows.read }
    let findings = Severity.allCases.reduce(0) { $0 + log.count($1) }
    let usage = processor()
    let memory = try peakMemory()
    // What the check itself costs is not counted. Beyond what a log keeps of a kind, only counts can be held.
    let isCounted = ProcessInfo.processInfo.environment[countedKey] != nil
    let isListed =
      data.defects > 0 && data.defects <= 20 * DiagnosticLog.samplesPerCodeAndFile && !isCounted
    let listed = isListed ? data.write { _ in } : []
    var problems = [String]()
    if listed.isEmpty, findings != data.defects { problems = ["\(findings) findings for \(data.defects) defects"] }
    if !isCounted, !listed.isEmpty || data.defects == 0 {
      problems = ValidationVerdict(format: data.format, rows: data.rows, expected: listed, path: path)
        .problems(submissions.first, log)
    }
    let text = ["\(seconds) \(rows) \(findings) \(memory) \(usage)"] + problems
    try text.joined(separator: "\n").write(toFile: result, atomically: false, encoding: .utf8)
  }

  /// Processor seconds of this process so far, user and system.
  private static func processor() -> Double {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return 0 }
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
  }

  /// The largest resident memory of this process in MiB.
  private static func peakMemory() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "0").map { $0 / 1_024 } ?? 0
  }
}
