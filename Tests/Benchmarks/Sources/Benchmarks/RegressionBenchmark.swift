import Analysis
import Foundation

/// The short form, for every change: instructions counted by valgrind's callgrind, which are the same whatever else the
/// machine does. Ratios to a program of the same work, and growth by doubling. Ends the process with 1 above a limit.
///
/// Limits stand about a tenth above what was counted when they were set.
struct RegressionBenchmark: Benchmark {
  let name = "regression"

  private struct Count {
    let what: String
    let ratio: Double
    let limit: Double
  }

  func run() {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nulage-regression-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let counts = try measured(folder)
      print("| instructions | ratio | at most | |\n| --- | ---: | ---: | --- |")
      for count in counts {
        print(
          "| \(count.what) | \(decimals(count.ratio)) | \(decimals(count.limit)) | "
            + (count.ratio <= count.limit ? "held" : "MISSED") + " |")
      }
      fflush(nil)
      if counts.contains(where: { $0.ratio > $0.limit }) {
        try? FileManager.default.removeItem(at: folder)
        exit(1)
      }
    } catch {
      print(
        "Nothing was counted: \(error). Is valgrind installed, and the whole package built (`swift build -c release`)?")
      exit(1)
    }
  }

  /// Programs without what debuggers read: valgrind gives up on the newer kinds of it.
  private func stripped(_ name: String, _ folder: URL) throws -> String {
    let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
    let path = folder.appending(path: name).path
    guard ChildProcess(["strip", "-o", path, built]) != nil else { throw CocoaError(.executableLoad) }
    return path
  }

  private func measured(_ folder: URL) throws -> [Count] {
    let (ours, counter) = (try stripped("Benchmarks", folder), try stripped("SAX2Count", folder))
    // What a process costs before its first row is taken away by the difference of two sizes.
    func cost(_ format: ValidationData.Format, _ rows: Int, defects: Int = 0) throws -> Double {
      let path = folder.appending(path: "\(rows)-\(defects).\(format)").path
      _ = try ValidationWorker.make(ValidationData(format, rows: rows, defects: defects), at: path)
      return try instructions([
        ours, ValidationWorker.flag, path, folder.appending(path: "result").path, "\(format)",
        "\(rows)", "\(defects)",
      ])
    }
    func floor(_ rows: Int) throws -> Double {
      try instructions([counter, folder.appending(path: "\(rows)-0.xml").path])
    }
    let csv = try [500, 1_500, 3_500].map { try cost(.csv, $0) }
    let faults = try [500, 1_500].map { try cost(.csv, $0, defects: $0) }
    let xml = try [500, 1_500, 3_500].map { try cost(.xml, $0) }
    let counted = try floor(1_500) - floor(500)
    let texts = try [500, 1_000, 2_000].map {
      try instructions([ours, LikenessWorker.flag, "\($0)"])
    }
    return [
      Count(what: "XML with all rules / C that counts its elements", ratio: (xml[1] - xml[0]) / counted, limit: 1.75),
      Count(
        what: "CSV / XML, the same records with all rules", ratio: (csv[1] - csv[0]) / (xml[1] - xml[0]), limit: 0.4),
      Count(
        what: "CSV, a fault in every row / none", ratio: (faults[1] - faults[0]) / (csv[1] - csv[0]),
        limit: 2.65),
      Count(what: "CSV, twice the rows", ratio: (csv[2] - csv[1]) / (csv[1] - csv[0]), limit: 2.1),
      Count(what: "XML, twice the records", ratio: (xml[2] - xml[1]) / (xml[1] - xml[0]), limit: 2.1),
      Count(
        what: "likeness of all pairs, twice the texts", ratio: (texts[2] - texts[1]) / (texts[1] - texts[0]),
        limit: 1.95),
    ]
  }

  /// Instructions of a process from start to exit, as callgrind counts them.
  private func instructions(_ command: [String]) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command
    // The order of hashed things, and with it the count, differs from run to run otherwise.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SWIFT_DETERMINISTIC_HASHING": "1", ValidationWorker.countedKey: "1",
    ]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let found = said.firstMatch(of: /Collected : (\d+)/),
      let count = Double(found.output.1)
    else { throw CocoaError(.executableLoad) }
    return count
  }

  private func decimals(_ number: Double) -> String { String(format: "%.2f", number) }
}

/// Compares so many texts, for the counter.
enum LikenessWorker {
  static let flag = "--likeness"

  static func runIfAsked(_ arguments: [String]) -> Bool {
    guard arguments.count == 3, arguments[1] == flag, let count = Int(arguments[2]) else { return false }
    var source = ShortTexts(seed: 1)
    print(SimilarTexts(source.make(count)).pairs(atLeast: 0.3, terms: 0).count)
    return true
  }
}
